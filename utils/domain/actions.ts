/** Who may take which step on a request, and whom it waits on. */
import type { Operation } from "./operation.ts";
import type { Account, EventType, Expert, RequestEvent, StoredRequest, Unit } from "./records.ts";
import { isOpen, lastWeekOf, type RequestState } from "./request.ts";
import { objection, TRANSITIONS } from "./request-rules.ts";
import type { FoldedRequest } from "./support.ts";
import { canHold, holdingsOf } from "./swaps.ts";
import { mondayOf, startOfDay } from "./week.ts";

/** A step that somebody takes on a request that exists. */
export type Action = Exclude<EventType, "submit" | "log_outside">;

/** What somebody is to one request. `helper` is the expert who was offered, `expert` any other in the unit. */
export type Seat = "asker" | "manager" | "helper" | "expert" | "lead";

/** Whoever looks: programme leads are known by what the CRM lets them do. */
export interface Person {
	userId: string;
	isLead?: boolean | undefined;
}

export interface Around {
	account: Pick<Account, "ownerId"> | undefined;
	unit: Pick<Unit, "id" | "managerId"> | undefined;
	experts: readonly Pick<Expert, "id" | "unitId" | "userId">[];
}

/** Whoever asked, or owns the account, asks; a unit's manager answers for it; its experts offer themselves. */
export function seatsOf(
	request: Pick<StoredRequest, "createdById" | "unitId">,
	{ offer }: RequestState,
	{ account, unit, experts }: Around,
	{ userId, isLead }: Person,
): ReadonlySet<Seat> {
	const seats = new Set<Seat>();
	if (isAsker(request, account, userId)) seats.add("asker");
	if (unit?.managerId === userId) seats.add("manager");
	const own = experts.find((expert) => expert.userId === userId && expert.unitId === request.unitId);
	if (own) seats.add(own.id === offer?.expertId ? "helper" : "expert");
	if (isLead) seats.add("lead");
	return seats;
}

function isAsker(
	{ createdById }: Pick<StoredRequest, "createdById">,
	account: Around["account"],
	userId: string,
): boolean {
	return createdById === userId || account?.ownerId === userId;
}

/** In the order in which a card offers them. What the other side of a swap agrees to is on its own request. */
const BY_SEAT: Record<Seat, readonly Action[]> = {
	asker: [
		...(["give_info", "accept", "reject_offer", "rate", "credit"] as const),
		...(["propose_swap", "escalate", "withdraw"] as const),
	],
	manager: ["offer", "ask_info", "decline", "waitlist", "commit", "deliver", "rate", "escalate"],
	helper: ["deliver", "rate"],
	expert: ["nominate"],
	lead: ["override"],
};

/** Steps that somebody is waited for to take; all others they may take, and nobody waits for them. */
const EXPECTED: Partial<Record<RequestState["status"], Partial<Record<Seat, readonly Action[]>>>> = {
	submitted: { manager: ["offer", "ask_info", "decline"] },
	needs_info: { asker: ["give_info"] },
	waitlisted: { manager: ["offer", "decline"] },
	offered: { asker: ["accept", "reject_offer"] },
	accepted: { manager: ["commit"] },
	committed: { manager: ["deliver"], helper: ["deliver"] },
	delivered: { asker: ["rate", "credit"], manager: ["rate"], helper: ["rate"] },
};

export interface Steps {
	/** What this person is expected to do now. */
	expected: Action[];
	/** What they may do besides. */
	others: Action[];
	/** They hold up the request: it belongs in their inbox. */
	isWaitedFor: boolean;
}

/**
 * The steps that somebody may take on a request, as the CRM and the fold would take them.
 * @param state as it stands now (`stateAt`)
 */
export function stepsOf(
	state: RequestState,
	seats: ReadonlySet<Seat>,
	{ userId }: Person,
	now: number,
): Steps {
	const isToDecide = state.openEscalation !== undefined && seats.has("lead");
	const awaited = EXPECTED[state.status];
	const isExpected = (type: Action) =>
		(isToDecide && type === "override") || [...seats].some((seat) => awaited?.[seat]?.includes(type));
	const expected: Action[] = [];
	const others: Action[] = [];
	for (const seat of seats) {
		for (const type of BY_SEAT[seat]) {
			// Most steps end here, and a full account asks about thousands.
			if (!TRANSITIONS[type].from.includes(state.status) || !isTaken(state, type, seats, userId)) continue;
			const list = isExpected(type) ? expected : others;
			if (!list.includes(type)) list.push(type);
		}
	}
	return {
		expected,
		others,
		isWaitedFor: expected.some((type) => type !== "credit") && (isToDecide || isTime(state, now)),
	};
}

/** A swap that waits for a yes on behalf of the request whose hours it asks for. */
export interface SwapToAgree {
	requestKey: string;
	proposal: RequestEvent;
}

/**
 * The swaps that wait for somebody's yes: whoever asked for the other request agrees. What would not hold even
 * so waits for nobody, and what they have said on a request and not sent yet settles its swaps.
 * @param folded all requests among which swaps can be
 */
export function swapsToAgree(
	folded: readonly FoldedRequest[],
	operations: readonly Pick<Operation, "requestKey">[],
	accountOf: (id: string) => Around["account"],
	{ userId }: Person,
	now: number,
): SwapToAgree[] {
	if (!folded.some(({ state }) => state.proposals.length > 0)) return [];
	const held = holdingsOf(folded, now).filter(({ state }) => isOpen(state.status));
	return held.flatMap((own) =>
		own.state.proposals.flatMap((proposal) => {
			const other = held.find(({ request }) => request.key === proposal.otherRequestKey);
			return other &&
				isAsker(other.request, accountOf(other.request.accountId), userId) &&
				canHold(proposal, userId, own, other) &&
				!operations.some(({ requestKey }) => requestKey === own.request.key)
				? { requestKey: other.request.key, proposal }
				: [];
		}),
	);
}

/** Nobody waits for a waiting list to be answered, nor for a delivery before its last agreed week has begun. */
function isTime({ status, offer, terms }: RequestState, now: number): boolean {
	if (status !== "committed") return status !== "waitlisted";
	const lastWeek = lastWeekOf(offer);
	return !lastWeek || now >= startOfDay(mondayOf(lastWeek), terms.timeZone);
}

function isTaken(state: RequestState, type: Action, seats: ReadonlySet<Seat>, actorId: string): boolean {
	if (type === "rate") {
		const isAsker = seats.has("asker");
		if (state.ratings[isAsker ? "asker" : "unit"]) return false;
	}
	if (type === "escalate" && state.openEscalation) return false;
	// The lead decides where somebody asked for it, or where a unit has said no.
	if (type === "override" && !state.openEscalation && state.status !== "declined") return false;
	return objection(state, { type, actorId }) === undefined;
}
