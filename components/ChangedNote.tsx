import type { Step } from "../utils/domain/request.ts";
import { Notice } from "./Notice.tsx";
import { useStepsWords } from "./use-steps-words.ts";

/** What others did with a request while a form on it was open. The form keeps what is typed. */
export function ChangedNote({ steps, isOver }: { steps: readonly Step[]; isOver: boolean }) {
	const words = useStepsWords();
	if (steps.length === 0 && !isOver) return null;
	const told = steps.map(({ event }) => `${event.actorName} ${words.event[event.type]}.`).join(" ");
	return (
		<div role="alert">
			<Notice
				text={`${told} ${isOver ? words.step.over : words.step.changed}`.trim()}
				icon="alert"
				tone={isOver ? "bad" : "warn"}
			/>
		</div>
	);
}
