import { describe, expect, test } from "vitest";
import type { Action } from "../../../utils/domain/actions.ts";
import type { Author } from "../../../utils/domain/operation.ts";
import type { StoredRequest } from "../../../utils/domain/records.ts";
import { fold } from "../../../utils/domain/request.ts";
import { type AccountInput, toAccountView } from "../../../utils/domain/view.ts";
import {
	anAsk,
	anEvent,
	anOperation,
	aRequest,
	aStory,
	EXPERT_ID,
	HOUR,
	KAM,
	MANAGER,
	MONDAY,
	OTHER_ACCOUNT_ID,
	OWNER,
	STRANGER,
} from "./examples.ts";
import { anInput } from "./view-input.ts";

type Chapters = Parameters<typeof aStory>;

const told = (...chapters: Chapters) => aRequest({ events: aStory(...chapters) });
const SEATS: Record<string, Author> = { KAM, OWNER, MANAGER, STRANGER };

function lineOf(request: StoredRequest, fields: Partial<AccountInput> = {}) {
	const { open, finished } = toAccountView(anInput({ requests: [request], ...fields }));
	return [...open, ...finished][0];
}

const LAPSING = { type: "offer", expires: "2026-03-06" } as const;
const LAPSED = Date.parse("2026-03-06T23:00:00Z");
const STORIES: Record<string, Chapters> = {
	submitted: ["submit"],
	needs_info: ["submit", "ask_info"],
	waitlisted: ["submit", "waitlist"],
	offered: ["submit", LAPSING],
	accepted: ["submit", LAPSING, "accept"],
	committed: ["submit", LAPSING, "accept", "commit"],
	declined: ["submit", "decline"],
	withdrawn: ["submit", "withdraw"],
};

describe("what somebody can do next on a request", () => {
	/** By state, for asker or owner, and for the unit's manager; nobody else can do anything. */
	const ACTIONS: Record<keyof typeof STORIES, { asks: Action[]; answers: Action[] }> = {
		submitted: { asks: [], answers: ["offer", "ask_info", "decline"] },
		needs_info: { asks: ["give_info"], answers: [] },
		waitlisted: { asks: [], answers: ["offer", "decline"] },
		offered: { asks: ["accept", "reject_offer"], answers: [] },
		accepted: { asks: [], answers: ["commit"] },
		committed: { asks: [], answers: ["deliver"] },
		declined: { asks: [], answers: [] },
		withdrawn: { asks: [], answers: [] },
	};
	test.each(Object.entries(ACTIONS))("when it is %s depends on their seat", (state, { asks, answers }) => {
		const request = told(...(STORIES[state] ?? []));
		const actions = (me: Author) => lineOf(request, { me })?.actions;
		expect(actions(KAM)).toEqual(asks);
		expect(actions(OWNER)).toEqual(asks);
		expect(actions(MANAGER)).toEqual(answers);
		expect(actions(STRANGER)).toEqual([]);
	});

	test("is nothing until the CRM has answered what they have just done", () => {
		const operations = [anOperation({ status: "rejected" })];
		expect(lineOf(told("submit"), { me: MANAGER, operations })?.actions).toEqual([]);
	});

	test("is not changed by work on another request", () => {
		const operations = [anOperation({ requestKey: "r2" })];
		expect(lineOf(told("submit"), { me: MANAGER, operations })?.actions).toEqual([
			"offer",
			"ask_info",
			"decline",
		]);
	});

	const EVERY = Object.keys(STORIES).flatMap((state) =>
		Object.keys(SEATS).flatMap((seat) => [
			[state, seat, MONDAY + 6 * HOUR, "at once"] as const,
			[state, seat, LAPSED + HOUR, "after the hold has ended"] as const,
		]),
	);
	test.each(EVERY)("on a request that is %s, as %s, is never a step without effect", (state, seat, now) => {
		const request = told(...(STORIES[state] ?? []));
		const me = SEATS[seat] ?? KAM;
		const line = lineOf(request, { me, now, isLead: me === STRANGER });
		for (const type of [...(line?.actions ?? []), ...(line?.otherActions ?? [])]) {
			const next = anEvent(type, { key: "next", at: now, actorId: me.userId });
			expect([type, fold([...request.events, next]).steps.at(-1)?.superseded]).toEqual([type, undefined]);
		}
	});
});

