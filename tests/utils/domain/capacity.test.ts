import { expect, test } from "vitest";
import { freeHours, freeHoursIn } from "../../../utils/domain/capacity.ts";
import { withState } from "../../../utils/domain/support.ts";
import { anEvent, aRequest, MONDAY, OTHER_UNIT_ID, UNIT_ID } from "./examples.ts";

const UNIT = { id: UNIT_ID, key: "u", name: "Quality", weeklyHours: 40 };
const held = (unitId: string, hours: number, ...weeks: string[]) =>
	aRequest({
		unitId,
		events: [
			anEvent("submit"),
			anEvent("offer", { key: "o", hours, weeks, expires: "2026-03-20", at: MONDAY + 1 }),
		],
	});

test("free hours are what a unit opens less what it holds in that week", () => {
	const queue = [
		held(UNIT_ID, 8, "2026-W11"),
		held(UNIT_ID, 6, "2026-W11", "2026-W12"),
		held(UNIT_ID, 9, "2026-W13"),
	];
	expect(freeHours(UNIT, queue, "2026-W11", MONDAY)).toBe(40 - 8 - 3);
	expect(freeHours(UNIT, queue, "2026-W14", MONDAY)).toBe(40);
});

test("another unit's hours do not count, nor does a hold that has ended", () => {
	expect(freeHours(UNIT, [held(OTHER_UNIT_ID, 8, "2026-W11")], "2026-W11", MONDAY)).toBe(40);
	expect(freeHours(UNIT, [held(UNIT_ID, 8, "2026-W11")], "2026-W11", Date.parse("2026-03-21"))).toBe(40);
});

test("free hours may be fewer than none, and are unknown where the unit has not said", () => {
	expect(freeHours(UNIT, [held(UNIT_ID, 50, "2026-W11")], "2026-W11", MONDAY)).toBe(-10);
	expect(freeHours({ ...UNIT, weeklyHours: undefined }, [], "2026-W11", MONDAY)).toBeUndefined();
	expect(freeHours(undefined, [], "2026-W11", MONDAY)).toBeUndefined();
});

test("what a withdrawn request held is free again", () => {
	const request = held(UNIT_ID, 8, "2026-W11");
	const withdrawn = { ...request, events: [...request.events, anEvent("withdraw", { at: MONDAY + 2 })] };
	expect(freeHours(UNIT, [request], "2026-W11", MONDAY)).toBe(32);
	expect(freeHours(UNIT, [withdrawn], "2026-W11", MONDAY)).toBe(40);
});

test("an offer counts in the weeks and hours that a swap has left it", () => {
	const { request, state } = withState(held(UNIT_ID, 8, "2026-W11"));
	const offer = state.offer && { ...state.offer, weeks: ["2026-W12"], hours: 6 };
	const swapped = [{ request, state: { ...state, ...(offer && { offer }) } }];
	expect(freeHoursIn(UNIT, swapped, "2026-W11", MONDAY)).toBe(40);
	expect(freeHoursIn(UNIT, swapped, "2026-W12", MONDAY)).toBe(34);
});
