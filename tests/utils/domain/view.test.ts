import { describe, expect, test } from "vitest";
import { DEFAULT_POLICY } from "../../../utils/domain/policy.ts";
import { toAccountView } from "../../../utils/domain/view.ts";
import {
	ACCOUNT_ID,
	anAsk,
	anEvent,
	anOperation,
	aRequest,
	aStory,
	aUnit,
	DAY,
	HOUR,
	MANAGER,
	MONDAY,
	OTHER_ACCOUNT_ID,
	OTHER_UNIT_ID,
	STRANGER,
	THIRD_ACCOUNT_ID,
} from "./examples.ts";
import { anInput } from "./view-input.ts";

const told = (key: string, ...chapters: Parameters<typeof aStory>) =>
	aRequest({ key, events: aStory(...chapters) });
const keys = (lines: readonly { key: string }[]) => lines.map(({ key }) => key);

describe("the view of an account", () => {
	test("is the same for the same input, and leaves its input alone", () => {
		const input = () =>
			anInput({
				requests: [told("r1", "submit"), told("r2", "submit", "offer"), told("r3", "submit", "decline")],
				operations: [
					anOperation({ requestKey: "r1" }),
					anOperation({ key: "o2", ask: anAsk({ key: "r9" }) }),
				],
				policies: [{ ...DEFAULT_POLICY, version: 2, validFrom: "2026-01-01" }],
			});
		const once = input();
		expect(toAccountView(once)).toEqual(toAccountView(once));
		expect(toAccountView(input())).toEqual(toAccountView(once));
	});

	test("of an account that nobody has asked for is empty, with every unit not engaged", () => {
		const units = [aUnit(), aUnit({ id: OTHER_UNIT_ID, name: "R&D" })];
		expect(toAccountView(anInput({ units }))).toMatchObject({
			accountName: "Arla Foods",
			open: [],
			finished: [],
			waitsOnMe: [],
			competition: [],
			support: [
				{ unitName: "Quality", status: "not_engaged" },
				{ unitName: "R&D", status: "not_engaged" },
			],
		});
	});

	test("is named after the account, or where that is not here, as its requests call it", () => {
		expect(toAccountView(anInput()).accountName).toBe("Arla Foods");
		const requests = [told("r1", "submit")];
		expect(toAccountView(anInput({ account: undefined, requests })).accountName).toBe("Arla");
		expect(toAccountView(anInput({ account: undefined })).accountName).toBeUndefined();
	});

	test("parts what is open from what is over, the latest to finish first", () => {
		const requests = [
			told("a", "submit", "withdraw"),
			told("b", "submit"),
			told("c", "submit", "escalate", "withdraw"),
			told("d", "submit", "offer", "accept", "commit"),
		];
		const view = toAccountView(anInput({ requests }));
		expect(keys(view.open).toSorted()).toEqual(["b", "d"]);
		expect(keys(view.finished)).toEqual(["c", "a"]);
	});

	test("keeps a decline in view for a week, and an escalation until it is decided", () => {
		const requests = [
			told("declined", "submit", "decline"),
			told("escalated", "submit", "decline", "escalate"),
			told("decided", "submit", "decline", "escalate", "override", "decline"),
		];
		const at = (hours: number) => {
			const { open, finished } = toAccountView(anInput({ requests, now: MONDAY + 7 * DAY + hours * HOUR }));
			return [keys(open).toSorted(), keys(finished).toSorted()];
		};
		expect(at(0)).toEqual([["decided", "declined", "escalated"], []]);
		expect(at(1)).toEqual([["decided", "escalated"], ["declined"]]);
		expect(at(4)).toEqual([["escalated"], ["decided", "declined"]]);
	});

	test("lists what waits on me first, then by the day it is needed", () => {
		const requests = [
			aRequest({ key: "soon", neededBy: "2026-03-05" }),
			aRequest({ key: "late", neededBy: "2026-04-01" }),
			aRequest({ key: "mine", neededBy: "2026-05-01", events: aStory("submit", "offer") }),
		];
		const view = toAccountView(anInput({ requests }));
		expect(keys(view.open)).toEqual(["mine", "soon", "late"]);
		expect(keys(view.waitsOnMe)).toEqual(["mine"]);
	});

	test("counts all of this user's work that is not through, on whatever account", () => {
		const accountId = OTHER_ACCOUNT_ID;
		const operations = [
			anOperation({ key: "a", accountId }),
			anOperation({ key: "b" }),
			anOperation({ key: "c", status: "blocked" }),
			anOperation({ key: "d", status: "rejected", accountId }),
		];
		expect(toAccountView(anInput({ operations }))).toMatchObject({ waiting: 2, stuck: 2 });
	});
});

