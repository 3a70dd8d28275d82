import { type Alignment, COMPANY_ITEMS, ITEMS, type Item } from "../utils/domain/alignment.ts";
import { gapKind } from "../utils/domain/element-score.ts";
import type { ElementLine, ElementsView } from "../utils/domain/elements.ts";
import { ownGap } from "../utils/domain/own-gap.ts";
import { type Answered, itemOf } from "../utils/domain/pulse.ts";
import type { Twin } from "../utils/domain/twin.ts";
import { AGREEMENT } from "../utils/domain/voices.ts";
import { Sparkline } from "./Sparkline.tsx";
import { twinText } from "./twin-text.ts";
import { useElementsWords } from "./use-elements-words.ts";
import { useEnvironment } from "./use-environment.ts";

interface Props {
	lines: readonly ElementLine[];
	twins: ReadonlyMap<Item, Twin>;
	/** The user's own answers of the quarter, where they are of the sales side. */
	own: ReadonlyMap<string, Answered>;
	/** Whose pulse asked one of the three statements: its twin stands first. */
	period: string;
}

/** Seven rows, in the article's order: it is no ranking. Below each, what the log says of the same. */
export function ElementTable({ lines, ...rest }: Props) {
	const { elements } = useElementsWords();
	return (
		<table class="element-table" aria-label={elements.title}>
			<thead>
				<tr>
					{(["element", "score", "change", "n", "course"] as const).map((name) => (
						<th scope="col" key={name}>
							{elements.column[name]}
						</th>
					))}
				</tr>
			</thead>
			<tbody>
				{lines.map((line) => (
					<ElementRow key={line.element} line={line} {...rest} />
				))}
			</tbody>
		</table>
	);
}

function ElementRow({ line, twins, own, period }: Omit<Props, "lines"> & { line: ElementLine }) {
	const both = useElementsWords();
	const { elements } = both;
	const { now } = useEnvironment();
	const { element, now: row, change, course } = line;
	const said = (item: Item) => twinText(item, twins.get(item), both, now());
	return (
		<>
			<tr data-element={element}>
				<th scope="row">{elements.name[element]}</th>
				<td class={row?.score === undefined ? "muted" : "score"}>
					{row?.score === undefined ? elements.notEnough : Math.round(row.score)}
				</td>
				<td>{change === undefined ? elements.notTold : elements.signed(change)}</td>
				<td>{row?.answers ?? 0}</td>
				<td>
					<Sparkline values={course} />
				</td>
			</tr>
			<tr>
				<td class="wide muted" colSpan={5}>
					{row && <Notes row={row} own={ownGap(row, own)} />}
					<details data-twin={element}>
						<summary>{said(itemOf(element, period))}</summary>
						<p>{elements.fromLog}</p>
						<ul class="plain">
							{ITEMS[element].map((item) => (
								<li key={item} data-company={COMPANY_ITEMS.includes(item) ? "" : undefined}>
									<q>{elements.statement[item]}</q> {said(item)}
								</li>
							))}
						</ul>
					</details>
				</td>
			</tr>
		</>
	);
}

/** What of a score stands out: a gap between the sides, a unit at odds with itself, many who cannot judge. */
function Notes({ row, own }: { row: Alignment; own: number | undefined }) {
	const { words, elements } = useElementsWords();
	const kind = gapKind(row.gap);
	const ownKind = gapKind(own);
	const notes = [
		kind && elements[kind](words.number(Math.abs(row.gap ?? 0))),
		ownKind && elements.own[ownKind](words.number(Math.abs(own ?? 0))),
		(row.spread ?? 0) > AGREEMENT && elements.apart(words.number(row.spread ?? 0)),
		(row.cannotJudgeShare ?? 0) >= 1 && elements.cannotJudge(words.number(row.cannotJudgeShare ?? 0)),
	];
	return <>{notes.map((note) => note && <p key={note}>{note}</p>)}</>;
}

/** The same courses and shapes in figures, for those who cannot see a line or a radar. */
export function CourseTable({ view }: { view: ElementsView }) {
	const { elements } = useElementsWords();
	return (
		<div class="unseen">
			<table>
				<caption>{elements.course}</caption>
				<thead>
					<tr>
						<th scope="col">{elements.column.element}</th>
						{view.periods.map((period) => (
							<th scope="col" key={period}>
								{elements.period(period)}
							</th>
						))}
					</tr>
				</thead>
				<tbody>
					{view.lines.map(({ element, course }) => (
						<tr key={element}>
							<th scope="row">{elements.name[element]}</th>
							{course.map((score, index) => (
								<td key={view.periods[index]}>
									{score === undefined ? elements.notEnough : Math.round(score)}
								</td>
							))}
						</tr>
					))}
				</tbody>
			</table>
		</div>
	);
}
