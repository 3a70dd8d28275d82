import { describe, expect, test } from "vitest";
import { toBrief } from "../../../utils/domain/brief.ts";
import type { FirmCopy } from "../../../utils/domain/firm.ts";
import type { Account, StoredRequest } from "../../../utils/domain/records.ts";
import { toWork } from "../../../utils/domain/work.ts";
import { aPoint } from "./agenda-examples.ts";
import {
	ACCOUNT_ID,
	anAccount,
	aRequest,
	aStory,
	DAY,
	frozen,
	MONDAY,
	OTHER_ACCOUNT_ID,
	THIRD_ACCOUNT_ID,
} from "./examples.ts";
import { aWorkInput } from "./work-input.ts";

const FIRM: FirmCopy = frozen({
	...{ results: [], ratings: [], alignments: [], agenda: [], entries: [] },
	...{ withheld: [], pulledAt: MONDAY },
});
let made = 0;
const aPast = (fields: Partial<StoredRequest>, ...events: Parameters<typeof aStory>) => {
	made += 1;
	const key = `r${made}`;
	const story = aStory(...events).map((event) => ({
		...{ ...event, key: `${key}-${event.key}`, requestKey: key },
	}));
	return aRequest({ key, id: `a03xx0000000${String(made).padStart(3, "0")}AAA`, events: story, ...fields });
};
function brief(
	requests: StoredRequest[],
	options: { accountId?: string; accounts?: Account[]; firm?: Partial<FirmCopy> } = {},
) {
	const { accountId, accounts = [anAccount()], firm } = options;
	return toBrief(toWork(aWorkInput({ requests, accounts })), { ...FIRM, ...firm }, accountId);
}

describe("the brief of one account", () => {
	test("counts its own requests by how far they ever got", () => {
		const { counts, requests, account } = brief(
			[
				aPast({}, "submit"),
				aPast({}, "submit", "offer"),
				aPast({}, "submit", "offer", "accept", "commit"),
				aPast({}, "submit", { type: "decline", code: "1" }),
				aPast({ accountId: OTHER_ACCOUNT_ID }, "submit", "offer"),
			],
			{ accountId: ACCOUNT_ID },
		);
		expect(counts).toEqual({ asked: 4, offered: 2, committed: 1, declined: 1 });
		expect(requests).toBe(4);
		expect(account?.name).toBe("Arla Foods");
	});

	test("counts what was asked within a year, to the day, for older ones are on some devices only", () => {
		const old = (days: number) => aPast({ createdAt: MONDAY - days * DAY }, "submit");
		const { counts, since } = brief([old(365), old(366), old(500)], { accountId: ACCOUNT_ID });
		expect(since).toBe("2025-03-02");
		expect(counts.asked).toBe(1);
	});

	test("counts from the first moment of that day where the user is, and nothing before it", () => {
		const first = Date.parse("2025-03-01T23:00:00Z");
		const at = (createdAt: number) =>
			brief([aPast({ createdAt }, "submit")], { accountId: ACCOUNT_ID }).counts.asked;
		expect([at(first), at(first - 1)]).toEqual([1, 0]);
	});

	test("wants a decision of what is escalated however old it is, before points of coming meetings", () => {
		const agenda = [{ id: "a07xx0000000001AAA", ...aPoint() }];
		const { decisions } = brief([aPast({ createdAt: MONDAY - 500 * DAY }, "submit", "escalate")], {
			accountId: ACCOUNT_ID,
			firm: { agenda },
		});
		expect(decisions.shown.map(({ kind }) => kind)).toEqual(["request", "point"]);
	});

	test("says how many decisions, points and overrides there are beyond those it has room for", () => {
		const purposes = ["decision", "discussion", "information"] as const;
		const agenda = purposes.flatMap((purpose) =>
			Array.from({ length: 7 }, (_, index) => ({
				id: "a07xx0000000001AAA",
				...aPoint({ key: `${purpose}${index}`, purpose, point: `Point ${index}` }),
			})),
		);
		const overridden = () =>
			aPast({}, "submit", { type: "decline", code: "5" }, "escalate", {
				...{ type: "override", note: "Fordi det haster. ".repeat(30) },
			});
		const page = brief([overridden(), overridden(), overridden()], {
			accountId: ACCOUNT_ID,
			firm: { agenda },
		});
		expect([page.decisions.shown.length, page.decisions.more]).toEqual([4, 3]);
		expect([page.discussions.shown.length, page.discussions.more]).toEqual([2, 5]);
		expect([page.information.shown.length, page.information.more]).toEqual([2, 5]);
		expect([page.overrides.shown.length, page.overrides.more]).toEqual([2, 1]);
		expect(page.overrides.shown[0]?.reason?.length).toBeLessThanOrEqual(110);
	});

	test("counts as kept what was delivered in the week that was agreed, of all that was due", () => {
		const promised = (week: string, at: number) =>
			aPast(
				{},
				"submit",
				{ type: "offer", weeks: [week], hours: 8 },
				"accept",
				"commit",
				...(at > 0 ? [{ type: "deliver" as const, at }] : []),
			);
		const requests = [
			promised("2026-W10", MONDAY + 5 * 3_600_000),
			promised("2026-W08", MONDAY + 5 * 3_600_000),
			promised("2026-W30", 0),
		];
		const { promises } = brief(requests, { accountId: ACCOUNT_ID });
		expect(promises).toMatchObject({ value: { kept: 1, late: 1, missed: 0 }, n: 2 });
	});

	test("has no figure of promises where none is due: that is not 0", () => {
		expect(brief([], { accountId: ACCOUNT_ID }).promises.value).toBeUndefined();
	});

	test("has as its next review the next meeting, also where that waits to be sent", () => {
		const entry = {
			...{ key: "o1", author: { orgId: "00D1", userId: "005manager", userName: "Mette" } },
			...{ createdAt: MONDAY, dueAt: MONDAY, attempts: 0, status: "waiting" as const },
		};
		const row = { ...aPoint({ date: "2026-03-03", meeting: "Drift" }) };
		const page = brief([], {
			accountId: ACCOUNT_ID,
			firm: { entries: [{ ...entry, content: { kind: "agendaItem", row } }] },
		});
		expect(page.nextReview).toEqual({ date: "2026-03-03", meeting: "Drift", forum: "Direktionen" });
		expect(brief([], { accountId: ACCOUNT_ID }).nextReview).toBeUndefined();
	});
});

describe("the brief of the portfolio", () => {
	const asked = () => [
		aPast({}, "submit"),
		aPast({ accountId: OTHER_ACCOUNT_ID, accountName: "Coop" }, "submit"),
	];

	test("is about all key accounts, and no others", () => {
		const accounts = [
			anAccount({ isKeyAccount: true }),
			anAccount({ id: OTHER_ACCOUNT_ID, isKeyAccount: false }),
			anAccount({ id: THIRD_ACCOUNT_ID, isKeyAccount: true }),
		];
		const page = brief(asked(), { accounts });
		expect([page.account, page.accounts, page.counts.asked]).toEqual([undefined, 2, 1]);
	});

	test("is about all that asked, where no account says whether it is a key account", () => {
		const page = brief(asked(), { accounts: [anAccount(), anAccount({ id: THIRD_ACCOUNT_ID })] });
		expect([page.accounts, page.counts.asked]).toEqual([2, 2]);
	});

	test("leaves the points of other accounts out", () => {
		const agenda = [{ id: "a07xx0000000001AAA", ...aPoint({ accountId: THIRD_ACCOUNT_ID }) }];
		expect(brief(asked(), { firm: { agenda } }).decisions.shown).toEqual([]);
	});
});
