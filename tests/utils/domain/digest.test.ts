import { describe, expect, test } from "vitest";
import { isDigestDue } from "../../../utils/domain/digest.ts";

const TODAY = "2026-03-02";
const YESTERDAY = "2026-03-01";
const WAITS = { waitsOnMe: 2, stuck: 0 };

describe("what waits is told", () => {
	test("once a day: not again on the day on which it was told, or put off", () => {
		expect(isDigestDue(WAITS, "", TODAY, 9)).toBe(true);
		expect(isDigestDue(WAITS, YESTERDAY, TODAY, 9)).toBe(true);
		expect(isDigestDue(WAITS, TODAY, TODAY, 23)).toBe(false);
	});

	test("from the morning on, and to who comes later, later", () => {
		const due = Array.from({ length: 24 }, (_, hour) => isDigestDue(WAITS, YESTERDAY, TODAY, hour));
		expect(due.indexOf(true)).toBe(8);
		expect(due.lastIndexOf(false)).toBe(7);
	});

	test("where something waits, or could not be sent, and else never", () => {
		expect(isDigestDue({ waitsOnMe: 0, stuck: 1 }, YESTERDAY, TODAY, 9)).toBe(true);
		expect(isDigestDue({ waitsOnMe: 0, stuck: 0 }, YESTERDAY, TODAY, 9)).toBe(false);
	});

	test("also where a clock that was ahead has said that it was told", () => {
		expect(isDigestDue(WAITS, "2027-01-01", TODAY, 9)).toBe(true);
	});
});
