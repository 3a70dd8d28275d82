import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { RequestEvent, StoredRequest } from "../../../utils/domain/records.ts";
import { withState } from "../../../utils/domain/support.ts";
import { swapAgreement, toSwapProposal } from "../../../utils/domain/swap-proposal.ts";
import { withSwaps } from "../../../utils/domain/swaps.ts";
import {
	anEvent,
	aRequest,
	aStory,
	EXPERT_ID,
	frozen,
	HOUR,
	KAM,
	MONDAY,
	OTHER_UNIT_ID,
	OWNER,
	STRANGER,
} from "./examples.ts";

const NOW = MONDAY + 9 * HOUR;
type Chapters = Parameters<typeof aStory>;
const PROPOSAL = anEvent("propose_swap", {
	key: "p1",
	at: MONDAY + 5 * HOUR,
	actorId: KAM.userId,
	swapKind: "swap",
	otherRequestKey: "r2",
	weeks: ["2026-W12"],
	hours: 6,
	otherWeeks: ["2026-W11"],
	otherHours: 4,
});
const AGREEMENT = anEvent("agree_swap", {
	key: "a1",
	at: MONDAY + 6 * HOUR,
	actorId: OWNER.userId,
	refersTo: "p1",
});
const held = (key: string, week: string, hours: number, ...more: Chapters): Chapters => [
	"submit",
	{ type: "offer", key: `offer-${key}`, expertId: EXPERT_ID, weeks: [week], hours },
	...more,
];
const own = (...events: RequestEvent[]) =>
	aRequest({ key: "r1", events: [...aStory(...held("r1", "2026-W11", 8, "accept", "commit")), ...events] });
const other = (
	fields: Partial<StoredRequest> = {},
	events = aStory(...held("r2", "2026-W12", 5, "accept")),
) => aRequest({ key: "r2", createdById: OWNER.userId, events, ...fields });

function calendarsOf(requests: readonly StoredRequest[], now = NOW) {
	const swapped = withSwaps(frozen(requests.map(withState)), now);
	return swapped.map(({ state: { offer } }) => [offer?.weeks?.join(), offer?.hours]);
}
const BEFORE = [
	["2026-W11", 8],
	["2026-W12", 5],
];
const AFTER = [
	["2026-W12", 6],
	["2026-W11", 4],
];

describe("an agreed swap", () => {
	test("changes both calendars, by one event", () => {
		expect(calendarsOf([own(), other()])).toEqual(BEFORE);
		expect(calendarsOf([own(PROPOSAL), other()])).toEqual(BEFORE);
		expect(calendarsOf([own(PROPOSAL, AGREEMENT), other()])).toEqual(AFTER);
	});

	test("changes nothing else of the requests, and leaves others alone", () => {
		const third = aRequest({ key: "r3", events: aStory(...held("r3", "2026-W13", 3)) });
		const folded = [own(PROPOSAL, AGREEMENT), other(), third].map(withState);
		const swapped = withSwaps(folded, NOW);
		expect(swapped[2]).toBe(folded[2]);
		expect(swapped[0]).toMatchObject({ request: folded[0]?.request, state: { status: "committed" } });
		expect(swapped[0]?.state.offer).toMatchObject({ key: "offer-r1", expertId: EXPERT_ID });
	});

	test("leaves as offered what the proposal does not name", () => {
		const { otherHours: _, hours: __, ...weeksOnly } = PROPOSAL;
		expect(calendarsOf([own(weeksOnly, AGREEMENT), other()])).toEqual([
			["2026-W12", 8],
			["2026-W11", 5],
		]);
	});

	test("between requests of one person needs nobody else", () => {
		const mine = { ...AGREEMENT, actorId: KAM.userId };
		expect(calendarsOf([own(PROPOSAL, mine), other({ createdById: KAM.userId })])).toEqual(AFTER);
	});

	test("stays in force when the work is done", () => {
		const done = other({}, aStory(...held("r2", "2026-W12", 5, "accept", "commit", "deliver")));
		expect(calendarsOf([own(PROPOSAL, AGREEMENT), done])).toEqual(AFTER);
	});
});

describe("a swap is void for both", () => {
	const agreed = own(PROPOSAL, AGREEMENT);
	const VOID: [string, StoredRequest[]][] = [
		[
			"where the other request is withdrawn",
			[agreed, other({}, aStory(...held("r2", "2026-W12", 5, "withdraw")))],
		],
		["where it is turned down", [agreed, other({}, aStory(...held("r2", "2026-W12", 5, "reject_offer")))]],
		["where it never had an offer", [agreed, other({}, aStory("submit"))]],
		["where it is of another unit", [agreed, other({ unitId: OTHER_UNIT_ID })]],
		[
			"where it has another expert",
			[agreed, other({}, aStory("submit", { type: "offer", expertId: "x", weeks: ["2026-W12"], hours: 5 }))],
		],
		["where nobody but its proposer agreed", [own(PROPOSAL, { ...AGREEMENT, actorId: KAM.userId }), other()]],
		["where it is with itself", [own({ ...PROPOSAL, otherRequestKey: "r1" }, AGREEMENT), other()]],
		[
			"where it names no other request",
			[own({ ...PROPOSAL, otherRequestKey: undefined }, AGREEMENT), other()],
		],
	];
	test.each(VOID)("%s", (_, requests) => {
		const untouched = requests.map((request) => withState(request).state.offer);
		expect(withSwaps(requests.map(withState), NOW).map(({ state }) => state.offer)).toEqual(untouched);
	});

	test("where the other request is not here", () => {
		expect(calendarsOf([agreed])).toEqual(BEFORE.slice(0, 1));
	});

	test("where the other request got a new offer since it was proposed", () => {
		const events = [
			...aStory(...held("r2", "2026-W12", 5, "reject_offer")),
			anEvent("offer", {
				key: "new",
				at: MONDAY + 7 * HOUR,
				expertId: EXPERT_ID,
				weeks: ["2026-W15"],
				hours: 9,
			}),
		];
		expect(calendarsOf([agreed, other({}, events)])).toEqual([
			["2026-W11", 8],
			["2026-W15", 9],
		]);
	});

	test("from the moment on at which the other request's hold has ended", () => {
		const hold = { expertId: EXPERT_ID, weeks: ["2026-W12"], hours: 5, expires: "2026-03-03" };
		const events = aStory("submit", { type: "offer", ...hold });
		const released = Date.parse("2026-03-03T23:00:00Z");
		expect(calendarsOf([agreed, other({}, events)], released - 1)).toEqual(AFTER);
		expect(calendarsOf([agreed, other({}, events)], released)).toEqual(BEFORE);
	});

	test("where the request on which it was proposed is withdrawn", () => {
		const gone = own(PROPOSAL, AGREEMENT, anEvent("withdraw", { at: MONDAY + 7 * HOUR }));
		expect(calendarsOf([gone, other()])).toEqual([[undefined, undefined], BEFORE[1]]);
	});
});

