import { useState } from "preact/hooks";
import type { CardProps } from "./card-props.ts";
import { later } from "./later.tsx";
import { MoreActions } from "./MoreActions.tsx";
import { PendingMark } from "./PendingMark.tsx";
import { StatusChip } from "./StatusChip.tsx";
import { usePanelWords } from "./use-panel-words.ts";

/** Comes once the account is shown, and as much again once a card is opened. */
const CardNotes = later(() => import("./CardNotes.tsx").then((module) => module.CardNotes));
const CardDetails = later(() => import("./CardDetails.tsx").then((module) => module.CardDetails));

/** One request: what, where it stands, why it is there, and what can be done about it now. */
export function RequestCard(props: CardProps) {
	const words = usePanelWords();
	const [isOpened, setOpened] = useState(false);
	const { line, actions } = props;
	const { offer, pending } = line;
	return (
		<li class="card" data-request={line.key} data-status={line.status ?? "unsent"}>
			<details onToggle={(event) => setOpened(event.currentTarget.open)}>
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
				{isOpened && <CardDetails {...props} />}
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
			<CardNotes {...props} />
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
			{line.otherActions.length > 0 && (
				<MoreActions actions={line.otherActions} onAction={(action) => actions.onAction(line, action)} />
			)}
		</li>
	);
}
