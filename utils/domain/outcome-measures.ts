import { type Figure, figureOf } from "./figure.ts";
import { latestAt } from "./history.ts";
import type { DeclineCode, Scope } from "./records.ts";
import { priceOf, type RefusalPrice, refusalsIn } from "./refusals.ts";
import type { FoldedRequest } from "./support.ts";

export const GOTS = ["full", "part", "other", "none"] as const;
/** What a request got: all of it, some of it, something else instead, or nothing. */
export type Got = (typeof GOTS)[number];

const BY_SCOPE: Record<Scope, Got> = {
	full: "full",
	partial: "part",
	smaller: "part",
	other_date: "other",
	other_person: "other",
	asset: "other",
};

/**
 * How many requests got what. Counted are those that were decided: an accepted offer, a decline that stands, or
 * an ask that expired. What is still open is not, nor what the asker withdrew. An offer that names no scope is
 * taken for what was asked.
 */
export function gotOf(folded: readonly FoldedRequest[]): Figure<Record<Got, number>> {
	const outcomes = folded.flatMap((each) => {
		const got = outcomeOf(each);
		return got ? { got, at: latestAt(each) } : [];
	});
	return figureOf(outcomes, "no_outcomes", (cases) => {
		const count = (got: Got) => cases.filter((each) => each.got === got).length;
		return { full: count("full"), part: count("part"), other: count("other"), none: count("none") };
	});
}

function outcomeOf({ state }: FoldedRequest): Got | undefined {
	switch (state.status) {
		case "accepted":
		case "committed":
		case "delivered":
		case "closed":
			return BY_SCOPE[state.offer?.scope ?? "full"];
		case "declined":
		case "expired":
			return "none";
		default:
			return undefined;
	}
}

/** Refusals of one unit for one reason. */
export interface DeclineLine extends RefusalPrice {
	unitId: string;
	/** Missing where the CRM's record has none. */
	code: DeclineCode | undefined;
	/** Requests whose last decline had this code. */
	declines: number;
}

/** Declines by unit and code, priced in hours (domain.md, section 9), by unit and then by code. A request counts once. */
export function declinesOf(folded: readonly FoldedRequest[]): Figure<DeclineLine[]> {
	return figureOf(refusalsIn(folded), "no_declines", (cases) =>
		[...Map.groupBy(cases, ({ unitId, code }) => `${unitId} ${code ?? ""}`)]
			.sort(([a], [b]) => (a < b ? -1 : 1))
			.flatMap(([, alike]) => {
				const [first] = alike;
				if (!first) return [];
				const { unitId, code } = first;
				return { unitId, code, declines: alike.length, ...priceOf(alike) };
			}),
	);
}
