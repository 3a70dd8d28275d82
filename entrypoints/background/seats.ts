import { CrmError } from "../../utils/crm/crm.ts";
import { createHttp } from "../../utils/crm/salesforce/http.ts";
import { isLead } from "../../utils/crm/salesforce/oauth.ts";
import type { Connection } from "../../utils/domain/connection.ts";
import { connections } from "../../utils/platform/settings.ts";
import { callsOf } from "./stores.ts";

/** Permission sets change by the month. */
const EVERY_MS = 24 * 3_600_000;

/**
 * Asks the CRM anew what this user may decide, once a day at most. An org that has no Instep, or that hides it,
 * has no leads; where the CRM cannot be asked, what it said before holds for another day.
 */
export async function keepSeats({ host, userId }: Connection): Promise<void> {
	const known = (await connections.get())[host];
	if (!known || known.userId !== userId || !isDue(known.leadAskedAt, Date.now())) return;
	const call = createHttp(await callsOf(known));
	const answer = await isLead(call).catch((error: unknown) => {
		if (!(error instanceof CrmError)) throw error;
		return error.kind === "gone" || error.kind === "forbidden" ? undefined : known.isLead;
	});
	// They may have signed out, or somebody else in, while the CRM was asked.
	const all = await connections.get();
	const now = all[host];
	if (now?.userId !== userId) return;
	await connections.set({ ...all, [host]: { ...now, isLead: answer, leadAskedAt: Date.now() } });
}

function isDue(askedAt: number | undefined, now: number): boolean {
	// A time to come was set by a clock that has been put back since.
	return askedAt === undefined || askedAt > now || now - askedAt >= EVERY_MS;
}
