import "./economics-style.ts";
import type { CaseInputs } from "../utils/domain/business-case.ts";
import { type CaseFigure, caseFigures, type CaseFigures as Figures } from "../utils/domain/case-figures.ts";
import { useEconomicsWords } from "./use-economics-words.ts";

type Words = ReturnType<typeof useEconomicsWords>;

/** The figures of a business case; each that is unknown says what it lacks. */
export function CaseFigures({ inputs }: { inputs: CaseInputs }) {
	const words = useEconomicsWords();
	const told = toldOf(caseFigures(inputs), words);
	return (
		<dl class="case-figures">
			{Object.entries(told).map(([name, { term, text }]) => (
				<div key={name} data-figure={name}>
					<dt>{term}</dt>
					<dd>{text}</dd>
				</div>
			))}
		</dl>
	);
}

/** The case in one line: what it is worth and when that is back. */
export function caseLine(inputs: CaseInputs, words: Words): string {
	const { npv, payBackMonths } = caseFigures(inputs);
	if ("unknown" in npv) return words.case.lineUnknown(namesOf(npv.unknown, words));
	return words.case.line(words.money(npv.value), payBackText(payBackMonths, words));
}

function toldOf(figures: Figures, words: Words) {
	const money = (figure: CaseFigure) => textOf(figure, words.money, words);
	return {
		cost: { term: words.case.cost, text: money(figures.cost) },
		expectedContribution: {
			term: words.case.expectedContribution,
			text: money(figures.expectedContribution),
		},
		payBackMonths: { term: words.case.payBackMonths, text: payBackText(figures.payBackMonths, words) },
		npv: { term: words.case.npv, text: money(figures.npv) },
		returnOnEffort: {
			term: words.case.returnOnEffort,
			text: textOf(figures.returnOnEffort, words.percent, words),
		},
		hangsOn: {
			term: words.case.hangsOn,
			text: textOf(figures.hangsOn, (input) => words.case.input[input], words),
		},
	};
}

function payBackText(figure: Figures["payBackMonths"], words: Words): string {
	return textOf(figure, (value) => (value === "never" ? words.case.never : words.case.months(value)), words);
}

function textOf<T>(figure: CaseFigure<T>, write: (value: T) => string, words: Words): string {
	return "value" in figure ? write(figure.value) : words.case.unknown(namesOf(figure.unknown, words));
}

function namesOf(inputs: Extract<CaseFigure, { unknown: unknown }>["unknown"], words: Words): string {
	return inputs.map((input) => words.case.input[input]).join(", ");
}
