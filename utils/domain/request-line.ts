import { type Action, type SwapToAgree, seatsOf, stepsOf } from "./actions.ts";
import { type DeclineLine, declineLine, type OfferLine, offerLine } from "./answer-line.ts";
import type { Operation } from "./operation.ts";
import { firstSteps } from "./operation-due.ts";
import { type Pending, pendingOf } from "./pending.ts";
import { lostRace, type Race } from "./race.ts";
import type { Ask, StoredRequest, Unit } from "./records.ts";
import { isOpen, type RequestState, type Status, type Step, stateAt } from "./request.ts";
import type { Place, Standing } from "./standing.ts";
import type { FoldedRequest } from "./support.ts";
import type { AccountInput } from "./view.ts";

/** One request as a list shows it. */
export interface RequestLine {
	key: string;
	accountId: string;
	/** The CRM's number; missing until it has the request. */
	number: string | undefined;
	expertise: string;
	resultWanted: string;
	ifWeWait: string;
	quote: string | undefined;
	kind: Ask["kind"];
	estimate: Ask["estimate"];
	neededBy: string;
	isFlexible: boolean;
	askedBy: string;
	unitId: string;
	unitName: string;
	/** Missing until the CRM has the request. */
	status: Status | undefined;
	since: number;
	rank: Place | undefined;
	rivals: number;
	pending: Pending | undefined;
	offer: OfferLine | undefined;
	decline: DeclineLine | undefined;
	/** The last step, where it came too late. */
	race: Race | undefined;
	/** What the user is expected to do next. */
	actions: Action[];
	/** What they may do besides. */
	otherActions: Action[];
	/** It holds up the request, or another one's swap, that they have not. */
	isWaitedFor: boolean;
	/** Swaps that wait for the user's yes; each was proposed on the other request. */
	swaps: readonly SwapToAgree[];
	steps: Step[];
	/** The request as it stands now, its offer as swaps have left it; missing until the CRM has it. */
	folded: FoldedRequest | undefined;
}

/** As much as the lines of an account are made from. */
export type LinesInput = Pick<
	AccountInput,
	"accountId" | "account" | "units" | "experts" | "operations" | "me" | "isLead" | "now"
> & {
	/** Those of any account. */
	swaps: readonly SwapToAgree[];
};

/** The account's requests: those the CRM has, then those it has not, the most urgent first. */
export function linesOf(
	input: LinesInput,
	folded: readonly FoldedRequest[],
	standings: ReadonlyMap<string, Standing>,
): RequestLine[] {
	const units = new Map(input.units.map((unit) => [unit.id, unit]));
	const known = new Set(folded.map(({ request }) => request.key));
	const own = firstSteps(input.operations);
	const inCrm = folded.map((each) =>
		lineOf(input, each, units, standings.get(each.request.key), own.get(each.request.key)),
	);
	const onDevice = input.operations.flatMap((operation) => {
		const { ask, accountId } = operation;
		const isUnsent = ask && accountId === input.accountId && !known.has(ask.key);
		return isUnsent ? unsentLine(operation, ask, units) : [];
	});
	return [...onDevice, ...inCrm].sort(
		(a, b) =>
			Number(b.actions.length > 0) - Number(a.actions.length > 0) ||
			Number(Boolean(b.pending)) - Number(Boolean(a.pending)) ||
			(a.neededBy < b.neededBy ? -1 : a.neededBy > b.neededBy ? 1 : a.key < b.key ? -1 : 1),
	);
}

function lineOf(
	input: LinesInput,
	{ request, state: then }: FoldedRequest,
	units: ReadonlyMap<string, Unit>,
	standing: Standing | undefined,
	/** The user's own step that stands before all that follows: where it is stuck, so is the rest. */
	operation: Operation | undefined,
): RequestLine {
	const state = stateAt(then, input.now);
	const { status } = state;
	const unit = units.get(request.unitId);
	return {
		...askPart(request, unit),
		number: request.number,
		askedBy: request.createdByName,
		status,
		since: state.since,
		rank: standing?.rank,
		rivals: standing?.rivals ?? 0,
		pending: operation && pendingOf(operation),
		offer: state.offer && isOpen(status) ? offerLine(state.offer, input.experts) : undefined,
		decline: status === "declined" ? declineLine(state.steps) : undefined,
		race: lostRace(state.steps),
		...actionsPart(input, request, state, unit, operation),
		steps: state.steps,
		folded: { request, state },
	};
}

const NO_ACTIONS = { actions: [], otherActions: [], isWaitedFor: false, swaps: [] };

function actionsPart(
	{ me, account, experts, isLead, now, swaps }: LinesInput,
	request: StoredRequest,
	state: RequestState,
	unit: Unit | undefined,
	operation: Operation | undefined,
) {
	// Whoever has just acted has nothing more to do until the CRM has answered.
	if (operation) return NO_ACTIONS;
	const person = { userId: me.userId, isLead };
	const { expected, others, isWaitedFor } = stepsOf(
		state,
		seatsOf(request, state, { account, unit, experts }, person),
		person,
		now,
	);
	const own = swaps.filter(({ requestKey }) => requestKey === request.key);
	return {
		actions: expected,
		otherActions: others,
		isWaitedFor: isWaitedFor || own.length > 0,
		swaps: own,
	};
}

function unsentLine(operation: Operation, ask: Ask, units: ReadonlyMap<string, Unit>): RequestLine {
	return {
		...askPart(ask, units.get(ask.unitId)),
		number: undefined,
		askedBy: operation.author.userName,
		status: undefined,
		since: operation.createdAt,
		rank: undefined,
		rivals: 0,
		pending: pendingOf(operation),
		offer: undefined,
		decline: undefined,
		race: undefined,
		...NO_ACTIONS,
		steps: [],
		folded: undefined,
	};
}

function askPart(ask: Ask, unit: Unit | undefined) {
	return {
		key: ask.key,
		accountId: ask.accountId,
		expertise: ask.expertise,
		resultWanted: ask.resultWanted,
		ifWeWait: ask.ifWeWait,
		quote: ask.quote,
		kind: ask.kind,
		estimate: ask.estimate,
		neededBy: ask.neededBy,
		isFlexible: ask.isFlexible,
		unitId: ask.unitId,
		unitName: unit?.name ?? "",
	};
}
