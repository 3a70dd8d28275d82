import type { RelatedRecord } from "../domain/related.ts";
import { readAccountOfRequest, readLink, writeLink } from "../store/links.ts";
import type { SyncContext } from "./pull.ts";

/** A record moves to another account by the month, if ever. */
const ASK_AGAIN_MS = 24 * 3_600_000;
/** What belongs to none may only just have been made, or shared. */
const ASK_AGAIN_FOR_NONE_MS = 60_000;

/**
 * Finds out which account a record belongs to, asking the CRM where the device does not know, or has not asked
 * for long. Answers its id, or nothing where it has none. Throws CrmError.
 */
export async function resolve(
	{ store, crm, now, announce }: Pick<SyncContext, "store" | "crm" | "now" | "announce">,
	record: RelatedRecord,
): Promise<string | undefined> {
	const known = await readLink(store, record.id);
	const isFresh = (readAt: number, forMs: number) => readAt <= now() && now() - readAt < forMs;
	if (known && isFresh(known.readAt, known.accountId ? ASK_AGAIN_MS : ASK_AGAIN_FOR_NONE_MS))
		return known.accountId;
	// A request stays its account's, so that the device need not ask about one that it has.
	const own = record.type === "Instep_Request__c" ? await readAccountOfRequest(store, record.id) : undefined;
	const accountId = own ?? (await crm.accountOf(record));
	await writeLink(store, { recordId: record.id, readAt: now(), ...(accountId && { accountId }) });
	announce();
	return accountId;
}
