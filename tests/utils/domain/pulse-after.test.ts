import { describe, expect, test } from "vitest";
import { COMPANY_ITEMS } from "../../../utils/domain/alignment.ts";
import { type Answered, questionKey } from "../../../utils/domain/pulse.ts";
import { type AfterInput, questionAfter } from "../../../utils/domain/pulse-after.ts";
import { withState } from "../../../utils/domain/support.ts";
import {
	ACCOUNT_ID,
	aRequest,
	aStory,
	DAY,
	KAM,
	MANAGER,
	MONDAY,
	OTHER_ACCOUNT_ID,
	STRANGER,
	UNIT_ID,
} from "./examples.ts";

type Chapters = Parameters<typeof aStory>;
const HELPED: Chapters = ["submit", "offer", "accept", "commit", "deliver"];
const told = (chapters: Chapters, fields = {}) =>
	withState(aRequest({ events: aStory(...chapters), ...fields }));
const rated = [...HELPED, { type: "rate", rating: 4, side: "asker" }] satisfies Chapters;
const closed = [
	...rated,
	{ type: "rate", rating: 4, side: "unit", actorId: MANAGER.userId },
] satisfies Chapters;

const ask = (fields: Partial<AfterInput> = {}) =>
	questionAfter({
		accountId: ACCOUNT_ID,
		folded: [told(closed)],
		answered: new Map(),
		userId: KAM.userId,
		unitId: undefined,
		now: MONDAY + DAY,
		...fields,
	});
const answers = (...keys: string[]): Map<string, Answered> =>
	new Map(keys.map((key) => [key, { answer: 3, comment: undefined }]));

describe("after a request, one statement about its account is asked", () => {
	test("of whoever asked, and of the unit that helped, once it is closed", () => {
		const question = ask();
		expect(question).toMatchObject({ accountId: ACCOUNT_ID, requestKey: "r1" });
		expect(COMPANY_ITEMS).not.toContain(question?.item);
		expect(ask({ userId: MANAGER.userId, unitId: UNIT_ID })).toEqual(question);
		expect(ask({ userId: STRANGER.userId })).toBeUndefined();
	});

	test("once it is delivered, of whoever has rated the help, and of nobody before", () => {
		expect(ask({ folded: [told(rated)] })).toMatchObject({ requestKey: "r1" });
		expect(ask({ folded: [told(HELPED)] })).toBeUndefined();
		expect(ask({ folded: [told(["submit"])] })).toBeUndefined();
	});

	test("until it is answered, and while it is fresh", () => {
		const question = ask();
		expect(ask({ answered: answers(question ? questionKey(question) : "") })).toBeUndefined();
		expect(ask({ now: MONDAY + 31 * DAY })).toBeUndefined();
	});

	test("not of an account that would be the fourth in the quarter", () => {
		const three = answers("V1 a", "V1 b", "V1 c");
		expect(ask({ answered: three })).toBeUndefined();
		expect(ask({ answered: answers("V1 a", "V1 b", `Y3 ${ACCOUNT_ID}`) })).toBeDefined();
	});

	test("for the latest request alone, and not for those of other accounts", () => {
		const before = told(closed, { key: "r0" });
		const after = withState(
			aRequest({
				key: "r2",
				events: aStory(...closed).map((event) => ({ ...event, createdAt: event.at + DAY })),
			}),
		);
		expect(ask({ folded: [before, after], now: MONDAY + 3 * DAY })?.requestKey).toBe("r2");
		expect(ask({ folded: [told(closed, { accountId: OTHER_ACCOUNT_ID })] })).toBeUndefined();
	});
});
