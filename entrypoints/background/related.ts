import { CrmError } from "../../utils/crm/crm.ts";
import type { Connection } from "../../utils/domain/connection.ts";
import type { RelatedRecord } from "../../utils/domain/related.ts";
import { storeName } from "../../utils/store/db.ts";
import { readLink } from "../../utils/store/links.ts";
import { resolve } from "../../utils/sync/resolve.ts";
import { storeOf, syncContextOf } from "./stores.ts";

/**
 * Finds out which account a record belongs to. Out of turn: somebody has its page before them, and waits for no
 * look. Answers whether the device knows now; where the CRM cannot be asked, what it said before stands.
 */
export async function isResolved(
	connection: Connection,
	record: RelatedRecord,
	announce: (name: string) => void,
): Promise<boolean> {
	try {
		await resolve(await syncContextOf(connection, announce), record);
		return true;
	} catch (error) {
		if (!(error instanceof CrmError)) throw error;
		return (await readLink(await storeOf(storeName(connection)), record.id)) !== undefined;
	}
}
