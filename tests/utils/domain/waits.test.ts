import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { toInbox } from "../../../utils/domain/inbox.ts";
import { DEFAULT_POLICY } from "../../../utils/domain/policy.ts";
import type { RequestEvent } from "../../../utils/domain/records.ts";
import { toAccountView } from "../../../utils/domain/view.ts";
import { badgeText, waitingFor } from "../../../utils/domain/waits.ts";
import { toWork } from "../../../utils/domain/work.ts";
import { anyLog } from "./any-log.ts";
import { AFTER_SWAPS, ASKERS, anySwaps, OWNED } from "./any-swaps.ts";
import {
	ACCOUNT_ID,
	anAccount,
	anEvent,
	anExpert,
	anOperation,
	aRequest,
	aStory,
	aUnit,
	DAY,
	EXPERT_ID,
	HOUR,
	MANAGER,
	MONDAY,
	OTHER_ACCOUNT_ID,
	OTHER_UNIT_ID,
	OWNER,
} from "./examples.ts";
import { anInput } from "./view-input.ts";
import { aWorkInput } from "./work-input.ts";

const { rules } = DEFAULT_POLICY;
const NOW = MONDAY + 5 * HOUR;
const around = {
	accounts: [anAccount(), anAccount({ id: OTHER_ACCOUNT_ID, ownerId: "005other" })],
	units: [aUnit()],
	experts: [],
	operations: [],
};
const offered = (
	key: string,
	accountId: string,
	events = aStory("submit", { type: "offer", expires: "2026-03-20" }),
) => aRequest({ key, accountId, createdById: "005kam", events });
/** Offered for a week that is yet to come: the delivery waits for nobody. */
const withWeek = (events: readonly RequestEvent[]) =>
	events.map((event) => (event.type === "offer" ? { ...event, weeks: ["2026-W12"] } : event));
const keysFor = (userId: string, copy: Parameters<typeof waitingFor>[1], isLead = false) =>
	waitingFor({ userId, isLead }, copy, rules, NOW).map(({ request }) => request.key);

describe("what waits on somebody", () => {
	const requests = [
		offered("late", ACCOUNT_ID, aStory("submit", "waitlist", { type: "offer", expires: "2026-03-20" })),
		offered("early", ACCOUNT_ID),
		offered("foreign", OTHER_ACCOUNT_ID),
		offered("asked", OTHER_ACCOUNT_ID, aStory("submit")),
	];

	test("is of all accounts: the owner's to answer, the manager's to offer, longest first", () => {
		expect(keysFor(OWNER.userId, { ...around, requests })).toEqual(["early", "late"]);
		expect(keysFor("005other", { ...around, requests })).toEqual(["foreign"]);
		expect(keysFor(MANAGER.userId, { ...around, requests })).toEqual(["asked"]);
		expect(keysFor("005nobody", { ...around, requests })).toEqual([]);
	});

	test("is not what they have acted on and not sent yet", () => {
		const operations = [anOperation({ requestKey: "early" })];
		expect(keysFor(OWNER.userId, { ...around, requests, operations })).toEqual(["late"]);
	});

	test("is a programme lead's where it is declined and escalated, and nobody else's", () => {
		const escalated = offered("up", ACCOUNT_ID, aStory("submit", "decline", "escalate"));
		expect(keysFor("005lead", { ...around, requests: [escalated] }, true)).toEqual(["up"]);
		expect(keysFor("005lead", { ...around, requests: [escalated] })).toEqual([]);
	});

	test("is a swap for whoever speaks for the other request, on that one, until they have agreed", () => {
		const held = aStory("submit", { type: "offer", expertId: EXPERT_ID, hours: 8 }, "accept", "commit");
		const swap = anEvent("propose_swap", {
			...{ key: "p1", actorId: "005other", at: MONDAY + 4 * HOUR, otherRequestKey: "mine" },
		});
		const copy = {
			...{ ...around, units: [aUnit({ managerId: "005nobody" })] },
			requests: [
				aRequest({ key: "mine", createdById: "005kam", events: withWeek(held) }),
				aRequest({
					...{ key: "theirs", accountId: OTHER_ACCOUNT_ID, createdById: "005other" },
					events: [...withWeek(held), swap],
				}),
			],
		};
		for (const userId of ["005kam", OWNER.userId]) {
			const waiting = waitingFor({ userId }, copy, rules, NOW);
			expect(waiting.map(({ request, since }) => [request.key, since])).toEqual([
				["mine", MONDAY + 4 * HOUR],
			]);
		}
		expect(keysFor("005other", copy)).toEqual([]);
		const operations = [anOperation({ requestKey: "theirs" })];
		expect(keysFor("005kam", { ...copy, operations })).toEqual([]);
		const agreement = anEvent("agree_swap", { key: "a1", refersTo: "p1", at: NOW });
		const [mine, theirs] = copy.requests;
		if (!mine || !theirs) throw new Error("There are two requests.");
		const agreed = [mine, { ...theirs, events: [...theirs.events, agreement] }];
		expect(keysFor("005kam", { ...copy, requests: agreed })).toEqual([]);
	});

	test("is in an order that does not depend on how it is read", () => {
		const expected = keysFor(OWNER.userId, { ...around, requests });
		fc.assert(
			fc.property(fc.shuffledSubarray(requests, { minLength: requests.length }), (shuffled) => {
				expect(keysFor(OWNER.userId, { ...around, requests: shuffled })).toEqual(expected);
			}),
		);
	});
});

