import { toConfirmation } from "../../utils/domain/batch.ts";
import { addWorkingDays, calendarOf } from "../../utils/domain/calendar.ts";
import type { InboxItem } from "../../utils/domain/inbox.ts";
import type { EventContent } from "../../utils/domain/operation.ts";
import { swapAgreement } from "../../utils/domain/swap-proposal.ts";
import type { Work } from "../../utils/domain/work.ts";
import { useWords } from "./use-words.ts";

interface Props {
	item: Pick<InboxItem, "line" | "nominations" | "proposals">;
	work: Work;
	onAnswer(content: EventContent): void;
}

/** What others have offered on a request and one press settles: a swap, an expert who offers themself. */
export function OffersToAnswer({ item, work, onAnswer }: Props) {
	const words = useWords();
	const { rules } = work.policy;
	const calendar = calendarOf(rules, work.units.get(item.line.unitId));
	const lastDay = addWorkingDays(work.today, rules.clocks.answerDays, calendar);
	const hours = (value: number | undefined) => (value === undefined ? "" : words.hours(words.number(value)));
	const when = (weeks: readonly string[] | undefined, value: number | undefined) =>
		[words.weeks(weeks ?? []), hours(value)].filter(Boolean).join(", ");
	if (item.proposals.length + item.nominations.length === 0) return null;
	return (
		<ul class="plain offers">
			{item.proposals.map((each) => (
				<li key={each.key} class="offer">
					<p>
						{words.workspace.swap(
							each.actorName,
							when(each.weeks, each.hours),
							when(each.otherWeeks, each.otherHours),
						)}
					</p>
					{each.note && <p class="muted">{each.note}</p>}
					<div class="buttons">
						<button type="button" class="primary" onClick={() => onAnswer(swapAgreement(each))}>
							{words.workspace.agreeSwap}
						</button>
					</div>
				</li>
			))}
			{item.nominations.map((each) => (
				<li key={each.key} class="offer">
					<p>
						{words.workspace.nomination(each.actorName, hours(each.hours), words.weeks(each.weeks ?? []))}
					</p>
					{each.note && <p class="muted">{each.note}</p>}
					{item.line.actions.includes("offer") && (
						<div class="buttons">
							<button type="button" class="primary" onClick={() => onAnswer(toConfirmation(each, lastDay))}>
								{words.workspace.confirm(each.actorName)}
							</button>
						</div>
					)}
				</li>
			))}
		</ul>
	);
}
