import type { Connection } from "../utils/domain/connection.ts";
import { dayOf } from "../utils/domain/week.ts";
import { readCaseBasis } from "../utils/store/firm.ts";
import { useEnvironment } from "./use-environment.ts";
import { storeNameOf, useStored } from "./use-store.ts";

/** What a business case rests on beside what is typed: what the account earns, and the policy's discount rate. */
export function useCaseBasis(connection: Connection | null, accountId = "") {
	const { now, timeZone } = useEnvironment();
	return useStored(storeNameOf(connection), `case:${accountId}`, (store) =>
		readCaseBasis(store, accountId, dayOf(now(), timeZone)),
	);
}
