import { useState } from "preact/hooks";
import { type Environment, useEnvironment } from "../../components/use-environment.ts";
import { storeNameOf, useStored } from "../../components/use-store.ts";
import type { Connection } from "../../utils/domain/connection.ts";
import { type Programme, toProgramme } from "../../utils/domain/programme.ts";
import { toWork, type Work } from "../../utils/domain/work.ts";
import { basePolicy } from "../../utils/platform/base-policy.ts";
import type { Store } from "../../utils/store/db.ts";
import { keepShown, readAllWork, readLiveWork, readShown } from "../../utils/store/workspace.ts";
import { useWords } from "./use-words.ts";

/** What the device knows of many accounts: the live requests, or for "all" the finished ones as well. */
export function useWork(connection: Connection, which: "live" | "all", isWanted: boolean) {
	const environment = useEnvironment();
	return useStored(isWanted ? storeNameOf(connection) : undefined, which, (store) =>
		workOf(store, connection, environment, which),
	);
}

async function workOf(
	store: Store,
	connection: Connection,
	{ now, timeZone }: Environment,
	which: "live" | "all",
): Promise<Work> {
	const read = which === "live" ? readLiveWork : readAllWork;
	const [copy, base] = await Promise.all([read(store), basePolicy()]);
	const { isLead } = connection;
	return toWork({ ...copy, me: connection, isLead, basePolicy: base, now: now(), timeZone });
}

/**
 * The whole programme. To read and count every request takes longer than anybody waits for a page: it opens with
 * what it showed last, and with what is true now as soon as that is painted and counted.
 */
export function useProgramme(connection: Connection, isWanted: boolean) {
	const environment = useEnvironment();
	const { locale } = useWords();
	const [shown, setShown] = useState<Programme>();
	const name = isWanted ? storeNameOf(connection) : undefined;
	const read = useStored(name, `programme ${locale}`, async (store) => {
		const last = shown ? undefined : await readShown(store);
		if (last) {
			setShown(last);
			await painted();
		}
		const work = await workOf(store, connection, environment, "all");
		const programme = toProgramme(work, locale);
		void keepShown(store, programme).catch(() => undefined);
		return { work, programme };
	});
	return { read, shown };
}

/** Resolves when the next frame is on screen; or soon, where nobody looks. */
function painted(): Promise<void> {
	return new Promise((resolve) => {
		setTimeout(resolve, 200);
		requestAnimationFrame(() => setTimeout(resolve));
	});
}
