import type { InboxItem } from "../../utils/domain/inbox.ts";
import type { Batch } from "./use-batch.ts";
import { useWords } from "./use-words.ts";

interface Props {
	batch: Batch;
	chosen: readonly InboxItem[];
	onForm(what: "offer" | "decline"): void;
	onClear(): void;
}

/** What can be done with all selected requests at once, and how far the last such answers have come. */
export function BatchBar({ batch, chosen, onForm, onClear }: Props) {
	const { batch: words } = useWords().workspace;
	const can = (action: "offer" | "decline") => chosen.every(({ line }) => line.actions.includes(action));
	const isOneUnit = new Set(chosen.map(({ line }) => line.unitId)).size === 1;
	return (
		<>
			{chosen.length > 0 && (
				<div class="batch">
					<strong role="status">{words.selected(chosen.length)}</strong>
					<div class="buttons">
						{can("offer") && isOneUnit && (
							<button type="button" class="primary" onClick={() => onForm("offer")}>
								{words.offer}
							</button>
						)}
						{can("decline") && (
							<button type="button" onClick={() => onForm("decline")}>
								{words.decline}
							</button>
						)}
						<button type="button" class="link" onClick={onClear}>
							{words.none}
						</button>
					</div>
					{!isOneUnit && can("offer") && <p class="muted">{words.oneUnit}</p>}
				</div>
			)}
			<div role="status" class={batch.count > 0 || batch.undone ? "batch" : ""}>
				{batch.count > 0 && (
					<>
						<progress
							max={batch.count}
							value={batch.sent}
							aria-label={words.progress(batch.sent, batch.count)}
						/>
						<span>{words.progress(batch.sent, batch.count)}</span>
						{batch.canUndo && (
							<button type="button" onClick={() => void batch.undo()}>
								{words.undo}
							</button>
						)}
					</>
				)}
				{batch.undone && (
					<span>
						{words.undone(batch.undone.back)} {batch.undone.late > 0 && words.late(batch.undone.late)}
					</span>
				)}
			</div>
		</>
	);
}
