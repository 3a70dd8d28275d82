import type { Step } from "../utils/domain/request.ts";
import { Notice } from "./Notice.tsx";
import { usePanelWords } from "./use-panel-words.ts";

/** What others did with a request while a form on it was open. The form keeps what is typed. */
export function ChangedNote({ steps, isOver }: { steps: readonly Step[]; isOver: boolean }) {
	const words = usePanelWords();
	if (steps.length === 0 && !isOver) return null;
	const told = steps.map(({ event }) => `${event.actorName} ${words.event[event.type]}.`).join(" ");
	return (
		<div role="alert">
			<Notice
				text={`${told} ${isOver ? words.answer.over : words.answer.changed}`.trim()}
				icon="alert"
				tone={isOver ? "bad" : "warn"}
			/>
		</div>
	);
}
