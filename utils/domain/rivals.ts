import { hoursOf } from "./estimated-hours.ts";
import { foldText } from "./expertise.ts";
import type { StoredRequest } from "./records.ts";
import { isOpen, type RequestState, type Status, stateAt } from "./request.ts";
import type { Standing } from "./standing.ts";
import type { FoldedRequest } from "./support.ts";
import { weekOf } from "./week.ts";

/** A request that wants what another one wants. */
export interface Rival {
	requestKey: string;
	accountId: string;
	/** Missing where the CRM does not show this user the account. */
	name: string | undefined;
	/** It is of the same account as the request that is looked at, or is that request. */
	isYou: boolean;
	expertise: string;
	/** What it has in common. */
	wants: "expertise" | "expert";
	/** Held by an offer or booked; missing while it only asks. */
	heldHours: number | undefined;
	/** By its estimate; missing where that is unknown, or hours are held. */
	askedHours: number | undefined;
	/** ISO weeks: those of the offer, else the week it is needed by. */
	weeks: string[];
	/** In the unit's queue; missing once it is agreed and competes no more. */
	place: number | undefined;
	status: Status;
}

/** Who else wants the same expertise or expert. The sums are of the other accounts, without the own. */
export interface Rivals {
	accounts: number;
	heldHours: number;
	askedHours: number;
	/** Requests with neither hours held nor an estimate: the sums are at least what they say. */
	withoutHours: number;
	weeks: string[];
	/** By place, what is agreed last; the own request is among them. */
	rivals: Rival[];
}

export interface RivalsInput {
	/** Places of the unit's requests (`standingsOf`). */
	standings: ReadonlyMap<string, Standing>;
	/** Names of the accounts that the CRM shows this user, by id. */
	names: ReadonlyMap<string, string>;
	/** Epoch milliseconds. */
	now: number;
	/** The user's day. */
	today: string;
}

type Asked = StoredRequest & { preferredExpertId?: string };

/**
 * Who else wants what a request wants of its unit: the same expertise however it is spelled, or the same
 * expert, offered or preferred. What is agreed but not yet done counts, since it holds the expert's hours.
 * @param queue the unit's open requests, from all accounts, with their states
 */
export function rivalsOf(queue: readonly FoldedRequest[], own: FoldedRequest, input: RivalsInput): Rivals {
	const { request } = own;
	const expertise = foldText(request.expertise);
	const experts = expertsOf(request, stateAt(own.state, input.now));
	const rivals = [...new Map([...queue, own].map((each) => [each.request.key, each])).values()]
		.filter((other) => other.request.unitId === request.unitId)
		.flatMap((other): Rival[] => {
			const state = stateAt(other.state, input.now);
			if (!isOpen(state.status)) return [];
			const isSame = foldText(other.request.expertise) === expertise;
			const isShared = expertsOf(other.request, state).some((id) => experts.includes(id));
			if (!isSame && !isShared) return [];
			const row = rowOf(other.request, state, request.accountId, input);
			return isGone(row, input.today) ? [] : [{ ...row, wants: isSame ? "expertise" : "expert" }];
		})
		.sort(byPlace);
	return { ...sums(rivals.filter(({ isYou }) => !isYou)), rivals };
}

function expertsOf({ preferredExpertId }: Asked, { offer }: RequestState): string[] {
	return [offer?.expertId, preferredExpertId].filter((id) => id !== undefined);
}

function rowOf(
	{ key, accountId, expertise, estimate, neededBy }: StoredRequest,
	{ offer, status }: RequestState,
	ownAccountId: string,
	{ standings, names }: RivalsInput,
): Omit<Rival, "wants"> {
	const heldHours = offer?.hours;
	return {
		requestKey: key,
		accountId,
		name: names.get(accountId),
		isYou: accountId === ownAccountId,
		expertise,
		heldHours,
		askedHours: heldHours === undefined ? hoursOf(estimate) : undefined,
		weeks: offer?.weeks ?? [weekOf(neededBy)],
		place: standings.get(key)?.rank.place,
		status,
	};
}

/** Its hours lie in the past: it waits to be delivered and holds nobody up. */
function isGone({ status, weeks }: Omit<Rival, "wants">, today: string): boolean {
	const thisWeek = weekOf(today);
	return status === "committed" && weeks.every((week) => week < thisWeek);
}

function byPlace(a: Rival, b: Rival): number {
	const [first, second] = [a.place ?? Number.MAX_VALUE, b.place ?? Number.MAX_VALUE];
	return first - second || (a.requestKey < b.requestKey ? -1 : 1);
}

function sums(others: readonly Rival[]): Omit<Rivals, "rivals"> {
	const sum = (hours: (number | undefined)[]) => hours.reduce<number>((all, each) => all + (each ?? 0), 0);
	return {
		accounts: new Set(others.map(({ accountId }) => accountId)).size,
		heldHours: sum(others.map((other) => other.heldHours)),
		askedHours: sum(others.map((other) => other.askedHours)),
		withoutHours: others.filter((other) => (other.heldHours ?? other.askedHours) === undefined).length,
		weeks: [...new Set(others.flatMap(({ weeks }) => weeks))].sort(),
	};
}