describe("whoever they are, and whatever has happened", () => {
	const experts = [anExpert({ userId: "005helper" })];
	const units = [aUnit(), aUnit({ id: OTHER_UNIT_ID, managerId: "005other-manager" })];
	const people = [
		...ASKERS,
		...ASKERS,
		MANAGER,
		{ ...MANAGER, userId: "005helper" },
		{ ...MANAGER, userId: "005lead" },
	];
	const anyRequests = fc.oneof(
		anyLog.map((log) => log.map(({ request }) => request)),
		anySwaps,
	);
	const anyCase = fc.record({
		requests: anyRequests,
		me: fc.constantFrom(...people),
		isLead: fc.boolean(),
		acted: fc.subarray(["r0", "r1", "r2"], { maxLength: 1 }),
		days: fc.nat({ max: 90 }),
	});

	test("the badge, the inbox and the panel say the same", () => {
		fc.assert(
			fc.property(anyCase, ({ requests, me, isLead, acted, days }) => {
				const now = AFTER_SWAPS + days * DAY;
				const operations = acted.map((requestKey, n) => anOperation({ key: `o${n}`, requestKey }));
				const copy = { accounts: OWNED, requests, units, experts, operations };
				const waiting = waitingFor({ ...me, isLead }, copy, rules, now).map(({ request }) => request.key);
				const inbox = toInbox(toWork(aWorkInput({ ...copy, me, isLead, now })));
				const inInbox = [...inbox.waitsOnMe, ...inbox.swaps].map(({ line }) => line.key);
				expect(waiting.toSorted()).toEqual(inInbox.toSorted());
				for (const account of OWNED) {
					const own = requests.filter(({ accountId }) => accountId === account.id);
					const input = { accountId: account.id, account, requests: own, queues: requests };
					const view = toAccountView(anInput({ ...input, units, experts, operations, me, isLead, now }));
					const ofAccount = waiting.filter((key) => own.some((request) => request.key === key));
					expect(view.waitsOnMe.map(({ key }) => key).toSorted()).toEqual(ofAccount.toSorted());
				}
			}),
			{ numRuns: 400 },
		);
	});

	test("they are waited for where they have a step to take or a swap to agree to, and only there", () => {
		fc.assert(
			fc.property(anyCase, ({ requests, me, isLead, acted, days }) => {
				const now = AFTER_SWAPS + days * DAY;
				const operations = acted.map((requestKey, n) => anOperation({ key: `o${n}`, requestKey }));
				const copy = { accounts: OWNED, requests, units, experts, operations };
				for (const line of toWork(aWorkInput({ ...copy, me, isLead, now })).lines.values()) {
					const steps = line.actions.filter((type) => type !== "credit");
					if (line.isWaitedFor) expect(steps.length + line.swaps.length).toBeGreaterThan(0);
					// A waiting list and a delivery have time; thanks are free.
					else if (line.status !== "waitlisted" && line.status !== "committed") expect(steps).toEqual([]);
				}
			}),
		);
	});
});

test.each([
	[0, 0, ""],
	[1, 0, "1"],
	[99, 0, "99"],
	[100, 0, "99+"],
	[0, 1, "!"],
	[250, 2, "!"],
])("with %d that wait and %d stuck the badge reads %j", (waitsOnMe, stuck, text) => {
	expect(badgeText({ waitsOnMe, stuck })).toBe(text);
});
