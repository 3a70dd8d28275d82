import { caseIn, inputsOf } from "../utils/domain/business-case.ts";
import { hoursOf } from "../utils/domain/estimated-hours.ts";
import { CaseFigures, caseLine } from "./CaseFigures.tsx";
import type { CardProps } from "./card-props.ts";
import { useEconomicsWords } from "./use-economics-words.ts";

/** A request's business case on its card: in one line, and its figures below for whoever opens it. */
export function CaseNote({ line, copy, view }: Pick<CardProps, "line" | "copy" | "view">) {
	const words = useEconomicsWords();
	const stated = caseIn(line.folded?.request.businessCase);
	if (!stated) return null;
	const inputs = inputsOf(stated, {
		hours: hoursOf(line.estimate),
		unitRate: copy.units.find(({ id }) => id === line.folded?.request.unitId)?.hourlyRate,
		discountRate: view.policy.rules.discountRate,
	});
	return (
		<details class="case">
			<summary>{caseLine(inputs, words)}</summary>
			<CaseFigures inputs={inputs} />
			<p>
				<span class="muted">{words.case.evidence}:</span> {stated.evidence ?? words.case.noEvidence}
			</p>
		</details>
	);
}