describe("an own request that the CRM does not have yet", () => {
	const ask = anAsk({ key: "r9", expertise: "Tax" });
	const operation = anOperation({ key: "o9", requestKey: "r9", ask, event: anEvent("submit") });

	test("is shown with its mark and without a status, number or rank", () => {
		const { open, finished } = toAccountView(anInput({ operations: [operation] }));
		expect(finished).toEqual([]);
		expect(open).toMatchObject([
			{
				key: "r9",
				expertise: "Tax",
				status: undefined,
				number: undefined,
				rank: undefined,
				actions: [],
				askedBy: KAM.userName,
				pending: { operationKey: "o9", type: "submit", status: "waiting", isUndoable: true },
			},
		]);
	});

	test("is shown once while both the CRM's copy and the operation are here", () => {
		const requests = [aRequest({ key: "r9" })];
		const { open } = toAccountView(anInput({ requests, operations: [operation] }));
		expect(open).toHaveLength(1);
		expect(open[0]).toMatchObject({ status: "submitted", pending: { operationKey: "o9" } });
	});

	test("is shown on its own account only", () => {
		const elsewhere = { ...operation, accountId: OTHER_ACCOUNT_ID };
		expect(toAccountView(anInput({ operations: [elsewhere] })).open).toEqual([]);
	});

	test("stays among the open ones when the CRM has refused it, with the reason", () => {
		const failure = { kind: "invalid", code: "X", message: "No such unit" } as const;
		const refused = { ...operation, status: "rejected", attempts: 1, failure } as const;
		const { open } = toAccountView(anInput({ operations: [refused] }));
		expect(open[0]?.pending).toEqual({
			operationKey: "o9",
			type: "submit",
			status: "rejected",
			isUndoable: false,
			failure,
		});
	});
});

describe("a line", () => {
	const offer = { ...LAPSING, expertId: EXPERT_ID, weeks: ["2026-W10"], hours: 8, note: "Gladly" };

	test("shows of several own steps the one the others wait for, whatever their keys", () => {
		const failure = { kind: "invalid", code: "X", message: "No" } as const;
		const stuck = anOperation({ key: "z", createdAt: MONDAY, status: "rejected", failure });
		const behind = anOperation({ key: "a", createdAt: MONDAY + 1 });
		const line = lineOf(told("submit"), { operations: [behind, stuck] });
		expect(line?.pending).toMatchObject({ operationKey: "z", status: "rejected" });
	});

	test("shows an own step as pending, and the state the CRM knows", () => {
		const operations = [anOperation({ event: anEvent("accept") })];
		expect(lineOf(told("submit", offer), { operations })).toMatchObject({
			status: "offered",
			pending: { type: "accept" },
		});
	});

	test("shows the offer with the expert's name while the request is open", () => {
		const line = {
			expertName: "Jonas",
			weeks: ["2026-W10"],
			hours: 8,
			note: "Gladly",
			expires: "2026-03-06",
		};
		expect(lineOf(told("submit", offer))?.offer).toEqual({ key: "e2", ...line });
		expect(lineOf(told("submit", { ...offer, expertId: "gone" }))?.offer?.expertName).toBe("");
		expect(lineOf(told("submit", offer, "withdraw"))?.offer).toBeUndefined();
	});

	test("shows no offer whose hold has ended: the request waits again", () => {
		const line = lineOf(told("submit", offer), { now: LAPSED, me: MANAGER });
		expect(line).toMatchObject({ status: "submitted", actions: ["offer", "ask_info", "decline"] });
		expect(line?.offer).toBeUndefined();
	});

	test("shows the decline that counts, not one that came too late", () => {
		const first = { type: "decline", code: "1", note: "Full", nextStep: "Ask R&D" } as const;
		const line = lineOf(told("submit", first, { type: "decline", code: "5", note: "No" }));
		expect(line?.decline).toEqual({ code: "1", note: "Full", nextStep: "Ask R&D", actorName: "Mette" });
		expect(lineOf(told("submit", first, "give_info"))?.decline).toBeUndefined();
	});

	test("carries the ask, who asked and every step", () => {
		const line = lineOf(told("submit", "offer", "offer"));
		expect(line).toMatchObject({
			number: "REQ-000001",
			expertise: "Kølekæde",
			unitName: "Quality",
			askedBy: "Karen",
		});
		expect(line?.steps).toHaveLength(3);
	});

	test("of a unit that is not here has no name for it, and still stands", () => {
		expect(lineOf(told("submit"), { units: [] })).toMatchObject({ unitName: "", status: "submitted" });
	});
});
