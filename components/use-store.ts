/** The one place where components read the store: everything else is props. */
import { useCallback, useLayoutEffect, useRef, useState } from "preact/hooks";
import type { Connection } from "../utils/domain/connection.ts";
import { onChange } from "../utils/platform/changes.ts";
import { askToKeep } from "../utils/platform/disk.ts";
import { connections } from "../utils/platform/settings.ts";
import { readFormChoices, readQueue } from "../utils/store/choices.ts";
import { NOBODY, type Store, storeName } from "../utils/store/db.ts";
import { addOperations, readOperations, readUnsent } from "../utils/store/operations.ts";
import { StoreError } from "../utils/store/stores.ts";
import { type Act, useEnvironment } from "./use-environment.ts";

/** All CRM hosts that somebody has signed in to; `undefined` until that is known. */
export function useConnections(): Record<string, Connection> | undefined {
	const [all, setAll] = useState<Record<string, Connection>>();
	useLayoutEffect(() => {
		const controller = new AbortController();
		connections.onChange(setAll, controller.signal);
		void connections.get().then(setAll);
		return () => controller.abort();
	}, []);
	return all;
}

/** Who uses a CRM host: `undefined` until that is known, `null` where nobody has signed in. */
export function useConnection(host: string | undefined): Connection | null | undefined {
	const all = useConnections();
	return all && ((host !== undefined && all[host]) || null);
}

/** The store that a host's forms and panels use: its user's, or nobody's before the first sign-in. */
export function storeNameOf(connection: Connection | null): string {
	return connection ? storeName(connection) : NOBODY;
}

/** Why a store cannot be read; each is the name of a sentence in the dictionary. */
export type StoreProblem = "noStorage" | "blocked" | StoreError["reason"];

/**
 * Reads from a store, and again whenever somebody announces a change. Answers nothing until the first read
 * of this very key is done, so that what belongs to one account is never shown under another's address.
 */
export function useStored<T>(
	name: string | undefined,
	key: string,
	read: (store: Store) => Promise<T>,
): { value: T } | { error: StoreProblem } | undefined {
	const { storeOf } = useEnvironment();
	const [state, setState] = useState<{ of: string; result: { value: T } | { error: StoreProblem } }>();
	const latest = useRef(read);
	latest.current = read;
	const of = `${name}/${key}`;
	useLayoutEffect(() => {
		if (name === undefined) return;
		const controller = new AbortController();
		const show = (result: { value: T } | { error: StoreProblem }) =>
			controller.signal.aborted || setState({ of, result });
		const look = () =>
			storeOf(name, () => show({ error: "blocked" }))
				.then((store) => latest.current(store))
				.then(
					(value) => show({ value }),
					(error) => show({ error: error instanceof StoreError ? error.reason : "noStorage" }),
				);
		onChange(() => name, look, controller.signal);
		void look();
		return () => controller.abort();
	}, [of]);
	return state?.of === of ? state.result : undefined;
}

export function useFormChoices(connection: Connection | null | undefined) {
	return useStored(
		connection === undefined ? undefined : storeNameOf(connection),
		"choices",
		readFormChoices,
	);
}

/** The open requests of a unit; none while no unit is chosen. */
export function useQueue(connection: Connection | null, unitId: string) {
	return useStored(storeNameOf(connection), `queue:${unitId}`, async (store) =>
		unitId ? readQueue(store, unitId) : [],
	);
}

/** All that this user did and the CRM has not confirmed. */
export function useAllUnsent(connection: Connection) {
	return useStored(storeNameOf(connection), "unsent", readUnsent);
}

/** The steps on requests among it. */
export function useOperations(connection: Connection) {
	return useStored(storeNameOf(connection), "operations", readOperations);
}

/** Keeps what the user does, durably, and then has it sent. Resolves once it is on disk. */
export function useAct(connection: Connection | null | undefined): Act {
	const { storeOf, announce, send } = useEnvironment();
	return useCallback(
		async (make, draftKey) => {
			// Forms keep their draft when this throws; there is no author to send it as yet.
			if (!connection) throw new Error("Nobody is signed in");
			const name = storeNameOf(connection);
			const hint = () => void send({ type: "drain", host: connection.host });
			const keeping = addOperations(await storeOf(name), [make(connection)].flat(), draftKey);
			// Before it is kept as well, should this page end with that; asked for by now, it is kept first (P8).
			hint();
			await keeping;
			announce(name);
			hint();
			void askToKeep().catch(() => undefined);
		},
		[connection],
	);
}
