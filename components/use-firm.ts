import type { Connection } from "../utils/domain/connection.ts";
import { readFirm, readFirmOfAll } from "../utils/store/firm.ts";
import { storeNameOf, useStored } from "./use-store.ts";

/** What the device knows of what the firm measures of an account. */
export function useFirm(connection: Connection, accountId: string) {
	return useStored(storeNameOf(connection), `firm:${accountId}`, (store) => readFirm(store, accountId));
}

/** The same of all accounts. */
export function useFirmOfAll(connection: Connection) {
	return useStored(storeNameOf(connection), "firm", readFirmOfAll);
}
