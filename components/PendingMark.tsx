import { VANISHED } from "../utils/domain/operation.ts";
import type { Pending } from "../utils/domain/pending.ts";
import type { CardActions } from "./card-props.ts";
import { Icon } from "./Icon.tsx";
import { useEnvironment } from "./use-environment.ts";

type PendingActions = Pick<CardActions, "onUndo" | "onSendNow" | "onDiscard">;

/** An own step that the CRM has not confirmed: what it was, what keeps it, and what can be done. */
export function PendingMark({ pending, actions }: { pending: Pending; actions: PendingActions }) {
	const { words } = useEnvironment();
	const { operationKey: key, status, failure, isUndoable } = pending;
	return (
		<div class={`pending ${status}`}>
			<span class={`chip ${status === "waiting" ? "asked" : "bad"}`}>
				<Icon name={status === "waiting" ? "clock" : "alert"} />
				{words.pending[status]}
			</span>
			{pending.type !== "submit" && (
				<span class="muted">{words.pending.step(words.event[pending.type])}</span>
			)}
			{status === "rejected" && failure && (
				<p class="problem">
					{failure.code === VANISHED ? words.pending.vanished : failure.message}{" "}
					<span class="muted">({failure.code})</span>
				</p>
			)}
			<div class="buttons">
				{isUndoable && status === "waiting" && (
					<button type="button" onClick={() => actions.onUndo(key)}>
						{words.pending.undo}
					</button>
				)}
				{status === "waiting" && (
					<button type="button" onClick={() => actions.onSendNow(key)}>
						{words.pending.sendNow}
					</button>
				)}
				{status === "rejected" && (
					<button type="button" onClick={() => actions.onSendNow(key)}>
						{words.pending.tryAgain}
					</button>
				)}
				{status !== "waiting" && (
					<button type="button" onClick={() => actions.onDiscard(key)}>
						{words.pending.discard}
					</button>
				)}
			</div>
		</div>
	);
}
