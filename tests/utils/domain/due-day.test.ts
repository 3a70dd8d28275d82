import { expect, test } from "vitest";
import { dueDay } from "../../../utils/domain/due-day.ts";

const COPENHAGEN = "Europe/Copenhagen";

test("a limit that ends with a day is named by that day, where its days count", () => {
	expect(dueDay(Date.parse("2026-11-27T23:00:00Z"), COPENHAGEN)).toBe("2026-11-27");
	expect(dueDay(Date.parse("2026-06-30T22:00:00Z"), COPENHAGEN)).toBe("2026-06-30");
	expect(dueDay(Date.parse("2026-11-27T23:00:00Z"), "UTC")).toBeUndefined();
});

test("a limit that ends within a day has a time and no last day", () => {
	expect(dueDay(Date.parse("2026-11-27T10:00:00Z"), COPENHAGEN)).toBeUndefined();
	expect(dueDay(Date.parse("2026-11-27T23:00:01Z"), COPENHAGEN)).toBeUndefined();
});
