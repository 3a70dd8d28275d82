import { useState } from "preact/hooks";
import { useEnvironment } from "../../components/use-environment.ts";
import { storeNameOf, useOperations } from "../../components/use-store.ts";
import type { Answered, BatchAnswer } from "../../utils/domain/batch.ts";
import type { Connection } from "../../utils/domain/connection.ts";
import { appendOperation, isUndoable } from "../../utils/domain/operation.ts";
import { addOperations, undoOperation } from "../../utils/store/operations.ts";

/** Several answers given at once: each is sent by itself, and all can be taken back while none has been. */
export function useBatch(connection: Connection) {
	const { storeOf, announce, send, newId, now } = useEnvironment();
	const [keys, setKeys] = useState<readonly string[]>([]);
	const [undone, setUndone] = useState<{ back: number; late: number }>();
	const operations = useOperations(connection);
	const name = storeNameOf(connection);
	const left = (operations && "value" in operations ? operations.value : []).filter(({ key }) =>
		keys.includes(key),
	);
	return {
		count: keys.length,
		sent: keys.length - left.length,
		canUndo: left.some((each) => isUndoable(each)),
		undone,
		/** Resolves once all are on disk; rejects where the device could not keep them, and then keeps none. */
		async answer(answers: readonly BatchAnswer<Answered>[], draftKey: string): Promise<void> {
			const made = answers.map(({ request, content }) =>
				appendOperation(request, content, connection, newId, now()),
			);
			await addOperations(await storeOf(name), made, draftKey);
			setKeys(made.map(({ key }) => key));
			setUndone(undefined);
			announce(name);
			void send({ type: "drain", host: connection.host });
		},
		async undo(): Promise<void> {
			const store = await storeOf(name);
			let back = 0;
			for (const { key } of left) if (await undoOperation(store, key)) back += 1;
			setUndone({ back, late: keys.length - back });
			setKeys([]);
			announce(name);
		},
	};
}

export type Batch = ReturnType<typeof useBatch>;
