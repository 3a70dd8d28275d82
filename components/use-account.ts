import type { Connection } from "../utils/domain/connection.ts";
import { toAccountView } from "../utils/domain/view.ts";
import { basePolicy } from "../utils/platform/base-policy.ts";
import { readAccount } from "../utils/store/copy.ts";
import { useEnvironment } from "./use-environment.ts";
import { storeNameOf, useStored } from "./use-store.ts";

/** What the device knows of an account, and the view that makes of it. */
export function useAccount(connection: Connection, accountId: string) {
	const { now, timeZone } = useEnvironment();
	return useStored(storeNameOf(connection), accountId, async (store) => {
		const [copy, base] = await Promise.all([readAccount(store, accountId), basePolicy()]);
		const input = {
			...copy,
			me: connection,
			isLead: connection.isLead,
			basePolicy: base,
			now: now(),
			timeZone,
		};
		return { copy, view: toAccountView(input) };
	});
}