describe("what a card is told from", () => {
	const NOW_WEEKS = ["2026-W11"];
	const heldBy = (key: string, accountId: string, ...more: Parameters<typeof aStory>) =>
		aRequest({
			key,
			accountId,
			events: aStory("submit", { type: "offer", key: `offer-${key}`, weeks: NOW_WEEKS, hours: 8 }, ...more),
		});
	const proposing = heldBy("r1", ACCOUNT_ID, {
		...{ type: "propose_swap", key: "p1", otherRequestKey: "r2" },
		...{ weeks: ["2026-W12"], hours: 6, otherWeeks: ["2026-W11"], otherHours: 4 },
	});
	const agreeing = anEvent("agree_swap", {
		...{ key: "a1", at: MONDAY + 4 * HOUR, actorId: STRANGER.userId, refersTo: "p1" },
	});
	const other = heldBy("r2", OTHER_ACCOUNT_ID);

	test("has the weeks and hours that a swap in force gives", () => {
		const agreed = { ...proposing, events: [...proposing.events, agreeing] };
		const told = (own: typeof proposing) =>
			toAccountView(anInput({ requests: [own], queues: [own, other] })).open[0]?.offer;
		expect(told(proposing)).toMatchObject({ weeks: ["2026-W11"], hours: 8 });
		expect(told(agreed)).toMatchObject({ weeks: ["2026-W12"], hours: 6 });
	});

	test("is every request once: the account's own, then the others of the units it asked", () => {
		const view = toAccountView(anInput({ requests: [proposing], queues: [other, proposing] }));
		expect(view.folded.map(({ request }) => request.key)).toEqual(["r1", "r2"]);
	});
});

describe("competition", () => {
	const rival = (key: string, accountId: string, expertise: string) =>
		aRequest({ key, accountId, expertise, createdAt: MONDAY - HOUR });
	const mine = told("r1", "submit");

	test("counts the other accounts that want the same expertise of the same unit, each once", () => {
		const queues = [
			mine,
			told("r2", "submit"),
			rival("q1", OTHER_ACCOUNT_ID, "kølekæde"),
			rival("q2", OTHER_ACCOUNT_ID, "KOELEKAEDE "),
			rival("q3", THIRD_ACCOUNT_ID, "Kølekæde"),
			rival("q4", THIRD_ACCOUNT_ID, "Tax"),
			{ ...rival("q5", "001xx000003DGb1AAG", "Kølekæde"), unitId: OTHER_UNIT_ID },
		];
		const [line] = toAccountView(anInput({ requests: [mine], queues })).competition;
		expect(line).toMatchObject({ requestKey: "r1", expertise: "Kølekæde", unitName: "Quality", accounts: 2 });
	});

	test("counts nobody who is served, gone or declined", () => {
		const over = (key: string, ...chapters: Parameters<typeof aStory>) => ({
			...rival(key, OTHER_ACCOUNT_ID, "Kølekæde"),
			events: aStory(...chapters),
		});
		const queues = [
			mine,
			over("q1", "submit", "offer", "accept"),
			over("q2", "submit", "withdraw"),
			over("q3", "submit", "decline"),
		];
		const view = toAccountView(anInput({ requests: [mine], queues }));
		expect(view.competition).toMatchObject([{ accounts: 0, rank: { place: 1, of: 1 } }]);
	});

	test("ranks within the unit's queue: by score, then by who has waited longest", () => {
		const queues = [
			mine,
			{ ...rival("quick", OTHER_ACCOUNT_ID, "Tax"), estimate: "2h" as const },
			rival("earlier", THIRD_ACCOUNT_ID, "Tax"),
			{ ...rival("heavy", THIRD_ACCOUNT_ID, "Tax"), estimate: "1w" as const },
			{ ...rival("elsewhere", THIRD_ACCOUNT_ID, "Tax"), unitId: OTHER_UNIT_ID },
		];
		const [line] = toAccountView(anInput({ requests: [mine], queues })).open;
		expect(line?.rank).toEqual({ place: 3, of: 4 });
	});

	test("is the same whatever order the queue is read in", () => {
		const queues = [mine, rival("q1", OTHER_ACCOUNT_ID, "Tax"), rival("q2", THIRD_ACCOUNT_ID, "Tax")];
		const view = (order: typeof queues) => toAccountView(anInput({ requests: [mine], queues: order }));
		expect(view(queues.toReversed())).toEqual(view(queues));
	});

	test("is not told of a request that is no longer in a queue", () => {
		const requests = [told("r1", "submit", "offer", "accept"), told("r2", "submit", "decline")];
		expect(toAccountView(anInput({ requests })).competition).toEqual([]);
	});
});

