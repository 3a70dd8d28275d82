import { describe, expect, test } from "vitest";
import { EVENT_TYPES, type EventType } from "../../../utils/domain/records.ts";
import { fold, isOpen, isQueued, STATUSES, type Status } from "../../../utils/domain/request.ts";
import { aStory, KAM, MANAGER } from "./examples.ts";

type Chapters = Parameters<typeof aStory>;

/** How a request gets into each state. Nothing leads to "expired" yet. */
const WAY_TO: Record<Exclude<Status, "expired">, Chapters> = {
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
};

const IN_QUEUE = {
	offer: "offered",
	decline: "declined",
	override: "submitted",
	withdraw: "withdrawn",
} as const;

/** Where each event that is allowed leads (domain.md, section 3); every other is kept as superseded. */
const LEADS: Record<keyof typeof WAY_TO, Partial<Record<EventType, Status>>> = {
	draft: { submit: "submitted" },
	submitted: {
		...IN_QUEUE,
		...staying("submitted", "escalate", "propose_swap", "agree_swap"),
		ask_info: "needs_info",
		waitlist: "waitlisted",
	},
	needs_info: {
		...IN_QUEUE,
		...staying("needs_info", "escalate", "propose_swap", "agree_swap"),
		give_info: "submitted",
		waitlist: "waitlisted",
	},
	waitlisted: { ...IN_QUEUE, ...staying("waitlisted", "escalate", "propose_swap", "agree_swap") },
	offered: {
		...staying("offered", "escalate", "propose_swap", "agree_swap"),
		accept: "accepted",
		reject_offer: "submitted",
		withdraw: "withdrawn",
	},
	accepted: {
		...staying("accepted", "escalate", "propose_swap", "agree_swap"),
		commit: "committed",
		withdraw: "withdrawn",
	},
	committed: {
		...staying("committed", "escalate", "propose_swap", "agree_swap"),
		deliver: "delivered",
		withdraw: "withdrawn",
	},
	delivered: { rate: "delivered" },
	closed: {},
	declined: { ...staying("declined", "escalate"), give_info: "submitted", override: "submitted" },
	withdrawn: {},
};

function staying(status: Status, ...types: EventType[]): Partial<Record<EventType, Status>> {
	return Object.fromEntries(types.map((type) => [type, status]));
}

const REACHABLE = STATUSES.filter((status) => status !== "expired");

describe.each(REACHABLE)("in state %s", (from) => {
	test("is reached", () => {
		const { status, steps } = fold(aStory(...WAY_TO[from]));
		expect(status).toBe(from);
		expect(steps.filter(({ superseded }) => superseded)).toEqual([]);
	});

	test.each(EVENT_TYPES)("%s leads where the table says, or is kept as superseded", (type) => {
		const state = fold(aStory(...WAY_TO[from], { type, actorId: "005third" }));
		const to = LEADS[from][type];
		const reason = from === "offered" && type === "offer" ? "other_offer_open" : "not_allowed";
		expect(state.steps.at(-1)).toMatchObject({ status: to ?? from, event: { type } });
		expect(state.steps.at(-1)?.superseded).toBe(to ? undefined : reason);
		expect(state.steps).toHaveLength(WAY_TO[from].length + 1);
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
