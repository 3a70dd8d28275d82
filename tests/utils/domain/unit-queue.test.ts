import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { marksOf } from "../../../utils/domain/account-marks.ts";
import { DEFAULT_POLICY, type Policy } from "../../../utils/domain/policy.ts";
import type { Account } from "../../../utils/domain/records.ts";
import { withState } from "../../../utils/domain/support.ts";
import { unitQueue } from "../../../utils/domain/unit-queue.ts";
import { toUnitView } from "../../../utils/domain/unit-view.ts";
import { toWork } from "../../../utils/domain/work.ts";
import {
	ACCOUNT_ID,
	anAccount,
	aRequest,
	aUnit,
	HOUR,
	MONDAY,
	OTHER_ACCOUNT_ID,
	UNIT_ID,
} from "./examples.ts";
import { aWorkInput } from "./work-input.ts";

const { rules } = DEFAULT_POLICY;
const MAPPED: Policy = {
	...DEFAULT_POLICY,
	version: 2,
	rules: { ...rules, accountFields: { keyAccount: "Key__c", tier: "Tier__c" }, fitByTier: { A: 5, C: 1 } },
};
const NOW = MONDAY + 6 * HOUR;
const mine = aRequest({ key: "mine", accountId: ACCOUNT_ID, estimate: "2h" });
const theirs = aRequest({
	key: "theirs",
	accountId: OTHER_ACCOUNT_ID,
	createdAt: MONDAY - HOUR,
	estimate: "2h",
});
const accounts = (...[own, other]: [Partial<Account>, Partial<Account>]) => [
	anAccount({ id: ACCOUNT_ID, ...own }),
	anAccount({ id: OTHER_ACCOUNT_ID, ...other }),
];
const queueOf = (policy: Policy, known: Account[], weeklyHours: number | undefined = 20) =>
	unitQueue(
		{
			policy,
			folded: [mine, theirs].map(withState),
			marks: marksOf(known, policy.rules),
			accounts: known,
			now: NOW,
		},
		aUnit({ id: UNIT_ID, weeklyHours }),
	);
const keys = ({ places }: ReturnType<typeof queueOf>) => places.map(({ key }) => key);

describe("a unit's queue", () => {
	test("has the one that asked first first, where nothing is known of the accounts", () => {
		expect(keys(queueOf(DEFAULT_POLICY, accounts({}, {})))).toEqual(["theirs", "mine"]);
	});

	test("has the account whose tier fits better first", () => {
		expect(keys(queueOf(MAPPED, accounts({ tier: "A" }, { tier: "C" })))).toEqual(["mine", "theirs"]);
		expect(keys(queueOf(MAPPED, accounts({ tier: "C" }, { tier: "A" })))).toEqual(["theirs", "mine"]);
		// Without a mark a tier is as good as none: the middle one, which is above the lowest.
		expect(keys(queueOf(MAPPED, accounts({ tier: "toString" }, { tier: "C" })))).toEqual(["mine", "theirs"]);
	});

	test("has a key account first within the cap, and says what that costs the other", () => {
		const queue = queueOf(MAPPED, accounts({ isKeyAccount: true }, { isKeyAccount: false }));
		expect(queue).toMatchObject({ capHours: 6, givenHours: 2, unknown: undefined });
		expect(queue.places).toMatchObject([
			{ key: "mine", access: "first", byRank: 2 },
			{ key: "theirs", access: undefined, lost: 1 },
		]);
	});

	test("says why priority access is not known, and is then the order of the ranks", () => {
		const key = accounts({ isKeyAccount: true }, {});
		const cases = [
			queueOf(DEFAULT_POLICY, key),
			queueOf(MAPPED, accounts({}, {})),
			unitQueue(
				{
					policy: MAPPED,
					folded: [mine, theirs].map(withState),
					marks: marksOf(key, rules),
					accounts: key,
					now: NOW,
				},
				aUnit({ id: UNIT_ID, weeklyHours: undefined }),
			),
		];
		expect(cases.map(({ unknown }) => unknown)).toEqual(["no_field", "no_account", "no_hours"]);
		for (const queue of cases) expect(keys(queue)).toEqual(["theirs", "mine"]);
	});

	test("is the same on every device, whatever order its records come in", () => {
		const some = fc.record({
			tier: fc.constantFrom("A", "C", undefined),
			isKeyAccount: fc.constantFrom(true, false, undefined),
		});
		const shuffled = <T>(all: T[]) => fc.shuffledSubarray(all, { minLength: all.length });
		fc.assert(
			fc.property(
				fc
					.tuple(some, some)
					.chain(([a, b]) => fc.tuple(shuffled(accounts(a, b)), fc.constant(accounts(a, b)))),
				shuffled([mine, theirs]),
				([mixed, known], requests) => {
					const work = toWork(
						aWorkInput({
							policies: [MAPPED],
							accounts: mixed,
							requests,
							units: [aUnit({ id: UNIT_ID, weeklyHours: 20 })],
						}),
					);
					const shown = toUnitView(work, UNIT_ID)?.queue.map(({ line }) => line.key);
					expect(shown).toEqual(keys(queueOf(MAPPED, known)));
				},
			),
		);
	});
});
