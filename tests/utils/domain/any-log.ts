import fc from "fast-check";
import { type EventType, type Expert, SCOPES } from "../../../utils/domain/records.ts";
import { type FoldedRequest, withState } from "../../../utils/domain/support.ts";
import { weeksFrom } from "../../../utils/domain/week.ts";
import {
	ACCOUNT_ID,
	anEvent,
	anExpert,
	aRequest,
	HOUR,
	MONDAY,
	OTHER_ACCOUNT_ID,
	OTHER_UNIT_ID,
	THIRD_ACCOUNT_ID,
	UNIT_ID,
} from "./examples.ts";

/** Twelve weeks from that Monday's on. */
export const WEEKS = weeksFrom("2026-W10", 12);
export const ACCOUNTS = [ACCOUNT_ID, OTHER_ACCOUNT_ID, THIRD_ACCOUNT_ID];
export const EXPERTS = [1, 2, 3, 4, 5].map((each) => `a02xx000000000${each}AAA`);

/** Courses a request takes, and some it cannot take: what is not allowed is superseded. */
const COURSES: readonly (readonly EventType[])[] = [
	["submit"],
	["offer"],
	["submit", "ask_info", "give_info", "waitlist"],
	["submit", "offer"],
	["submit", "offer", "withdraw"],
	["submit", "offer", "reject_offer", "decline"],
	["submit", "decline", "escalate", "override"],
	["submit", "decline", "give_info", "decline", "accept"],
	["submit", "offer", "accept", "commit"],
	["submit", "waitlist", "offer", "accept", "commit", "deliver", "rate"],
	["submit", "escalate", "offer", "accept", "commit", "deliver", "rate", "rate"],
];

/** Requests of any length of history, each with keys of its own. */
export const anyLog: fc.Arbitrary<FoldedRequest[]> = fc
	.array(
		fc.record({
			course: fc.constantFrom(...COURSES),
			gap: fc.integer({ min: 0, max: 90 }),
			accountId: fc.constantFrom(...ACCOUNTS),
			unitId: fc.constantFrom(UNIT_ID, OTHER_UNIT_ID),
			expertId: fc.option(fc.constantFrom(...EXPERTS), { nil: undefined }),
			hours: fc.option(fc.integer({ min: 1, max: 40 }), { nil: undefined }),
			weeks: fc.uniqueArray(fc.constantFrom(...WEEKS), { maxLength: 4 }),
			expires: fc.option(fc.constantFrom("2026-03-03", "2026-04-01"), { nil: undefined }),
			scope: fc.option(fc.constantFrom(...SCOPES), { nil: undefined }),
			estimate: fc.constantFrom("2h", "1d", "unknown"),
			rating: fc.integer({ min: 1, max: 5 }),
		}),
		{ maxLength: 14 },
	)
	.map((plans) =>
		plans.map(({ course, gap, accountId, unitId, estimate, weeks, rating, ...offer }, index) => {
			const key = `r${index}`;
			const agreed = { ...offer, weeks: weeks.toSorted() };
			const events = course.map((type, step) =>
				anEvent(type, {
					...(type === "offer" && agreed),
					...(type === "decline" && { code: "5" as const }),
					...(type === "rate" && { rating, ...(step % 2 === 0 && { actorId: "005expert" }) }),
					key: `${key}e${step}`,
					requestKey: key,
					at: MONDAY + step * gap * HOUR,
				}),
			);
			return withState(aRequest({ key, accountId, unitId, estimate, events }));
		}),
	);

/** Experts of both units, each once, with any skills, hours and weeks away. */
export const anyExperts: fc.Arbitrary<Expert[]> = fc.subarray(EXPERTS).chain((ids) =>
	fc.tuple(
		...ids.map((id) =>
			fc
				.record({
					unitId: fc.constantFrom(UNIT_ID, OTHER_UNIT_ID),
					skills: fc.array(
						fc.record({
							name: fc.constantFrom("Kølekæde", "Koelekaede audit", "Cold audit", "Tax"),
							level: fc.integer({ min: 1, max: 5 }),
						}),
						{ maxLength: 3 },
					),
					weeklyHours: fc.option(fc.integer({ min: 0, max: 40 }), { nil: undefined }),
					absences: fc.uniqueArray(fc.constantFrom(...WEEKS), { maxLength: 3 }),
				})
				.map((fields) => anExpert({ id, ...fields })),
		),
	),
);

/** A list, and the same in another order. */
export function inTwoOrders<T>(lists: fc.Arbitrary<T[]>): fc.Arbitrary<[T[], T[]]> {
	return lists.chain((list) =>
		fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
	);
}