test("the policy in force today is the one that counts, by the user's own calendar", () => {
	const strict = { ...DEFAULT_POLICY.rules, clocks: { ...DEFAULT_POLICY.rules.clocks, respondHours: 1 } };
	const policies = [{ ...DEFAULT_POLICY, version: 1, validFrom: "2026-03-03", rules: strict }];
	const requests = [told("r1", "submit")];
	const at = (time: string, timeZone: string) =>
		toAccountView(anInput({ requests, policies, now: Date.parse(time), timeZone })).support[0]?.status;
	expect(at("2026-03-02T23:30:00Z", "UTC")).toBe("asked");
	expect(at("2026-03-02T23:30:00Z", "Europe/Copenhagen")).toBe("overdue");
});

test("a unit that manages nothing here still sees the account as others do", () => {
	const requests = [told("r1", "submit")];
	const view = toAccountView(anInput({ requests, units: [aUnit({ managerId: undefined })], me: MANAGER }));
	expect(view.waitsOnMe).toEqual([]);
});

test("a request whose needed-by day is over has expired: it is over, and competes with nobody", () => {
	const request = aRequest({ neededBy: "2026-03-06" });
	const at = (now: number) => {
		const { open, finished, competition } = toAccountView(
			anInput({ requests: [request], queues: [request], now }),
		);
		return [open.length, finished.map(({ status }) => status), competition.length];
	};
	expect(at(Date.parse("2026-03-06T22:59:59Z"))).toEqual([1, [], 1]);
	expect(at(Date.parse("2026-03-06T23:00:00Z"))).toEqual([0, ["expired"], 0]);
});

describe("an own step whose request is no longer on the device", () => {
	const step = anOperation({ key: "o1", requestKey: "gone", status: "rejected" });

	test("is listed by itself, where its request was", () => {
		const view = toAccountView(anInput({ operations: [step] }));
		expect(view.strays).toMatchObject([{ operationKey: "o1", status: "rejected" }]);
		expect(view.stuck).toBe(1);
	});

	test("is not listed on another account, nor beside the card it is on, nor where it is a new request", () => {
		const strays = (fields: Parameters<typeof anInput>[0]) => toAccountView(anInput(fields)).strays;
		expect(strays({ operations: [{ ...step, accountId: OTHER_ACCOUNT_ID }] })).toEqual([]);
		expect(strays({ operations: [step], requests: [told("gone", "submit")] })).toEqual([]);
		expect(strays({ operations: [{ ...step, ask: anAsk({ key: "gone" }) }] })).toEqual([]);
	});
});
