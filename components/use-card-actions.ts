import { useMemo } from "preact/hooks";
import type { Connection } from "../utils/domain/connection.ts";
import { isEntry } from "../utils/domain/entry.ts";
import type { Store } from "../utils/store/db.ts";
import { saveDraft } from "../utils/store/drafts.ts";
import { discardOperation, hurry, readUnsent, undoOperation } from "../utils/store/operations.ts";
import { useEnvironment } from "./use-environment.ts";
import { storeNameOf } from "./use-store.ts";

/** What can be done with steps that wait to be sent. */
export function useCardActions(connection: Connection) {
	const { storeOf, announce, send, now } = useEnvironment();
	return useMemo(() => {
		const name = storeNameOf(connection);
		const change = async (work: (store: Store) => Promise<unknown>) => {
			await work(await storeOf(name));
			announce(name);
		};
		const sendThese = (keys: (store: Store) => Promise<string[]>) =>
			change(async (store) => hurry(store, await keys(store), now())).then(() =>
				send({ type: "drain", host: connection.host }),
			);
		return {
			host: connection.host,
			/** A request taken back comes back as the draft it was. Answers whether that is what it was. */
			async onUndo(key: string): Promise<boolean> {
				let isRequest = false;
				await change(async (store) => {
					const undone = await undoOperation(store, key);
					if (!undone || isEntry(undone)) return;
					const { ask, event } = undone;
					// The rest of another request, and what was only logged, were never in this form.
					if (!ask || event.type !== "submit" || ask.linkedRequestKey) return;
					isRequest = true;
					const { key: _, isFlexible, ...values } = ask;
					await saveDraft(store, {
						key: `request:${ask.accountId}`,
						host: connection.host,
						values: { ...values, isFlexible: isFlexible ? "yes" : "" },
						updatedAt: now(),
					});
				});
				return isRequest;
			},
			onDiscard: (key: string) => void change((store) => discardOperation(store, key)),
			onSendNow: (key: string) => void sendThese(async () => [key]),
			sendAll: () =>
				void sendThese(async (store) =>
					(await readUnsent(store)).filter(({ status }) => status === "waiting").map(({ key }) => key),
				).then(() => send({ type: "revalidate", host: connection.host })),
		};
	}, [connection]);
}
