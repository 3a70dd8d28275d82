import fc from "fast-check";
import { ALL_ITEMS, COMPANY_ITEMS, type Item, type Rating } from "../../../utils/domain/alignment.ts";
import { ACCOUNT_ID, MONDAY, OTHER_ACCOUNT_ID } from "./examples.ts";

export const PERIOD = "2026-Q1";
export const EARLIER = "2025-Q4";
export const UNITS = [1, 2, 3, 4].map((each) => `a01xx000000000${each}AAA`);
export const ANSWERS = [1, 2, 3, 4, 5] as const;
export type Answer = (typeof ANSWERS)[number];

/** One answer to V1 about the account, unless a test says otherwise; each rater's key is their own. */
export function aRating(fields: Partial<Rating> = {}): Rating {
	const { raterId = "005a", item = "V1", accountId = ACCOUNT_ID } = fields;
	return {
		id: "a06xx0000000001AAA",
		key: `${raterId}-${item}-${accountId}`,
		accountId,
		item,
		unitId: UNITS[0],
		period: PERIOD,
		answer: 3,
		raterId,
		createdAt: MONDAY,
		...fields,
	};
}

/** What the people of a unit answer to one statement, each somebody else; `undefined` is "cannot judge". */
export function aUnitSays(
	unitId: string | undefined,
	answers: readonly (Answer | undefined)[],
	fields: Partial<Rating> = {},
): Rating[] {
	return answers.map((answer, index) =>
		aRating({ raterId: `005${unitId ?? "sales"}${index}`, ...fields, unitId, answer }),
	);
}

const subjectFor = (item: Item, accountId: string) => (COMPANY_ITEMS.includes(item) ? undefined : accountId);

/** Rounds as they may come in: people of units and of the sales side, of two accounts, in two quarters, some answering twice. */
export const anyRatings: fc.Arbitrary<Rating[]> = fc
	.array(
		fc.record({
			rater: fc.integer({ min: 0, max: 19 }),
			item: fc.constantFrom(...ALL_ITEMS.slice(0, 6)),
			account: fc.constantFrom(ACCOUNT_ID, OTHER_ACCOUNT_ID),
			answer: fc.option(fc.constantFrom(...ANSWERS), { nil: undefined }),
			second: fc.integer({ min: 0, max: 3 }),
			period: fc.constantFrom(PERIOD, PERIOD, EARLIER),
		}),
		{ maxLength: 160 },
	)
	.map((all) =>
		all.map(({ rater, item, account, answer, second, period }, index) =>
			aRating({
				raterId: `005r${rater}`,
				unitId: rater % 5 === 4 ? undefined : UNITS[rater % 5],
				item,
				accountId: subjectFor(item, account),
				...{ answer, period },
				createdAt: MONDAY + second * 1_000,
				key: `k${String(index).padStart(3, "0")}`,
			}),
		),
	);
