/** The twins that the requests of an account give (domain.md, section 8). */
import type { Item } from "./alignment.ts";
import { OWN_GOALS } from "./conflicts.ts";
import { hoursOf } from "./estimated-hours.ts";
import { type Figure, medianOf, sumOf } from "./figure.ts";
import { happened, latestAt } from "./history.ts";
import { gotOf } from "./outcome-measures.ts";
import { countEnds, duePromises } from "./promise.ts";
import { asksOf, ratingOf } from "./rate-measures.ts";
import type { Expert } from "./records.ts";
import { refusalsIn } from "./refusals.ts";
import { isQueued, timeOf } from "./request.ts";
import { expertsIn } from "./skill-match.ts";
import type { FoldedRequest } from "./support.ts";
import { type Twin, twinOf } from "./twin.ts";
import { once } from "./week.ts";

const DAY_MS = 86_400_000;

export interface RequestTwinsAt {
	experts: readonly Expert[];
	/** The user's day: it decides which promises are due. */
	today: string;
	/** Epoch milliseconds. */
	now: number;
}

/** @param own requests of one account with their histories, already narrowed to the time that is looked at */
export function requestTwins(
	own: readonly FoldedRequest[],
	{ experts, today, now }: RequestTwinsAt,
): Partial<Record<Item, Twin>> {
	const all = own.map((each) => ({ each, at: latestAt(each) }));
	const share = (holds: (each: FoldedRequest) => boolean): Twin =>
		twinOf(all, (cases) => [cases.filter(({ each }) => holds(each)).length]);
	const did = (type: string) => all.filter(({ each }) => happened(each, type).length > 0);
	const refusals = refusalsIn(own);
	// Many ask for the same.
	const hasExperts = once((expertise) => expertsIn(expertise, experts).length > 0);
	return {
		V1: twinOf(all, () => [
			refusals.filter(({ code }) => code === OWN_GOALS).length,
			own.filter(isOfferedInSpite).length,
		]),
		V2: share(({ request }) => Boolean(request.unitGains?.trim())),
		V3: twinOf(duePromises(own, today), (due) => [countEnds(due).kept]),
		Y2: twinOf(
			own.flatMap((each) => happened(each, "override").map((event) => ({ event, at: timeOf(event) }))),
			(cases) => [cases.filter(({ event }) => event.note?.trim()).length],
		),
		Y3: twinOf(did("decline"), (cases) => [cases.filter(({ each }) => isReplied(each)).length]),
		K1: share(({ request }) => hasExperts(request.expertise)),
		K2: share(({ state }) => state.rounds > 0),
		K3: fromFigure(ratingOf(own, "helper")),
		F1: hoursTwin(own),
		F3: twinOf(did("deliver"), (cases) => [
			cases.filter(({ each }) => happened(each, "credit").length > 0).length,
		]),
		G3: fromFigure(asksOf(own), ({ outside }) => outside),
		R1: twinOf(all, () => [refusals.filter(({ code }) => code === "2").length]),
		R2: twinOf(
			did("escalate").map(({ each, at }) => ({ at, days: escalatedDays(each, now) })),
			(cases) => [medianOf(cases.map(({ days }) => days))],
		),
		T1: twinOf(
			refusals.flatMap(({ code, isStanding, hours, at }) =>
				code === OWN_GOALS && isStanding && hours !== undefined ? { hours, at } : [],
			),
			(cases) => [sumOf(cases.map(({ hours }) => hours))],
		),
	};
}

function fromFigure(figure: Figure<number>): Twin;
function fromFigure<T>(figure: Figure<T>, value: (of: T) => number): Twin;
function fromFigure<T>(figure: Figure<T>, value: (of: T) => number = Number): Twin {
	if ("unknown" in figure) return { unknown: "no_case" };
	return { values: [value(figure.value)], n: figure.n, asOf: figure.asOf };
}

/** The unit said that its own goals stood against it, and made an offer on the same request later. */
function isOfferedInSpite(each: FoldedRequest): boolean {
	const refused = happened(each, "decline").find(({ code }) => code === OWN_GOALS);
	return refused !== undefined && happened(each, "offer").some((offer) => timeOf(offer) > timeOf(refused));
}

/** After a decline the one reply a KAM may give came, or they took it further. */
function isReplied(each: FoldedRequest): boolean {
	const declined = happened(each, "decline")[0];
	const answers = happened(each, "give_info", "escalate");
	return declined !== undefined && answers.some((event) => timeOf(event) > timeOf(declined));
}

/** Hours got and hours asked for, of the requests that were decided and said how long they would take. */
function hoursTwin(own: readonly FoldedRequest[]): Twin {
	const decided = own.flatMap((each) => {
		const asked = hoursOf(each.request.estimate);
		const got = gotOf([each]);
		if (asked === undefined || "unknown" in got || isQueued(each.state.status)) return [];
		const hours = got.value.none > 0 ? 0 : each.state.offer?.hours;
		return hours === undefined ? [] : { asked, hours, at: latestAt(each) };
	});
	return twinOf(decided, (cases) => [
		sumOf(cases.map(({ hours }) => hours)),
		sumOf(cases.map(({ asked }) => asked)),
	]);
}

/** Days from the last escalation to its decision, or to now where it is open. */
function escalatedDays(each: FoldedRequest, now: number): number {
	const escalated = happened(each, "escalate").at(-1);
	const from = escalated ? timeOf(escalated) : now;
	const after = each.state.steps.find(({ event, superseded }) => !superseded && timeOf(event) > from);
	return ((after ? timeOf(after.event) : now) - from) / DAY_MS;
}
