import * as v from "valibot";
import { describe, expect, test } from "vitest";
import {
	creditFor,
	type SentenceType,
	toNomination,
	toOffer,
	toRating,
	toRejection,
	toSentence,
} from "../../../utils/domain/answers.ts";
import { outsideOperation } from "../../../utils/domain/operation.ts";
import { toOutside } from "../../../utils/domain/outside.ts";
import { Ask, RequestEvent } from "../../../utils/domain/records.ts";
import { ACCOUNT_ID, anEvent, EXPERT_ID, KAM, MONDAY, UNIT_ID } from "./examples.ts";

const TYPES: SentenceType[] = ["ask_info", "give_info", "waitlist", "escalate", "override", "withdraw"];
const fits = (content: object) => v.is(RequestEvent, { ...anEvent("submit"), ...content });

describe.each(TYPES)("a step %s", (type) => {
	test("says one sentence, and what it answers", () => {
		expect(toSentence(type, { note: "  Because  " })).toEqual({ ok: true, value: { type, note: "Because" } });
		const answer = toSentence(type, { note: "Because" }, "e1");
		expect(answer).toEqual({ ok: true, value: { type, note: "Because", refersTo: "e1" } });
		expect(answer.ok && fits(answer.value)).toBe(true);
	});

	test.each(["", " \n ", undefined])("is none without it: %j", (note) => {
		const checked = toSentence(type, note === undefined ? {} : { note });
		expect(checked).toEqual({ ok: false, problems: { note: "missing" } });
	});

	test("is none with a document in its place", () => {
		expect(toSentence(type, { note: "x".repeat(2_001) })).toEqual({
			ok: false,
			problems: { note: "too_long" },
		});
	});
});

describe("turning an offer down", () => {
	test("names the offer and the reason", () => {
		const value = { type: "reject_offer", note: "Too late", refersTo: "o1" };
		expect(toRejection({ note: "Too late" }, "o1")).toEqual({ ok: true, value });
		expect(toRejection({ note: "" }, "o1")).toEqual({ ok: false, problems: { note: "missing" } });
	});
});

describe("a nomination", () => {
	const values = { expertId: EXPERT_ID, week: "2026-W12", hours: "7,5" };

	test("says who, when and how much", () => {
		const value = { type: "nominate", expertId: EXPERT_ID, weeks: ["2026-W12"], hours: 7.5 };
		expect(toNomination(values)).toEqual({ ok: true, value });
		expect(toNomination({ ...values, note: "Gladly" })).toMatchObject({ value: { note: "Gladly" } });
		expect(fits(value)).toBe(true);
	});

	test("names what is missing", () => {
		expect(toNomination({})).toEqual({
			ok: false,
			problems: { expertId: "missing", week: "missing", hours: "missing" },
		});
	});

	test("is confirmed by an offer that refers to it", () => {
		const offer = toOffer({ ...values, scope: "full" }, "2026-03-05", "n1");
		expect(offer).toMatchObject({
			ok: true,
			value: { type: "offer", refersTo: "n1", expires: "2026-03-05" },
		});
	});
});

describe("a rating", () => {
	test.each([1, 2, 3, 4, 5])("is %d, by one side", (rating) => {
		expect(toRating({ rating: String(rating) }, "unit")).toEqual({
			ok: true,
			value: { type: "rate", rating, side: "unit" },
		});
	});

	test.each(["0", "6", "3.5", "five", "-1", "1e0"])("is not %s", (rating) => {
		expect(toRating({ rating }, "asker")).toEqual({ ok: false, problems: { rating: "bad_choice" } });
	});

	test("may say why", () => {
		expect(toRating({ rating: "5", note: "Came prepared" }, "asker")).toMatchObject({
			value: { note: "Came prepared", side: "asker" },
		});
		expect(toRating({}, "asker")).toEqual({ ok: false, problems: { rating: "missing" } });
	});
});

test("thanks go to the expert of the offer, where one is named", () => {
	expect(creditFor(anEvent("offer", { expertId: EXPERT_ID }))).toEqual({
		type: "credit",
		expertId: EXPERT_ID,
	});
	expect(creditFor(anEvent("offer"))).toEqual({ type: "credit" });
	expect(creditFor(undefined)).toEqual({ type: "credit" });
});

describe("an ask made outside the tool", () => {
	const values = {
		accountId: ACCOUNT_ID,
		accountName: "Arla",
		unitId: UNIT_ID,
		expertise: "Tax",
		note: "Jonas helped with the tender, two hours",
	};

	test("is a request of which all is known afterwards, and its only event", () => {
		const checked = toOutside(values, "r1", "2026-03-02");
		expect(checked).toMatchObject({
			ok: true,
			value: {
				ask: { key: "r1", unitId: UNIT_ID, expertise: "Tax", estimate: "unknown", neededBy: "2026-03-02" },
				content: { type: "log_outside", note: values.note },
			},
		});
		if (!checked.ok) return;
		const { ask, content } = checked.value;
		expect([v.is(Ask, ask), fits(content)]).toEqual([true, true]);
		const operation = outsideOperation(ask, content, KAM, () => "o1", MONDAY);
		expect(operation).toMatchObject({
			key: "o1",
			requestKey: "r1",
			ask,
			event: { ...content, actorId: KAM.userId },
		});
	});

	test("names what is missing", () => {
		expect(toOutside({}, "r1", "2026-03-02")).toEqual({
			ok: false,
			problems: { accountId: "missing", unitId: "missing", expertise: "missing", note: "missing" },
		});
	});
});
