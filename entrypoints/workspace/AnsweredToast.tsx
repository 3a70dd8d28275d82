import { useCardActions } from "../../components/use-card-actions.ts";
import { useEnvironment } from "../../components/use-environment.ts";
import { useOperations } from "../../components/use-store.ts";
import type { Connection } from "../../utils/domain/connection.ts";
import type { InboxItem } from "../../utils/domain/inbox.ts";
import { isUndoable } from "../../utils/domain/operation.ts";
import { Toast } from "./Toast.tsx";
import { useWords } from "./use-words.ts";

interface Props {
	connection: Connection;
	/** The last one is the one that is named. */
	answered: readonly InboxItem[];
	/** The named one is not answered any more. */
	onUndone(item: InboxItem): void;
	onGone(): void;
	onClose(): void;
}

/** What is answered is in no list until the CRM has it, and the next request is open: this says so, with the way back. */
export function AnsweredToast({ connection, answered, onUndone, onGone, onClose }: Props) {
	const { words } = useEnvironment();
	const { answered: say } = useWords().workspace;
	const { onUndo } = useCardActions(connection);
	const operations = useOperations(connection);
	const item = answered.at(-1);
	const operation = (operations && "value" in operations ? operations.value : []).find(
		(each) => each.requestKey === item?.line.key && isUndoable(each),
	);
	return (
		<Toast
			text={item ? say(`${item.line.expertise} · ${item.accountName}`, answered.length - 1) : ""}
			onGone={onGone}
			onClose={onClose}
		>
			{item && operation && (
				<button type="button" onClick={() => void onUndo(operation.key).then(() => onUndone(item))}>
					{words.pending.undo}
				</button>
			)}
		</Toast>
	);
}
