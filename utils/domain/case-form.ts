/** The business case in the request form: as it is typed, and what that states. */
import { type BusinessCase, caseIn, caseText, EVIDENCE_LENGTH, MOST_MONTHS } from "./business-case.ts";
import { UNREADABLE_CASE, type Values } from "./draft.ts";
import { readAmount } from "./read-amount.ts";

export const CASE_FIELDS = [
	"hourlyRate",
	"otherCost",
	"upliftPerYear",
	"probability",
	"oneOffCash",
	"horizonMonths",
	"evidence",
] as const;
export type CaseField = (typeof CASE_FIELDS)[number];
/** What is wrong with a field; the words for it are in the dictionary. */
export type CaseProblem = "amount" | "percent" | "months" | "long";
type Typed = Record<CaseField, string>;

/** Where the draft keeps what is typed into a field: beside the ask's own fields, of which these are none. */
export function draftField(field: CaseField): string {
	return `case.${field}`;
}

/** What stands in the fields: as typed, or, where a request has come back as a draft, as its case states it. */
export function typedCase(values: Values): Typed {
	const stated = caseIn(values.businessCase) ?? {};
	const shown = (field: CaseField) => {
		const value = stated[field];
		// A probability is typed in per cent; of 0.07 times 100 a little more than 7 would be left.
		return String(
			(field === "probability" && stated.probability !== undefined
				? Math.round(stated.probability * 1e4) / 100
				: value) ?? "",
		);
	};
	return eachField((field) => values[draftField(field)] ?? shown(field));
}

/** What the fields state, and what is wrong with those that cannot be read. What is empty is not known: it is never 0. */
export function statedCase(typed: Typed): {
	stated: BusinessCase;
	problems: Partial<Record<CaseField, CaseProblem>>;
} {
	const problems: Partial<Record<CaseField, CaseProblem>> = {};
	const read = (field: CaseField, problem: CaseProblem, isFine: (value: number) => boolean) => {
		const value = readAmount(typed[field]);
		if (value === undefined) return undefined;
		if (value !== null && isFine(value)) return value;
		problems[field] = problem;
		return undefined;
	};
	const isCost = (value: number) => value >= 0;
	const evidence = typed.evidence.trim();
	// As JSON, with what that puts before quotation marks and between its own.
	if (JSON.stringify(evidence).length > EVIDENCE_LENGTH + 2) problems.evidence = "long";
	const percent = read("probability", "percent", (value) => value >= 0 && value <= 100);
	const fields: { [Field in CaseField]: BusinessCase[Field] } = {
		hourlyRate: read("hourlyRate", "amount", isCost),
		otherCost: read("otherCost", "amount", isCost),
		upliftPerYear: read("upliftPerYear", "amount", () => true),
		probability: percent === undefined ? undefined : percent / 100,
		oneOffCash: read("oneOffCash", "amount", () => true),
		horizonMonths: read(
			"horizonMonths",
			"months",
			(value) => Number.isInteger(value) && value >= 1 && value <= MOST_MONTHS,
		),
		evidence: evidence || undefined,
	};
	return { stated: fields, problems };
}

/**
 * The draft's values once a field of the case is typed in: all fields of the case as they then stand, and what they
 * state for the ask. Where one cannot be read, the ask is not in order.
 */
export function withCaseField(values: Values, field: CaseField, text: string): Values {
	const typed = { ...typedCase(values), [field]: text };
	const { stated, problems } = statedCase(typed);
	const businessCase = Object.keys(problems).length > 0 ? UNREADABLE_CASE : caseText(stated);
	const kept = CASE_FIELDS.map((each) => [draftField(each), typed[each]]);
	return { ...Object.fromEntries(kept), businessCase };
}

function eachField(of: (field: CaseField) => string): Typed {
	return {
		hourlyRate: of("hourlyRate"),
		otherCost: of("otherCost"),
		upliftPerYear: of("upliftPerYear"),
		probability: of("probability"),
		oneOffCash: of("oneOffCash"),
		horizonMonths: of("horizonMonths"),
		evidence: of("evidence"),
	};
}
