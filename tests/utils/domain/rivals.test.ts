import { describe, expect, test } from "vitest";
import { DEFAULT_POLICY } from "../../../utils/domain/policy.ts";
import type { StoredRequest } from "../../../utils/domain/records.ts";
import { rivalsOf } from "../../../utils/domain/rivals.ts";
import { standingsOf } from "../../../utils/domain/standing.ts";
import { withState } from "../../../utils/domain/support.ts";
import {
	ACCOUNT_ID,
	anEvent,
	aRequest,
	aStory,
	EXPERT_ID,
	frozen,
	HOUR,
	MONDAY,
	OTHER_ACCOUNT_ID,
	OTHER_UNIT_ID,
	THIRD_ACCOUNT_ID,
} from "./examples.ts";

const TODAY = "2026-03-02";
const OFFER = {
	type: "offer" as const,
	expertId: EXPERT_ID,
	hours: 12,
	weeks: ["2026-W10", "2026-W11"],
};
const mine = aRequest();
const other = (key: string, fields: Partial<StoredRequest> = {}) =>
	aRequest({ key, accountId: OTHER_ACCOUNT_ID, ...fields });

function rivals(queue: readonly StoredRequest[], own = mine, names = new Map<string, string>()) {
	const now = MONDAY + 6 * HOUR;
	const standings = standingsOf(queue.map(withState), DEFAULT_POLICY, now);
	return rivalsOf(frozen(queue).map(withState), withState(own), { standings, names, now, today: TODAY });
}
const keys = (found: ReturnType<typeof rivals>) => found.rivals.map(({ requestKey }) => requestKey);

describe("who else wants them", () => {
	test("are the other requests for the same expertise, however it is spelled, and the own as you", () => {
		const queue = [
			mine,
			other("q1", { expertise: "KOELEKAEDE ", estimate: "2h" }),
			other("q2", { expertise: "Tax" }),
			other("q3", { unitId: OTHER_UNIT_ID }),
		];
		const found = rivals(queue);
		expect(found).toMatchObject({ accounts: 1, heldHours: 0, askedHours: 2, withoutHours: 0 });
		expect(found.weeks).toEqual(["2026-W12"]);
		expect(found.rivals).toMatchObject([
			{ requestKey: "q1", isYou: false, place: 1, wants: "expertise", askedHours: 2, status: "submitted" },
			{ requestKey: "r1", isYou: true, place: 3, accountId: ACCOUNT_ID },
		]);
	});

	test("are also those that want the same expert, offered or preferred", () => {
		const own = { ...mine, preferredExpertId: EXPERT_ID };
		const offered = other("q1", { expertise: "Audit", events: aStory("submit", OFFER) });
		const preferring = { ...other("q2", { expertise: "Audit" }), preferredExpertId: EXPERT_ID };
		const elsewhere = { ...other("q3", { expertise: "Audit" }), preferredExpertId: "a02xx0000000002AAA" };
		const found = rivals([own, offered, preferring, elsewhere], own);
		expect(keys(found).toSorted()).toEqual(["q1", "q2", "r1"]);
		expect(found.rivals.find(({ requestKey }) => requestKey === "q1")?.wants).toBe("expert");
		// Who names no expert shares none.
		expect(keys(rivals([mine, offered]))).toEqual(["r1"]);
	});

	test("have a name only where the CRM shows this user the account, whatever the request calls it", () => {
		const queue = [
			mine,
			other("q1", { accountName: "Secret" }),
			other("q2", { accountId: THIRD_ACCOUNT_ID }),
		];
		const names = new Map([[THIRD_ACCOUNT_ID, "Danfoss"]]);
		const found = rivals(queue, mine, names);
		expect(found.rivals.map(({ requestKey, name }) => [requestKey, name])).toEqual([
			["q1", undefined],
			["q2", "Danfoss"],
			["r1", undefined],
		]);
		expect(JSON.stringify(found)).not.toContain("Secret");
	});

	test("hold the hours and weeks of an offer or a booking; else they ask for those of the estimate", () => {
		const queue = [
			mine,
			other("offered", { events: aStory("submit", OFFER) }),
			other("agreed", { events: aStory("submit", OFFER, "accept", "commit") }),
			other("asks", { estimate: "1w", accountId: THIRD_ACCOUNT_ID, neededBy: "2026-04-01" }),
			other("vague", { estimate: "unknown", accountId: THIRD_ACCOUNT_ID, neededBy: "2026-04-01" }),
		];
		const found = rivals(queue);
		expect(found).toMatchObject({ accounts: 2, heldHours: 24, askedHours: 37, withoutHours: 1 });
		expect(found.weeks).toEqual(["2026-W10", "2026-W11", "2026-W14"]);
		// What is agreed has no place any more and comes last.
		expect(found.rivals.at(-1)).toMatchObject({
			requestKey: "agreed",
			place: undefined,
			status: "committed",
		});
	});

	test("are not those that are over, nor a booking whose weeks have passed", () => {
		const past = { ...OFFER, weeks: ["2026-W08", "2026-W09"] };
		const queue = [
			mine,
			other("gone", { events: aStory("submit", "withdraw") }),
			other("declined", { events: aStory("submit", "decline") }),
			other("done", { events: aStory("submit", past, "accept", "commit") }),
		];
		expect(rivals(queue)).toMatchObject({ accounts: 0, weeks: [], rivals: [{ requestKey: "r1" }] });
	});

	test("no longer hold what a lapsed offer held", () => {
		const lapsed = anEvent("offer", { ...OFFER, key: "o", at: MONDAY - 100 * HOUR, expires: "2026-02-27" });
		const submit = anEvent("submit", { at: MONDAY - 101 * HOUR });
		const [first] = rivals([mine, other("q1", { events: [submit, lapsed] })]).rivals;
		expect(first).toMatchObject({
			requestKey: "q1",
			heldHours: undefined,
			askedHours: 7.4,
			status: "submitted",
		});
	});

	test("are the same whatever the order of the queue, and however often a request is in it", () => {
		const queue = [mine, other("q1"), other("q2", { accountId: THIRD_ACCOUNT_ID })];
		expect(rivals([...queue.toReversed(), ...queue])).toEqual(rivals(queue));
		expect(rivals(queue.slice(1))).toMatchObject({ accounts: 2 });
	});
});
