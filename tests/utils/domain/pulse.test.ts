import { describe, expect, test } from "vitest";
import { ALL_ITEMS, COMPANY_ITEMS, ELEMENTS } from "../../../utils/domain/alignment.ts";
import { type Entry, entryOf } from "../../../utils/domain/entry.ts";
import {
	accountsToRate,
	allowedAccounts,
	itemOf,
	itemsOf,
	ownAnswers,
	questionKey,
	questionsOf,
	ratableAccounts,
	ratedAccounts,
	unitOf,
} from "../../../utils/domain/pulse.ts";
import { ratingKey } from "../../../utils/domain/voices.ts";
import { makeCalendar } from "../../crm/seed/calendar.ts";
import { ELEMENT_NAMES, lastRounds } from "../../crm/seed/rounds.ts";
import { aRating, PERIOD } from "./any-ratings.ts";
import {
	ACCOUNT_ID,
	anAccount,
	anExpert,
	aRequest,
	aUnit,
	KAM,
	MANAGER,
	MONDAY,
	OTHER_ACCOUNT_ID,
	OTHER_UNIT_ID,
	OWNER,
	STRANGER,
	THIRD_ACCOUNT_ID,
	UNIT_ID,
} from "./examples.ts";

const FOURTH = "0015f00002J9YYFAA3";

describe("a quarter's pulse", () => {
	test("asks one statement of each element, each in its turn within three quarters", () => {
		const quarters = ["2026-Q1", "2026-Q2", "2026-Q3"];
		for (const period of quarters) expect(itemsOf("pulse", period)).toHaveLength(7);
		expect(quarters.flatMap((period) => itemsOf("pulse", period)).toSorted()).toEqual(ALL_ITEMS.toSorted());
		expect(itemsOf("pulse", "2026-Q4")).toEqual(itemsOf("pulse", "2026-Q1"));
	});

	test("asks what the demo company was asked", () => {
		for (const round of lastRounds(makeCalendar("2026-11-27")))
			expect(ELEMENTS.map((element) => itemOf(element, round.period))).toEqual(
				ELEMENT_NAMES.map((element) => round.itemOf(element)),
			);
	});

	test("asks about one account after the other, and about the company once", () => {
		const items = itemsOf("pulse", PERIOD);
		const ofCompany = items.filter((item) => COMPANY_ITEMS.includes(item));
		const questions = questionsOf("pulse", PERIOD, [ACCOUNT_ID, OTHER_ACCOUNT_ID]);
		expect(questions).toHaveLength(2 * (7 - ofCompany.length) + ofCompany.length);
		expect(questions.map(({ accountId }) => accountId)).toEqual([
			...Array.from({ length: 7 - ofCompany.length }, () => ACCOUNT_ID),
			...Array.from({ length: 7 - ofCompany.length }, () => OTHER_ACCOUNT_ID),
			...ofCompany.map(() => undefined),
		]);
	});

	test("the full round asks all 21", () => {
		expect(questionsOf("full", PERIOD, [ACCOUNT_ID])).toHaveLength(21);
		expect(new Set(questionsOf("full", PERIOD, [ACCOUNT_ID]).map(questionKey))).toHaveProperty("size", 21);
	});
});

