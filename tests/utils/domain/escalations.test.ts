import { expect, test } from "vitest";
import { toEscalations } from "../../../utils/domain/escalations.ts";
import { DEFAULT_POLICY } from "../../../utils/domain/policy.ts";
import { thanksTo } from "../../../utils/domain/thanks.ts";
import { toUnitView } from "../../../utils/domain/unit-view.ts";
import { toWork } from "../../../utils/domain/work.ts";
import { anAccount, aRequest, aStory, HOUR, MONDAY, OTHER_ACCOUNT_ID, UNIT_ID } from "./examples.ts";
import { aWorkInput } from "./work-input.ts";

const told = (key: string, ...chapters: Parameters<typeof aStory>) =>
	aRequest({
		key,
		events: aStory(...chapters).map((event) => ({ ...event, key: `${key}${event.key}`, requestKey: key })),
	});
const of = (...requests: ReturnType<typeof told>[]) => toEscalations(toWork(aWorkInput({ requests })));

test("an open escalation has both sides' last words and the time that is left", () => {
	const { open, overrides } = of(
		told("r1", "submit", { type: "decline", note: "No hours" }, { type: "escalate", note: "It is worth it" }),
	);
	expect(open).toMatchObject([
		{ level: 1, turn: { who: "lead", since: MONDAY + 2 * HOUR, isOverdue: false } },
	]);
	expect(open[0]?.said).toMatchObject([
		{ side: "asker", text: "It is worth it" },
		{ side: "unit", text: "No hours" },
	]);
	expect(overrides).toEqual([]);
});

test("a decision is no longer open, and is listed with its reason", () => {
	const { open, overrides } = of(
		told("r1", "submit", "decline", "escalate", { type: "override", note: "The plan says so" }),
	);
	expect(open).toEqual([]);
	expect(overrides).toMatchObject([{ requestKey: "r1", reason: "The plan says so", unitName: "Quality" }]);
});

test("thanks reach the unit's own manager's list, and no other unit's", () => {
	const { folded } = toWork(
		aWorkInput({ requests: [told("r1", "submit", "offer", "accept", "commit", "deliver", "credit")] }),
	);
	expect(thanksTo(new Set([UNIT_ID]), folded)).toHaveLength(1);
	expect(thanksTo(new Set(), folded)).toEqual([]);
});

test("a unit's queue puts priority access first within its cap, and says what that costs the others", () => {
	const requests = [
		{ ...told("r1", "submit"), estimate: "2h" as const, neededBy: "2026-03-05" },
		{ ...told("r2", "submit"), estimate: "1d" as const, accountId: OTHER_ACCOUNT_ID },
	];
	const rules = { ...DEFAULT_POLICY.rules, accountFields: { keyAccount: "Key__c" } };
	const basePolicy = { ...DEFAULT_POLICY, rules };
	const places = (keyAccountId?: string) => {
		const accounts = [anAccount({ id: OTHER_ACCOUNT_ID, isKeyAccount: keyAccountId === OTHER_ACCOUNT_ID })];
		const work = toWork(aWorkInput({ requests, accounts, basePolicy }));
		return toUnitView(work, UNIT_ID)?.queue.map(({ place }) => [place.key, place.lost]);
	};
	expect(places()).toEqual([
		["r1", 0],
		["r2", 0],
	]);
	expect(places(OTHER_ACCOUNT_ID)).toEqual([
		["r2", 0],
		["r1", 1],
	]);
});
