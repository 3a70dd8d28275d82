import type { Connection } from "../utils/domain/connection.ts";
import { policyOn } from "../utils/domain/policy.ts";
import { type Waiting, waitingFor } from "../utils/domain/waits.ts";
import { dayOf } from "../utils/domain/week.ts";
import { basePolicy } from "../utils/platform/base-policy.ts";
import { readLive } from "../utils/store/live.ts";
import { useEnvironment } from "./use-environment.ts";
import { storeNameOf, useStored } from "./use-store.ts";

/** What waits on the user on all accounts, those first that have waited longest; nothing until it is read. */
export function useWaiting(connection: Connection): Waiting[] | undefined {
	const { now } = useEnvironment();
	const read = useStored(storeNameOf(connection), "waiting", async (store) => {
		const [live, base] = await Promise.all([readLive(store), basePolicy()]);
		const { rules } = policyOn(dayOf(now(), "UTC"), live.policies, base);
		return waitingFor(connection, live, rules, now());
	});
	return read && "value" in read ? read.value : undefined;
}
