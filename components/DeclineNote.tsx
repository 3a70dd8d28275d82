import type { FoldedRequest } from "../utils/domain/support.ts";
import { useNotesWords } from "./use-notes-words.ts";

/** Why a unit said no, what would be the next best step, and what it had left in the week of need. */
export function DeclineNote({ state }: { state: FoldedRequest["state"] }) {
	const words = useNotesWords();
	if (state.status !== "declined") return null;
	const event = state.steps.findLast((step) => step.event.type === "decline" && !step.superseded)?.event;
	if (!event) return null;
	const { code, note, nextStep, freeHours } = event;
	return (
		<div class="decline">
			{code && <strong>{words.code[code]}</strong>}
			{note && <p>{note}</p>}
			{nextStep && (
				<p>
					<span class="muted">{words.notes.nextStep}: </span>
					{nextStep}
				</p>
			)}
			{freeHours !== undefined && (
				<p class="muted">{words.notes.free(words.hours(words.number(Math.max(0, freeHours))))}</p>
			)}
		</div>
	);
}
