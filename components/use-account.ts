import type { Connection } from "../utils/domain/connection.ts";
import { toAccountView } from "../utils/domain/view.ts";
import { readAccount } from "../utils/store/copy.ts";
import { useEnvironment } from "./use-environment.ts";
import { storeNameOf, useStored } from "./use-store.ts";

/** What the device knows of an account, and the view that makes of it. */
export function useAccount(connection: Connection, accountId: string) {
	const { now, timeZone, basePolicy } = useEnvironment();
	return useStored(storeNameOf(connection), accountId, async (store) => {
		const copy = await readAccount(store, accountId);
		return { copy, view: toAccountView({ ...copy, me: connection, basePolicy, now: now(), timeZone }) };
	});
}
