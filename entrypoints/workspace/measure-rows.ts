import type { Figure } from "../../utils/domain/figure.ts";
import type { Measures } from "../../utils/domain/measures.ts";
import type { WorkspaceWords } from "../../utils/i18n/workspace-words.ts";

/** A figure in words, with what it rests on. */
export interface FigureRow {
	id: string;
	label: string;
	value: string;
	isKnown: boolean;
	/** How many cases; 0 where it is unknown. */
	n: number;
	/** When the latest of them was; empty where it is unknown. */
	asOf: string;
	source: string;
}

/** Every measure as a row. What is unknown says why: it is never 0. */
export function measureRows(measures: Measures, words: WorkspaceWords): FigureRow[] {
	const { measure, value: say } = words.workspace;
	const number = (value: number) => words.number(value);
	const row = <T>(id: keyof typeof measure, figure: Figure<T>, text: (value: T) => string) =>
		figureRow(id, measure[id], figure, text, words);
	const share = (value: number) => percent(value, words.locale);
	return [
		row("replyTime", measures.replyTime, ({ median, p90 }) => say.replyTime(number(median), number(p90))),
		row("unanswered", measures.unanswered, String),
		row("leadTime", measures.leadTime, ({ asked, given }) => say.leadTime(number(asked), number(given))),
		row("got", measures.got, ({ full, part, other, none }) => say.got(full, part, other, none)),
		row("promises", measures.promises, ({ kept, late, missed }) => say.promises(kept, late, missed)),
		row("fastTrack", measures.fastTrack, share),
		row("escalated", measures.escalated, share),
		row("overridden", measures.overridden, share),
		row("ratedByAsker", measures.ratedByAsker, (mean) => say.rating(number(mean))),
		row("ratedByHelper", measures.ratedByHelper, (mean) => say.rating(number(mean))),
		row("asks", measures.asks, ({ outside, inside }) => say.asks(outside, inside)),
	];
}

export function figureRow<T>(
	id: string,
	label: string,
	figure: Figure<T>,
	text: (value: T) => string,
	words: WorkspaceWords,
): FigureRow {
	const shared = { id, label, n: figure.n, source: words.workspace.source[figure.source] };
	return "unknown" in figure
		? { ...shared, value: words.workspace.unknown[figure.unknown], isKnown: false, asOf: "" }
		: { ...shared, value: text(figure.value), isKnown: true, asOf: dayText(figure.asOf, words.locale) };
}

/** `0.25` as `25 %` in the language's own way. */
export function percent(share: number, locale: string): string {
	return new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 0 }).format(share);
}

/** With its year: figures are looked at long after. */
function dayText(instant: number, locale: string): string {
	return new Intl.DateTimeFormat(locale, { dateStyle: "medium" }).format(instant);
}

/** The rows of a file: what each row is of, then as the table has it. */
export function csvRows(
	groups: readonly { of: string; rows: readonly FigureRow[] }[],
	{ workspace: { column, filter } }: WorkspaceWords,
): (string | number)[][] {
	return [
		[filter.of, column.measure, column.value, column.n, column.asOf, column.source],
		...groups.flatMap(({ of, rows }) =>
			rows.map(({ label, value, n, asOf, source }) => [of, label, value, n, asOf, source]),
		),
	];
}
