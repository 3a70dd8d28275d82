import { toConfirmation } from "../../utils/domain/batch.ts";
import { addWorkingDays, calendarOf } from "../../utils/domain/calendar.ts";
import type { InboxItem } from "../../utils/domain/inbox.ts";
import type { EventContent } from "../../utils/domain/operation.ts";
import type { Work } from "../../utils/domain/work.ts";
import { useWords } from "./use-words.ts";

interface Props {
	item: Pick<InboxItem, "line" | "nominations">;
	work: Work;
	onAnswer(content: EventContent): void;
}

/** Experts who offer themselves for a request: one press confirms them in their own terms. */
export function OffersToAnswer({ item, work, onAnswer }: Props) {
	const words = useWords();
	const { rules } = work.policy;
	const calendar = calendarOf(rules, work.units.get(item.line.unitId));
	const lastDay = addWorkingDays(work.today, rules.clocks.answerDays, calendar);
	const hours = (value: number | undefined) => (value === undefined ? "" : words.hours(words.number(value)));
	if (item.nominations.length === 0) return null;
	return (
		<ul class="plain offers">
			{item.nominations.map((each) => (
				<li key={each.key} class="offer">
					<p>
						{words.workspace.nomination(each.actorName, hours(each.hours), words.weeks(each.weeks ?? []))}
					</p>
					{each.note && <p class="muted">{each.note}</p>}
					<div class="buttons">
						<button type="button" class="primary" onClick={() => onAnswer(toConfirmation(each, lastDay))}>
							{words.workspace.confirm(each.actorName)}
						</button>
					</div>
				</li>
			))}
		</ul>
	);
}