test("of swaps that follow one another on a request, the one agreed last decides there", () => {
	const third = aRequest({
		key: "r3",
		createdById: STRANGER.userId,
		events: [
			...aStory(...held("r3", "2026-W13", 3)),
			{
				...PROPOSAL,
				key: "p3",
				at: MONDAY + 7 * HOUR,
				createdAt: MONDAY + 7 * HOUR,
				actorId: STRANGER.userId,
				weeks: ["2026-W11"],
				hours: 1,
				otherWeeks: ["2026-W13"],
				otherHours: 2,
			},
			{ ...AGREEMENT, key: "a3", at: MONDAY + 8 * HOUR, createdAt: MONDAY + 8 * HOUR, refersTo: "p3" },
		],
	});
	const expected = [
		["2026-W12", 6],
		["2026-W13", 2],
		["2026-W11", 1],
	];
	expect(calendarsOf([own(PROPOSAL, AGREEMENT), other(), third])).toEqual(expected);
	expect(calendarsOf([third, other(), own(PROPOSAL, AGREEMENT)])).toEqual(expected.toReversed());
});

test("whatever happens to two requests, both calendars are swapped or neither is", () => {
	const step = fc.constantFrom(
		"accept",
		"reject_offer",
		"commit",
		"withdraw",
		"deliver",
		"escalate",
		"offer",
	);
	const more = fc.array(fc.tuple(step, fc.integer({ min: 2, max: 300 })), { maxLength: 6 });
	const story = (
		key: string,
		week: string,
		steps: readonly (readonly [
			"accept" | "reject_offer" | "commit" | "withdraw" | "deliver" | "escalate" | "offer",
			number,
		])[],
	) => [
		anEvent("submit", { key: `s-${key}` }),
		anEvent("offer", {
			key: `offer-${key}`,
			at: MONDAY + HOUR,
			expertId: EXPERT_ID,
			weeks: [week],
			hours: 8,
			expires: "2026-03-05",
		}),
		...steps.map(([type, hour], index) =>
			anEvent(type, {
				key: `${key}-${index}`,
				at: MONDAY + hour * HOUR,
				...(type === "offer" && { expertId: EXPERT_ID, weeks: [week], hours: 8 }),
			}),
		),
	];
	fc.assert(
		fc.property(more, more, fc.integer({ min: 0, max: 400 }), (a, b, hour) => {
			const requests = [
				aRequest({ key: "r1", events: [...story("r1", "2026-W11", a), PROPOSAL, AGREEMENT] }),
				other({}, story("r2", "2026-W12", b)),
			];
			const [first, second] = withSwaps(requests.map(withState), MONDAY + hour * HOUR);
			const isFirstSwapped = first?.state.offer?.weeks?.join() === "2026-W12";
			const isSecondSwapped = second?.state.offer?.weeks?.join() === "2026-W11";
			expect(isFirstSwapped).toBe(isSecondSwapped);
		}),
	);
});

describe("a filled-in proposal", () => {
	const values = {
		swapKind: "share",
		otherRequestKey: "r2",
		week: "2026-W12",
		hours: "4,5",
		otherWeek: "2026-W13",
		otherHours: "3",
	};

	test("makes the content of its event", () => {
		expect(toSwapProposal({ ...values, note: " Both get a morning " })).toEqual({
			ok: true,
			value: {
				type: "propose_swap",
				swapKind: "share",
				otherRequestKey: "r2",
				weeks: ["2026-W12"],
				hours: 4.5,
				otherWeeks: ["2026-W13"],
				otherHours: 3,
				note: "Both get a morning",
			},
		});
	});

	test("names what is missing or wrong", () => {
		expect(toSwapProposal({})).toMatchObject({
			problems: {
				swapKind: "missing",
				otherRequestKey: "missing",
				week: "missing",
				hours: "missing",
				otherWeek: "missing",
				otherHours: "missing",
			},
		});
		expect(toSwapProposal({ ...values, swapKind: "steal" })).toMatchObject({
			problems: { swapKind: "bad_choice" },
		});
		expect(toSwapProposal({ ...values, otherWeek: "2026-W54" })).toMatchObject({
			problems: { otherWeek: "bad_day" },
		});
	});

	test("is agreed to by its key", () => {
		expect(swapAgreement(PROPOSAL)).toEqual({ type: "agree_swap", refersTo: "p1" });
	});
});
