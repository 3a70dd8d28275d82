import * as v from "valibot";
import type { Connection } from "../utils/domain/connection.ts";
import { useEnvironment } from "./use-environment.ts";
import { storeNameOf, useStored } from "./use-store.ts";

const Answer = v.array(
	v.object({
		key: v.string(),
		accountId: v.string(),
		accountName: v.string(),
		expertise: v.string(),
		since: v.number(),
	}),
);
export type Waiting = v.InferOutput<typeof Answer>[number];

/**
 * What waits on the user on all accounts, those first that have waited longest; nothing until it is known. The
 * background reads it from the store, again after each change there, so that no page carries the rules for it.
 */
export function useWaiting(connection: Connection): Waiting[] | undefined {
	const { send } = useEnvironment();
	const { host } = connection;
	const read = useStored(storeNameOf(connection), "waiting", async () =>
		v.parse(Answer, await send({ type: "waiting", host })),
	);
	return read && "value" in read ? read.value : undefined;
}
