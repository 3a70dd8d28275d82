import { useEffect, useState } from "preact/hooks";
import type { Connection } from "../utils/domain/connection.ts";
import { formerUsers } from "../utils/platform/settings.ts";
import { countUnsent } from "../utils/store/unsent.ts";
import { useEnvironment } from "./use-environment.ts";
import { storeNameOf } from "./use-store.ts";

/** Counts what this user has done or typed that the CRM does not have. At the moment it matters: forms go on. */
export function useCountUnsent(connection: Connection): () => Promise<number> {
	const { storeOf } = useEnvironment();
	return async () => countUnsent(await storeOf(storeNameOf(connection)));
}

/** Others who used this host on this device, and how much of theirs waits here. */
export function useOthersUnsent(host: string): { name: string; count: number }[] {
	const { storeOf } = useEnvironment();
	const [waiting, setWaiting] = useState<{ name: string; count: number }[]>([]);
	useEffect(() => {
		const controller = new AbortController();
		const look = async (all: Record<string, Connection>) => {
			const here = Object.values(all).filter((one) => one.host === host);
			const counted = await Promise.all(
				here.map(async (one) => ({
					name: one.userName,
					count: await countUnsent(await storeOf(storeNameOf(one))),
				})),
			);
			if (!controller.signal.aborted) setWaiting(counted.filter(({ count }) => count > 0));
		};
		formerUsers.onChange((all) => void look(all).catch(() => undefined), controller.signal);
		void formerUsers
			.get()
			.then(look)
			.catch(() => undefined);
		return () => controller.abort();
	}, [host]);
	return waiting;
}
