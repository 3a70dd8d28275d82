import { describe, expect, test } from "vitest";
import { EVENT_TYPES, type EventType, type RequestEvent } from "../../../utils/domain/records.ts";
import {
	fold as foldBy,
	isOpen,
	isQueued,
	STATUSES,
	type Status,
	type Superseded,
	statusAt,
} from "../../../utils/domain/request.ts";
import { DEFAULT_TERMS } from "../../../utils/domain/request-time.ts";
import { anEvent, aStory, HOUR, KAM, MANAGER, MONDAY } from "./examples.ts";

type Chapters = Parameters<typeof aStory>;

/** Its needed-by day is over ten hours after it was asked. */
const TERMS = { ...DEFAULT_TERMS, expiresAt: MONDAY + 10 * HOUR };
const LATER = MONDAY + 20 * HOUR;
const fold = (events: RequestEvent[]) => foldBy(events, TERMS);

/** How a request gets into each state; into "expired" by time alone, so that what comes next comes later. */
const WAY_TO: Record<Status, Chapters> = {
	draft: [],
	submitted: ["submit"],
	needs_info: ["submit", "ask_info"],
	offered: ["submit", "offer"],
	accepted: ["submit", "offer", "accept"],
	committed: ["submit", "offer", "accept", "commit"],
	delivered: ["submit", "offer", "accept", "commit", "deliver"],
	closed: [
		...["submit", "offer", "accept", "commit", "deliver"].flatMap((type) =>
			EVENT_TYPES.filter((each) => each === type),
		),
		{ type: "rate", actorId: KAM.userId },
		{ type: "rate", actorId: MANAGER.userId },
	],
	declined: ["submit", "decline"],
	waitlisted: ["submit", "waitlist"],
	withdrawn: ["submit", "withdraw"],
	expired: ["submit"],
};

const IN_QUEUE = {
	offer: "offered",
	decline: "declined",
	override: "submitted",
	withdraw: "withdrawn",
} as const;
/** What is superseded for a reason of its own, told in full in the tests of that rule. */
const REASONS: Partial<Record<Status, Partial<Record<EventType, Superseded>>>> = {
	offered: { offer: "other_offer_open", agree_swap: "swap_gone" },
	accepted: { agree_swap: "swap_gone" },
	committed: { agree_swap: "swap_gone" },
};

/** Where each event that is allowed leads (domain.md, section 3); every other is kept as superseded. */
const LEADS: Record<Status, Partial<Record<EventType, Status>>> = {
	draft: { submit: "submitted", log_outside: "closed" },
	submitted: {
		...IN_QUEUE,
		...staying("submitted", "escalate", "nominate"),
		ask_info: "needs_info",
		waitlist: "waitlisted",
	},
	needs_info: {
		...IN_QUEUE,
		...staying("needs_info", "escalate", "nominate"),
		give_info: "submitted",
		waitlist: "waitlisted",
	},
	waitlisted: { ...IN_QUEUE, ...staying("waitlisted", "escalate", "nominate") },
	offered: {
		...staying("offered", "escalate", "propose_swap", "nominate"),
		accept: "accepted",
		reject_offer: "submitted",
		withdraw: "withdrawn",
	},
	accepted: {
		...staying("accepted", "escalate", "propose_swap"),
		commit: "committed",
		withdraw: "withdrawn",
	},
	committed: {
		...staying("committed", "escalate", "propose_swap"),
		deliver: "delivered",
		withdraw: "withdrawn",
	},
	delivered: staying("delivered", "rate", "credit"),
	closed: staying("closed", "credit"),
	declined: { ...staying("declined", "escalate"), give_info: "submitted", override: "submitted" },
	withdrawn: {},
	expired: {
		...staying("expired", "escalate"),
		offer: "offered",
		give_info: "submitted",
		override: "submitted",
	},
};

function staying(status: Status, ...types: EventType[]): Partial<Record<EventType, Status>> {
	return Object.fromEntries(types.map((type) => [type, status]));
}

describe.each(STATUSES)("in state %s", (from) => {
	const way = aStory(...WAY_TO[from]);
	// Within the needed-by day, but where time has to have passed.
	const at = from === "expired" ? LATER : MONDAY + 9 * HOUR;

	test("is reached", () => {
		const state = fold(way);
		expect(statusAt(state, at)).toBe(from);
		expect(state.steps.filter(({ superseded }) => superseded)).toEqual([]);
	});

	test.each(EVENT_TYPES)("%s leads where the table says, or is kept as superseded", (type) => {
		const state = fold([...way, anEvent(type, { key: "next", at, actorId: "005third" })]);
		const to = LEADS[from][type];
		const reason = REASONS[from]?.[type] ?? "not_allowed";
		expect(state.steps.at(-1)).toMatchObject({ status: to ?? from, event: { type } });
		expect(state.steps.at(-1)?.superseded).toBe(to ? undefined : reason);
		expect(state.steps).toHaveLength(way.length + 1);
		expect(state.status).toBe(to ?? from);
	});
});

test("an event that is not allowed where it falls has no later effect either", () => {
	const events = aStory("submit", "accept", { type: "rate", actorId: KAM.userId }, "offer", "accept");
	const { status, steps } = fold(events);
	expect(status).toBe("accepted");
	expect(steps.map(({ superseded }) => superseded)).toEqual([
		undefined,
		"not_allowed",
		"not_allowed",
		undefined,
		undefined,
	]);
});

test("a request competes for its unit's hours until it is accepted or over", () => {
	expect(STATUSES.filter(isQueued)).toEqual(["submitted", "needs_info", "offered", "waitlisted"]);
});

test("a request is open while somebody still has something to do", () => {
	expect(STATUSES.filter(isOpen)).toEqual([
		"submitted",
		"needs_info",
		"offered",
		"accepted",
		"committed",
		"waitlisted",
	]);
});