describe("what somebody has answered", () => {
	const rating = (at: number, answer: 1 | 2 | undefined, fields = {}): Entry => {
		const row = {
			key: ratingKey(at, "x"),
			item: "V1",
			accountId: ACCOUNT_ID,
			period: PERIOD,
			answer,
		} as const;
		return entryOf({ kind: "rating", row: { ...row, ...fields } }, KAM, () => `o${at}`, at);
	};
	const own = { raterId: KAM.userId };

	test("is the last of each, sent or waiting; what waits is the later", () => {
		const ratings = [
			aRating({ ...own, answer: 5 }),
			aRating({ ...own, item: "V2", key: "k2", answer: undefined }),
			aRating({ raterId: "005other", item: "V3" }),
			aRating({ ...own, item: "Y1", key: "k3", period: "2025-Q4" }),
		];
		const entries = [rating(MONDAY + 2, 2), rating(MONDAY + 1, 1, { comment: "Better" })];
		const answered = ownAnswers({ ratings, entries }, KAM.userId, PERIOD);
		expect([...answered]).toEqual([
			[`V1 ${ACCOUNT_ID}`, { answer: 2, comment: undefined }],
			[`V2 ${ACCOUNT_ID}`, { answer: undefined, comment: undefined }],
		]);
		expect(ratedAccounts(answered)).toEqual([ACCOUNT_ID]);
	});

	test("of the company is of no account", () => {
		const ratings = [aRating({ ...own, item: "Y2", accountId: undefined })];
		expect(ratedAccounts(ownAnswers({ ratings, entries: [] }, KAM.userId, PERIOD))).toEqual([]);
	});
});

describe("whom somebody speaks for", () => {
	test("the unit they manage, before the one they are an expert of; nobody else speaks for one", () => {
		const experts = [
			anExpert({ userId: MANAGER.userId, unitId: OTHER_UNIT_ID }),
			anExpert({ userId: "005x" }),
		];
		const units = [aUnit()];
		expect(unitOf(MANAGER.userId, units, experts)).toBe(UNIT_ID);
		expect(unitOf("005x", units, experts)).toBe(UNIT_ID);
		expect(unitOf(KAM.userId, units, experts)).toBeUndefined();
	});
});

describe("the accounts to rate", () => {
	const accounts = [ACCOUNT_ID, OTHER_ACCOUNT_ID, THIRD_ACCOUNT_ID].map((id) =>
		anAccount({ id, ownerId: id === ACCOUNT_ID ? OWNER.userId : STRANGER.userId }),
	);
	const requests = [
		aRequest({ accountId: OTHER_ACCOUNT_ID, createdAt: MONDAY }),
		aRequest({ accountId: THIRD_ACCOUNT_ID, createdAt: MONDAY + 1, unitId: OTHER_UNIT_ID }),
	];
	const ids = (userId: string, unitId?: string) =>
		ratableAccounts(userId, unitId, accounts, requests).map(({ id }) => id);

	test("are those they own, that asked their unit, or that they asked for; the latest request first", () => {
		expect(ids(OWNER.userId)).toEqual([ACCOUNT_ID]);
		expect(ids(MANAGER.userId, UNIT_ID)).toEqual([OTHER_ACCOUNT_ID]);
		expect(ids(KAM.userId)).toEqual([THIRD_ACCOUNT_ID, OTHER_ACCOUNT_ID]);
		expect(ids("005nobody")).toEqual([]);
	});

	test("are three at most, those rated already among them", () => {
		const ratable = [...accounts, anAccount({ id: FOURTH })];
		expect(accountsToRate(ratable, [])).toEqual([ACCOUNT_ID, OTHER_ACCOUNT_ID, THIRD_ACCOUNT_ID]);
		expect(accountsToRate(ratable, [FOURTH])).toEqual([FOURTH, ACCOUNT_ID, OTHER_ACCOUNT_ID]);
	});

	test("named beyond three are left out, and answering one leaves the others where they are", () => {
		const named = [ACCOUNT_ID, OTHER_ACCOUNT_ID, THIRD_ACCOUNT_ID, FOURTH];
		expect(allowedAccounts(named, [])).toEqual(named.slice(0, 3));
		for (const rated of [[ACCOUNT_ID], [THIRD_ACCOUNT_ID, ACCOUNT_ID], named.slice(0, 3)])
			expect(allowedAccounts(named.slice(0, 3), rated)).toEqual(named.slice(0, 3));
		expect(allowedAccounts([FOURTH], named.slice(0, 3))).toEqual([]);
	});
});
