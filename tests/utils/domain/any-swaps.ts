import fc from "fast-check";
import type { Author } from "../../../utils/domain/operation.ts";
import type { EventType, StoredRequest } from "../../../utils/domain/records.ts";
import {
	ACCOUNT_ID,
	anAccount,
	anEvent,
	aRequest,
	DAY,
	EXPERT_ID,
	HOUR,
	KAM,
	MONDAY,
	OTHER_ACCOUNT_ID,
	OTHER_UNIT_ID,
	OWNER,
	STRANGER,
	UNIT_ID,
} from "./examples.ts";

/** Two own an account each, a third asks on both. */
export const ASKERS: readonly Author[] = [KAM, OWNER, STRANGER];
export const OWNED = [anAccount(), anAccount({ id: OTHER_ACCOUNT_ID, ownerId: STRANGER.userId })];
/** After all that `anySwaps` lets happen. */
export const AFTER_SWAPS = MONDAY + 2 * DAY;

const HOLDING: readonly (readonly EventType[])[] = [
	["submit", "offer"],
	["submit", "offer", "accept"],
	["submit", "offer", "accept", "commit"],
];
const OTHERS: readonly (readonly EventType[])[] = [
	["submit"],
	["submit", "offer", "accept", "commit", "deliver"],
	["submit", "offer", "reject_offer", "offer"],
	["submit", "offer", "withdraw"],
];
const anyAsker = fc.constantFrom(...ASKERS);
/** Nearly always the one, so that what is proposed can mostly hold. */
const mostly = <T>(one: fc.Arbitrary<T>, other: fc.Arbitrary<T>) =>
	fc.oneof({ arbitrary: one, weight: 6 }, { arbitrary: other, weight: 1 });

/** Requests that mostly hold hours of one expert, with swaps proposed between any two, some of them agreed to. */
export const anySwaps: fc.Arbitrary<StoredRequest[]> = fc
	.record({
		plans: fc.array(
			fc.record({
				course: mostly(fc.constantFrom(...HOLDING), fc.constantFrom(...OTHERS)),
				accountId: fc.constantFrom(ACCOUNT_ID, OTHER_ACCOUNT_ID),
				unitId: mostly(fc.constant(UNIT_ID), fc.constant(OTHER_UNIT_ID)),
				expertId: mostly(fc.constant(EXPERT_ID), fc.constant("a02xx0000000002AAA")),
				by: anyAsker,
			}),
			{ minLength: 2, maxLength: 5 },
		),
		swaps: fc.array(
			fc.record({
				on: fc.nat({ max: 9 }),
				other: fc.nat({ max: 9 }),
				by: anyAsker,
				agreedBy: mostly<Author | undefined>(fc.constant(undefined), anyAsker),
				hour: mostly(fc.integer({ min: 4, max: 20 }), fc.constant(1)),
			}),
			{ minLength: 1, maxLength: 4 },
		),
	})
	.map(({ plans, swaps }) =>
		plans.map(({ course, by, accountId, unitId, expertId }, index) => {
			const key = `r${index}`;
			const own = swaps.flatMap((swap, at) =>
				swap.on % plans.length === index ? [{ ...swap, proposal: `p${at}` }] : [],
			);
			const told = (type: EventType, at: number, fields: Parameters<typeof anEvent>[1]) =>
				anEvent(type, { requestKey: key, at: MONDAY + at * HOUR, ...fields });
			return aRequest({
				...{ key, accountId, unitId, createdById: by.userId },
				events: [
					...course.map((type, step) =>
						told(type, step * 4, {
							key: `${key}e${step}`,
							...(type === "offer" && { expertId, weeks: ["2026-W10"], hours: 8 }),
						}),
					),
					...own.flatMap(({ proposal, other, by: { userId: actorId }, agreedBy, hour }) => [
						told("propose_swap", hour, {
							key: proposal,
							actorId,
							otherRequestKey: `r${other % (plans.length + 1)}`,
							hours: 5,
						}),
						...(agreedBy
							? [
									told("agree_swap", hour + 1, {
										key: `a${proposal}`,
										refersTo: proposal,
										actorId: agreedBy.userId,
									}),
								]
							: []),
					]),
				],
			});
		}),
	);
