import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { DEFAULT_POLICY } from "../../../utils/domain/policy.ts";
import { badgeText, waitingFor } from "../../../utils/domain/waits.ts";
import {
	ACCOUNT_ID,
	anAccount,
	anOperation,
	aRequest,
	aStory,
	aUnit,
	HOUR,
	MANAGER,
	MONDAY,
	OTHER_ACCOUNT_ID,
	OWNER,
} from "./examples.ts";

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

	test("is in an order that does not depend on how it is read", () => {
		const expected = keysFor(OWNER.userId, { ...around, requests });
		fc.assert(
			fc.property(fc.shuffledSubarray(requests, { minLength: requests.length }), (shuffled) => {
				expect(keysFor(OWNER.userId, { ...around, requests: shuffled })).toEqual(expected);
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
