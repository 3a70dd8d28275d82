import { turnAt } from "../utils/domain/clocks.ts";
import { dueDay } from "../utils/domain/due-day.ts";
import { dayOf } from "../utils/domain/week.ts";
import type { CardProps } from "./card-props.ts";
import { Icon } from "./Icon.tsx";
import { useEnvironment } from "./use-environment.ts";
import { useNotesWords } from "./use-notes-words.ts";

/** Whose turn it is, and until when: the answer to "who holds this up?". */
export function TurnNote({ line, view, copy }: CardProps) {
	const words = useNotesWords();
	const { now, timeZone } = useEnvironment();
	const { status, unitName, askedBy, folded } = line;
	if (!folded || !status) return null;
	const unit = copy.units.find(({ id }) => id === line.unitId);
	const turn = turnAt(folded, view.policy.rules, unit, now());
	if (turn.who === "nobody") return null;
	const who = { lead: words.turn.lead, unit: unitName, asker: askedBy }[turn.who];
	const what = turn.who === "lead" ? words.toDo.decide : isToDo(status, words.toDo) && words.toDo[status];
	if (!what) return null;
	if (turn.dueAt === undefined) return <p class="turn muted">{words.turn.open(who, what)}</p>;
	const lastDay = dueDay(turn.dueAt, folded.state.terms.timeZone);
	const until = lastDay
		? words.day(lastDay)
		: `${words.day(dayOf(turn.dueAt, timeZone))} ${words.time(turn.dueAt)}`;
	return (
		<p class={`turn ${turn.isOverdue ? "warning" : "muted"}`}>
			<Icon name={turn.isOverdue ? "alert" : "clock"} />{" "}
			{turn.isOverdue ? words.turn.overdue(who, what, until) : words.turn.due(who, what, until)}
		</p>
	);
}

function isToDo<T extends object>(status: string, toDo: T): status is Extract<keyof T, string> {
	return status in toDo;
}
