import { useId } from "preact/hooks";
import { inputsOf, MOST_MONTHS } from "../utils/domain/business-case.ts";
import {
	CASE_FIELDS,
	type CaseField,
	draftField,
	statedCase,
	typedCase,
	withCaseField,
} from "../utils/domain/case-form.ts";
import type { Connection } from "../utils/domain/connection.ts";
import { hoursOf } from "../utils/domain/estimated-hours.ts";
import { ESTIMATES, type Unit } from "../utils/domain/records.ts";
import { yearlyContribution } from "../utils/domain/results-view.ts";
import { CaseFigures } from "./CaseFigures.tsx";
import type { FormState } from "./Field.tsx";
import { useCaseBasis } from "./use-case-basis.ts";
import { useEconomicsWords } from "./use-economics-words.ts";

interface Props {
	connection: Connection | null;
	form: FormState;
	/** Once one is chosen: what an hour of its people costs is filled in, where the user may read it. */
	unit: Unit | undefined;
}

/** The business case of the request that is being written, folded until somebody wants one; its figures follow the typing. */
export function CasePart({ connection, form, unit }: Props) {
	const words = useEconomicsWords();
	const basis = useCaseBasis(connection, form.values.accountId);
	if (!basis || "error" in basis) return null;
	const { results, discountRate } = basis.value;
	const typed = typedCase(form.values);
	const { stated, problems } = statedCase(typed);
	const estimate = ESTIMATES.find((each) => each === form.values.estimate);
	const hours = estimate && hoursOf(estimate);
	const inputs = inputsOf(stated, { hours, unitRate: unit?.hourlyRate, discountRate });
	const year = yearlyContribution(results);
	const fields = CASE_FIELDS.filter((field) => field !== "hourlyRate" || unit?.hourlyRate === undefined);

	function change(field: CaseField, text: string): void {
		for (const [name, value] of Object.entries(withCaseField(form.values, field, text)))
			if (form.values[name] !== value) form.change(name, value);
	}

	return (
		<details class="case" open={CASE_FIELDS.some((field) => typed[field] !== "") || undefined}>
			<summary>{words.case.title}</summary>
			<p class="muted">
				{hours === undefined || inputs.hourlyRate === undefined
					? words.case.hoursCostUnknown
					: words.case.hoursCost(words.number(hours), words.money(inputs.hourlyRate))}
			</p>
			<p class="muted">{year === undefined ? words.case.yearUnknown : words.case.year(words.money(year))}</p>
			{fields.map((field) => (
				<CaseLine
					key={field}
					name={field}
					value={typed[field]}
					problem={problems[field] && problemText(problems[field], words)}
					onChange={(text) => change(field, text)}
				/>
			))}
			<p class="muted">{words.case.needsEvidence}</p>
			<CaseFigures inputs={inputs} />
		</details>
	);
}

function problemText(
	problem: "amount" | "percent" | "months" | "long",
	{ case: { bad } }: ReturnType<typeof useEconomicsWords>,
): string {
	return problem === "months" ? bad.months(MOST_MONTHS) : bad[problem];
}

interface LineProps {
	name: CaseField;
	value: string;
	problem: string | undefined;
	onChange(text: string): void;
}

function CaseLine({ name, value, problem, onChange }: LineProps) {
	const words = useEconomicsWords();
	const id = useId();
	return (
		<div class="field">
			<label for={id}>{words.case.field[name]}</label>
			<input
				id={id}
				name={draftField(name)}
				type="text"
				autocomplete="off"
				value={value}
				aria-invalid={problem !== undefined}
				aria-describedby={problem && `${id}-problem`}
				onInput={(event) => onChange(event.currentTarget.value)}
			/>
			{problem && (
				<p class="problem" id={`${id}-problem`}>
					{problem}
				</p>
			)}
		</div>
	);
}
