import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Inbox, toInbox } from "../../../utils/domain/inbox.ts";
import type { Author } from "../../../utils/domain/operation.ts";
import { toWork, type WorkInput } from "../../../utils/domain/work.ts";
import { anyLog } from "./any-log.ts";
import { ASKERS, anySwaps } from "./any-swaps.ts";
import {
	anAccount,
	anEvent,
	anExpert,
	anOperation,
	aRequest,
	aStory,
	aUnit,
	EXPERT_ID,
	HOUR,
	KAM,
	MANAGER,
	MONDAY,
	OTHER_UNIT_ID,
	OWNER,
	STRANGER,
} from "./examples.ts";
import { aWorkInput } from "./work-input.ts";

const inboxOf = (fields: Partial<WorkInput>) => toInbox(toWork(aWorkInput(fields)));
const keys = (items: Inbox[keyof Inbox]) => items.map(({ line }) => line.key);
const all = (inbox: Inbox) => Object.values(inbox).flatMap(keys);
const told = (key: string, at: number, ...types: Parameters<typeof aStory>) =>
	aRequest({
		key,
		createdAt: at,
		events: aStory(...types).map((event, index) => ({
			...event,
			key: `${key}${index}`,
			requestKey: key,
			at: at + index * HOUR,
			createdAt: at + index * HOUR,
		})),
	});

