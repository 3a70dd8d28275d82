import { hoursOf } from "./estimate.ts";
import { type Figure, figureOf, sumOf } from "./figure.ts";
import { happened, latestAt } from "./history.ts";
import type { DeclineCode, Scope } from "./records.ts";
import { timeOf } from "./request.ts";
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
export interface DeclineLine {
	unitId: string;
	/** Missing where the CRM's record has none. */
	code: DeclineCode | undefined;
	/** Requests whose last decline had this code. */
	declines: number;
	/** Of those, how many are declined no more: asked again, and decided anew or about to be. */
	reopened: number;
	/** Hours that were asked for and stand refused. Missing where no standing refusal says how many. */
	hours: number | undefined;
	/** Standing refusals of an ask without an estimate: `hours` is without them. */
	withoutHours: number;
}

/** Declines by unit and code, priced in hours (domain.md, section 9), by unit and then by code. A request counts once. */
export function declinesOf(folded: readonly FoldedRequest[]): Figure<DeclineLine[]> {
	const declines = folded.flatMap((each) => {
		const event = happened(each, "decline").at(-1);
		if (!event) return [];
		const { unitId, estimate } = each.request;
		const isStanding = each.state.status === "declined";
		return { unitId, code: event.code, at: timeOf(event), isStanding, hours: hoursOf(estimate) };
	});
	return figureOf(declines, "no_declines", (cases) =>
		[...Map.groupBy(cases, ({ unitId, code }) => `${unitId} ${code ?? ""}`)]
			.sort(([a], [b]) => (a < b ? -1 : 1))
			.flatMap(([, alike]) => {
				const [first] = alike;
				if (!first) return [];
				const standing = alike.filter(({ isStanding }) => isStanding);
				const hours = standing.flatMap((each) => each.hours ?? []);
				return {
					unitId: first.unitId,
					code: first.code,
					declines: alike.length,
					reopened: alike.length - standing.length,
					hours: hours.length > 0 || standing.length === 0 ? sumOf(hours) : undefined,
					withoutHours: standing.length - hours.length,
				};
			}),
	);
}
