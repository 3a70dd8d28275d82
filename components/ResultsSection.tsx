import "./economics-style.ts";
import { isWithheld, type Measured, type ResultsView, resultsView } from "../utils/domain/results-view.ts";
import { dayOf } from "../utils/domain/week.ts";
import type { FirmProps } from "./FirmSections.tsx";
import { Section } from "./Section.tsx";
import { Sparkline } from "./Sparkline.tsx";
import { useEconomicsWords } from "./use-economics-words.ts";
import { useEnvironment } from "./use-environment.ts";

/** What the account earns and what that brings in: the latest quarter, against the one before, and how old it is. */
export function ResultsSection({ firm }: FirmProps) {
	const words = useEconomicsWords();
	const { now, timeZone } = useEnvironment();
	const view = resultsView(firm.results, firm.withheld, dayOf(now(), timeZone));
	// What was read before the right to it was taken away is not shown either.
	const isHidden = isWithheld(firm.withheld);
	return (
		<Section title={words.results.title}>
			{isHidden && <p class="muted">{words.results.hidden}</p>}
			{!isHidden && !view && <p class="muted">{words.results.none}</p>}
			{!isHidden && view && <Figures view={view} />}
		</Section>
	);
}

function Figures({ view }: { view: ResultsView }) {
	const words = useEconomicsWords();
	const { source, asOf, ageDays, quarters } = view;
	return (
		<>
			<p>{words.period(view.period)}</p>
			<dl class="measures">
				<Measure
					name="contribution"
					of={view.contribution}
					course={quarters.map((each) => each.contribution)}
				/>
				<Measure name="cashFlow" of={view.cashFlow} course={quarters.map((each) => each.cashFlow)} />
			</dl>
			<p class="muted">
				{source ? words.results.source(source) : words.results.noSource},{" "}
				{asOf === undefined || ageDays === undefined
					? words.results.noDay
					: words.results.asOf(words.day(asOf), ageDays)}
			</p>
			<details>
				<summary>{words.results.table}</summary>
				<Quarters quarters={quarters} />
			</details>
		</>
	);
}

interface MeasureProps {
	name: "contribution" | "cashFlow";
	of: Measured;
	course: readonly (number | undefined)[];
}

function Measure({ name, of, course }: MeasureProps) {
	const words = useEconomicsWords();
	const { value, gap, change, share } = of;
	const percent = share === undefined ? "" : words.changeShare(share);
	return (
		<div class="measure" data-measure={name}>
			<dt class="muted">{words.results[name]}</dt>
			<dd>
				{value === undefined ? (
					<span class="muted">{words.results.gap[gap ?? "not_entered"]}</span>
				) : (
					<>
						<strong>{words.money(value)}</strong>
						<Sparkline values={course} />
						<span class="muted">
							{change === undefined
								? words.results.noChange
								: words.results.change(words.change(change), percent)}
						</span>
					</>
				)}
			</dd>
		</div>
	);
}

function Quarters({ quarters }: Pick<ResultsView, "quarters">) {
	const words = useEconomicsWords();
	const told = (value: number | undefined) =>
		value === undefined ? words.results.unknown : words.money(value);
	return (
		<table class="quarters">
			<thead>
				<tr>
					<th scope="col">{words.results.period}</th>
					<th scope="col">{words.results.contribution}</th>
					<th scope="col">{words.results.cashFlow}</th>
				</tr>
			</thead>
			<tbody>
				{quarters.toReversed().map(({ period, contribution, cashFlow }) => (
					<tr key={period}>
						<th scope="row">{words.period(period)}</th>
						<td>{told(contribution)}</td>
						<td>{told(cashFlow)}</td>
					</tr>
				))}
			</tbody>
		</table>
	);
}