describe("an inbox", () => {
	test("has first what has waited longest, whichever account it is of", () => {
		const requests = [told("r1", MONDAY, "submit"), told("r2", MONDAY - 5 * HOUR, "submit")];
		expect(keys(inboxOf({ requests }).waitsOnMe)).toEqual(["r2", "r1"]);
	});

	test("says whose turn it is, and what the unit has in the week of need", () => {
		const requests = [
			told("r1", MONDAY, "submit"),
			told("r2", MONDAY, "submit", { type: "offer", weeks: ["2026-W10"], hours: 20, expertId: EXPERT_ID }),
		].map((request) => ({ ...request, neededBy: "2026-03-06" }));
		const [item] = inboxOf({ requests }).waitsOnMe;
		expect(item).toMatchObject({
			line: { key: "r1" },
			turn: { who: "unit", since: MONDAY, isOverdue: false },
			week: "2026-W10",
			load: { capacity: 64, held: 20, free: 44 },
		});
	});

	test("is the same whether what is over for everybody is read or not, with its ranks and loads", () => {
		const held = { type: "offer" as const, weeks: ["2026-W12"], hours: 8, expertId: EXPERT_ID };
		const delivered = ["submit", held, "accept", "commit", "deliver"] as const;
		const live = [told("r1", MONDAY, "submit"), told("r2", MONDAY, ...delivered)];
		const rate = { type: "rate", side: "unit", rating: 4 } as const;
		const over = [
			told("r3", MONDAY, ...delivered, rate),
			told("r4", MONDAY, ...delivered, rate, { ...rate, side: "asker", actorId: KAM.userId }),
			told("r5", MONDAY, "submit", "decline"),
			told("r6", MONDAY - 300 * HOUR, ...delivered),
		];
		const inbox = inboxOf({ requests: live });
		expect(all(inbox)).toEqual(["r1", "r2"]);
		expect(inboxOf({ requests: [...over, ...live] })).toEqual(inbox);
		expect(inbox.waitsOnMe[0]).toMatchObject({ line: { rank: { of: 1 } }, load: { free: 64 } });
	});

	test("has what is delivered for the asker, the manager and the helper to rate, each until they have", () => {
		const offer = { type: "offer", expertId: EXPERT_ID } as const;
		const delivered = ["submit", offer, "accept", "commit", "deliver"] as const;
		const helper = { ...STRANGER, userId: "005helper" };
		const experts = [anExpert({ userId: helper.userId })];
		const waits = (me: Author, ...more: Parameters<typeof aStory>) => {
			const [item] = inboxOf({
				requests: [told("r1", MONDAY, ...delivered, ...more)],
				me,
				experts,
			}).waitsOnMe;
			return item?.line.actions[0];
		};
		expect([KAM, OWNER, MANAGER, helper, STRANGER].map((me) => waits(me))).toEqual([
			...["rate", "rate", "rate", "rate"],
			undefined,
		]);
		const byHelper = { type: "rate", side: "unit", rating: 4, actorId: helper.userId } as const;
		expect([KAM, MANAGER, helper].map((me) => waits(me, byHelper))).toEqual(["rate", undefined, undefined]);
	});

	test("says nothing of a week in which nothing more is to be found", () => {
		const [item] = inboxOf({
			requests: [told("r1", MONDAY, "submit", "offer", "accept", "commit", "deliver")],
		}).waitsOnMe;
		expect(item).toMatchObject({ load: undefined, isFreeNow: false, turn: { who: "asker" } });
	});

	test("has an escalation for the lead to decide, also where the unit has declined", () => {
		const requests = [
			told("r1", MONDAY, "submit", "escalate"),
			told("r2", MONDAY, "submit", "decline", "escalate"),
			told("r3", MONDAY, "submit", "decline"),
		];
		const lead = inboxOf({ requests, me: STRANGER, isLead: true });
		expect(keys(lead.waitsOnMe)).toEqual(["r1", "r2"]);
		for (const { line, turn } of lead.waitsOnMe) {
			expect(line.actions).toContain("override");
			expect(turn.who).toBe("lead");
		}
		expect(all(inboxOf({ requests, me: STRANGER }))).toEqual([]);
	});

	test("holds no expert's offer of themself that nobody can take up any more", () => {
		const nomination = { type: "nominate", expertId: EXPERT_ID } as const;
		const held = { type: "offer" as const, weeks: ["2026-W12"], hours: 8 };
		const requests = [told("r1", MONDAY, "submit", nomination, held, "accept", "commit")];
		expect(all(inboxOf({ requests }))).toEqual([]);
	});

	test("leaves out what its user has just acted on", () => {
		const requests = [told("r1", MONDAY, "submit"), told("r2", MONDAY, "submit", "waitlist")];
		const operations = [
			anOperation({ requestKey: "r1" }),
			anOperation({ key: "o2", requestKey: "r2", event: anEvent("offer", { key: "o2", requestKey: "r2" }) }),
		];
		expect(all(inboxOf({ requests }))).toEqual(["r1", "r2"]);
		expect(all(inboxOf({ requests, operations }))).toEqual([]);
	});

	test("marks what is on the waiting list once its unit has the hours, and only then", () => {
		const requests = [{ ...told("r1", MONDAY, "submit", "waitlist"), estimate: "1d" as const }];
		const isFree = (weeklyHours: number | undefined) =>
			inboxOf({ requests, units: [aUnit(weeklyHours === undefined ? {} : { weeklyHours })] }).waitingList.map(
				(item) => item.isFreeNow,
			);
		expect(isFree(8)).toEqual([true]);
		expect(isFree(7)).toEqual([false]);
		expect(isFree(undefined)).toEqual([false]);
	});

	test("holds an expert who offers themself for their manager, and for nobody else", () => {
		const nominated = told("r1", MONDAY, "submit", "waitlist", { type: "nominate", expertId: EXPERT_ID });
		const inbox = (me: Author) => inboxOf({ requests: [nominated], me });
		expect(keys(inbox(MANAGER).nominations)).toEqual(["r1"]);
		expect(inbox(MANAGER).nominations[0]?.nominations).toHaveLength(1);
		expect(keys(inbox(KAM).nominations)).toEqual([]);
	});

	test("holds a swap for whoever speaks for the other request, not for whoever proposed it", () => {
		const held = { type: "offer", weeks: ["2026-W12"], hours: 8, expertId: EXPERT_ID } satisfies Parameters<
			typeof aStory
		>[number];
		const proposal = { type: "propose_swap", actorId: STRANGER.userId, otherRequestKey: "r2" } as const;
		const requests = [
			{ ...told("r1", MONDAY, "submit", held, "accept", "commit", proposal), createdById: STRANGER.userId },
			told("r2", MONDAY, "submit", held, "accept", "commit"),
		];
		const swaps = (me: Author) => keys(inboxOf({ requests, me }).swaps);
		expect(swaps(KAM)).toEqual(["r2"]);
		expect(swaps(OWNER)).toEqual(["r2"]);
		const [item] = inboxOf({ requests, me: KAM }).swaps;
		expect(item?.turn).toEqual({ who: "asker", since: MONDAY + 4 * HOUR, isOverdue: false });
		const accounts = [anAccount({ ownerId: STRANGER.userId })];
		expect(keys(inboxOf({ requests, me: STRANGER, accounts }).swaps)).toEqual([]);
		const own = requests.map((request) => ({ ...request, createdById: STRANGER.userId }));
		expect(keys(inboxOf({ requests: own, me: STRANGER }).swaps)).toEqual(["r2"]);
		expect(inboxOf({ requests, me: OWNER, accounts: [anAccount({ ownerId: "005else" })] }).swaps).toEqual([]);
	});
});

