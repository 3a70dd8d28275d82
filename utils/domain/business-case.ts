/** What help is expected to bring, as whoever asks states it (domain.md, section 6). Kept with the ask, and as immutable. */
import * as v from "valibot";

/*
 * Plain checks, and `JSON.parse` below: what pages load to be shown would have to carry valibot's own for integers,
 * bounds and JSON, which nothing else there needs.
 */
const amount = (isFine: (value: number) => boolean) =>
	v.optional(
		v.pipe(
			v.number(),
			v.check((value) => Number.isFinite(value) && isFine(value)),
		),
	);
const anyAmount = amount(() => true);
const cost = amount((value) => value >= 0);

/** Longer than the evidence of anything that is asked for in hours. */
export const MOST_MONTHS = 120;

/** Of characters, so that the whole case finds room in its field. */
export const EVIDENCE_LENGTH = 1_000;

/** The inputs, money in the company's currency. What is not known is missing: it is never 0. */
export const BusinessCase = v.object({
	/** What an hour is taken to cost, where the asker may not read the unit's own rate. */
	hourlyRate: cost,
	/** All costs but the hours. */
	otherCost: cost,
	/** What the account's contribution is to grow by, a year. */
	upliftPerYear: anyAmount,
	/** Of that uplift, 0 to 1. */
	probability: amount((value) => value >= 0 && value <= 1),
	/** What is paid in, or out, once: less stock, earlier payment. */
	oneOffCash: anyAmount,
	/** For how long the uplift is counted. */
	horizonMonths: amount((value) => Number.isInteger(value) && value >= 1 && value <= MOST_MONTHS),
	/** Where somebody else can look it up: a link, or the name of a document. */
	evidence: v.optional(v.pipe(v.string(), v.maxLength(EVIDENCE_LENGTH))),
});
export type BusinessCase = v.InferOutput<typeof BusinessCase>;

/** The case in what the CRM keeps. Nothing where there is none, or where it cannot be read. Never throws. */
export function caseIn(text: string | undefined): BusinessCase | undefined {
	try {
		const parsed = v.safeParse(BusinessCase, JSON.parse(text ?? ""));
		return parsed.success ? parsed.output : undefined;
	} catch {
		return undefined;
	}
}

/** As the CRM keeps it; empty where nothing is stated. */
export function caseText(stated: BusinessCase): string {
	return Object.values(stated).some((value) => value !== undefined) ? JSON.stringify(stated) : "";
}

/** Only costs, or an uplift of which nobody says how likely it is, make no case. */
export function statesBenefit({ upliftPerYear, probability, oneOffCash }: BusinessCase): boolean {
	return oneOffCash !== undefined || (upliftPerYear !== undefined && probability !== undefined);
}

/** What the figures of a case are computed from, the likeliest to decide first. */
export const CASE_INPUTS = [
	"upliftPerYear",
	"probability",
	"oneOffCash",
	"hours",
	"hourlyRate",
	"otherCost",
	"horizonMonths",
	"discountRate",
] as const;
export type CaseInput = (typeof CASE_INPUTS)[number];
export type CaseInputs = { readonly [Input in CaseInput]?: number | undefined };

/**
 * The inputs of a case with what stands elsewhere: the hours are those of the ask's estimate, the rate is the unit's
 * own where the user may read it, and the discount rate, a share a year, is the policy's.
 */
export function inputsOf(
	{ evidence: _, hourlyRate, ...stated }: BusinessCase,
	{
		hours,
		unitRate,
		discountRate,
	}: { hours?: number | undefined; unitRate?: number | undefined; discountRate: number },
): CaseInputs {
	return { ...stated, hours, hourlyRate: unitRate ?? hourlyRate, discountRate };
}
