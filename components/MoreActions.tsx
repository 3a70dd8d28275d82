import type { Action } from "../utils/domain/actions.ts";
import { usePanelWords } from "./use-panel-words.ts";

/** What may be done besides what is expected, out of the way until it is wanted. */
export function MoreActions({ actions, onAction }: { actions: Action[]; onAction(action: Action): void }) {
	const words = usePanelWords();
	return (
		<details class="more" onKeyDown={closeOnEscape}>
			<summary>{words.request.more}</summary>
			<div class="buttons">
				{actions.map((action) => (
					<button key={action} type="button" onClick={() => onAction(action)}>
						{words.action[action]}
					</button>
				))}
			</div>
		</details>
	);
}

/** Escape closes what is on top; the panel stays. */
function closeOnEscape(event: KeyboardEvent & { currentTarget: HTMLDetailsElement }): void {
	const { currentTarget: details } = event;
	if (event.key !== "Escape" || !details.open) return;
	event.stopPropagation();
	details.open = false;
	details.querySelector("summary")?.focus();
}
