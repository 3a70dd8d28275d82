import type { Action } from "../utils/domain/actions.ts";
import type { RequestLine } from "../utils/domain/request-line.ts";
import { PendingMark } from "./PendingMark.tsx";
import { RaceNote } from "./RaceNote.tsx";
import { RequestDetails } from "./RequestDetails.tsx";
import { StatusChip } from "./StatusChip.tsx";
import { usePanelWords } from "./use-panel-words.ts";

export interface CardActions {
	/** The user begins or does a step. */
	onAction(line: RequestLine, action: Action): void;
	onUndo(operationKey: string): unknown;
	onSendNow(operationKey: string): void;
	onDiscard(operationKey: string): void;
}

/** One request: what, where it stands, why it is there, and what can be done about it now. */
export function RequestCard({ line, actions }: { line: RequestLine; actions: CardActions }) {
	const words = usePanelWords();
	const { offer, decline, pending } = line;
	return (
		<li class="card" data-request={line.key} data-status={line.status ?? "unsent"}>
			<details>
				<summary>
					<span class="card-head">
						<h3>{line.expertise}</h3>
						{line.status && <StatusChip status={line.status} />}
					</span>
					<span class="meta">
						{line.unitName} · {words.dayInWeek(line.neededBy)}
						{line.isFlexible && ` (${words.request.flexible})`}
					</span>
					{line.rank && (
						<span class="meta">
							{words.request.rank(line.rank.place, line.rank.of)} · {words.request.rivals(line.rivals)}
						</span>
					)}
				</summary>
				<RequestDetails line={line} />
			</details>
			{line.actions.length > 0 && <p class="clamp">{line.resultWanted}</p>}
			{offer && (
				<div class="offer">
					<strong>
						{words.request.offer(
							offer.expertName,
							offer.hours === undefined ? "" : words.hours(words.number(offer.hours)),
							words.weeks(offer.weeks),
						)}
					</strong>
					{offer.expires && line.status === "offered" && (
						<span class="muted"> · {words.request.offerUntil(words.day(offer.expires))}</span>
					)}
					{offer.note && <p>{offer.note}</p>}
				</div>
			)}
			{decline && (
				<div class="decline">
					{decline.code && <strong>{words.code[decline.code]}</strong>}
					{decline.note && <p>{decline.note}</p>}
					{decline.nextStep && (
						<p>
							<span class="muted">{words.request.nextStep}: </span>
							{decline.nextStep}
						</p>
					)}
				</div>
			)}
			{line.race && <RaceNote race={line.race} />}
			{pending && <PendingMark pending={pending} actions={actions} />}
			{line.actions.length > 0 && (
				<div class="buttons">
					{line.actions.map((action, index) => (
						<button
							key={action}
							type="button"
							class={index === 0 ? "primary" : ""}
							onClick={() => actions.onAction(line, action)}
						>
							{words.action[action]}
						</button>
					))}
				</div>
			)}
		</li>
	);
}
