import { useEnvironment } from "../../components/use-environment.ts";
import { storeNameOf, useStored } from "../../components/use-store.ts";
import type { Connection } from "../../utils/domain/connection.ts";
import { toWork } from "../../utils/domain/work.ts";
import { basePolicy } from "../../utils/platform/base-policy.ts";
import { readAllWork, readLiveWork } from "../../utils/store/workspace.ts";

/** What the device knows of many accounts: the live requests, or for "all" the finished ones as well. */
export function useWork(connection: Connection, which: "live" | "all") {
	const { now, timeZone } = useEnvironment();
	return useStored(storeNameOf(connection), which, async (store) => {
		const read = which === "live" ? readLiveWork : readAllWork;
		const [copy, base] = await Promise.all([read(store), basePolicy()]);
		const { isLead } = connection;
		return toWork({ ...copy, me: connection, isLead, basePolicy: base, now: now(), timeZone });
	});
}