test("two swaps that ask for the hours of one request stand in one order on every device", () => {
	const held = { type: "offer" as const, weeks: ["2026-W12"], hours: 8, expertId: EXPERT_ID };
	const course = ["submit", held, "accept", "commit"] as const;
	const asking = ["r1", "r3"].map((key) => ({
		...told(key, MONDAY, ...course, {
			...{ type: "propose_swap" as const, actorId: STRANGER.userId, otherRequestKey: "r2" },
		}),
		createdById: STRANGER.userId,
	}));
	const requests = [...asking, told("r2", MONDAY, ...course)];
	const inbox = inboxOf({ requests, me: KAM });
	expect(inbox.swaps[0]?.line.swaps.map(({ proposal }) => proposal.requestKey)).toEqual(["r1", "r3"]);
	expect(inboxOf({ requests: requests.toReversed(), me: KAM })).toEqual(inbox);
});

const OTHER_MANAGER: Author = { orgId: "00D1", userId: "005other", userName: "Otto" };
const UNITS = [aUnit({ weeklyHours: 64 }), aUnit({ id: OTHER_UNIT_ID, managerId: OTHER_MANAGER.userId })];
const anyCourses = anyLog.map((log) => log.map(({ request }) => request));
const anyRequests = fc.oneof(anyCourses, anySwaps);
const anyone = fc.constantFrom(MANAGER, ...ASKERS);

describe("any inbox", () => {
	test("has each request in one place at most, and in the same whatever order they come in", () => {
		fc.assert(
			fc.property(anyRequests, fc.infiniteStream(fc.integer()), anyone, (requests, chance, me) => {
				const inbox = inboxOf({ requests, units: UNITS, me });
				expect(new Set(all(inbox)).size).toBe(all(inbox).length);
				const shuffled = requests
					.map((request) => ({ request, at: chance.next().value }))
					.sort((a, b) => a.at - b.at)
					.map(({ request }) => request);
				expect(inboxOf({ requests: shuffled, units: UNITS.toReversed(), me })).toEqual(inbox);
			}),
		);
	});

	test("shows nobody what is another's to answer", () => {
		fc.assert(
			fc.property(anyCourses, (requests) => {
				const of = (me: Author) => inboxOf({ requests, units: UNITS, me });
				const [own, others] = [of(MANAGER), of(OTHER_MANAGER)].map(all);
				expect(own?.filter((key) => others?.includes(key))).toEqual([]);
				expect(all(of(STRANGER))).toEqual([]);
				for (const { turn } of of(KAM).waitsOnMe) expect(["asker", "lead"]).toContain(turn.who);
			}),
		);
	});
});

test("an expert who is offered sees only what is theirs to deliver", () => {
	const requests = [
		told(
			"r1",
			MONDAY - 400 * HOUR,
			"submit",
			{ type: "offer", weeks: ["2026-W10"], expertId: EXPERT_ID },
			"accept",
			"commit",
		),
		told("r2", MONDAY, "submit"),
	];
	const me = { ...STRANGER, userId: "005expert" };
	expect(all(inboxOf({ requests, me, experts: [anExpert({ userId: me.userId })] }))).toEqual(["r1"]);
});
