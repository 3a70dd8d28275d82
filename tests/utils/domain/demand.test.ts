import { expect, test } from "vitest";
import { demandFor, demandIn } from "../../../utils/domain/demand.ts";
import { withState } from "../../../utils/domain/support.ts";
import { ACCOUNT_ID, anEvent, aRequest, MONDAY, UNIT_ID } from "./examples.ts";

const UNIT = { id: UNIT_ID, key: "u", name: "Quality", weeklyHours: 40 };
const OTHERS = ["001xx000000000aAAA", "001xx000000000bAAA"];
const asked = (accountId: string, expertise: string, ...more: Parameters<typeof anEvent>[]) =>
	aRequest({
		key: `${accountId}${expertise}`,
		accountId,
		expertise,
		events: [anEvent("submit"), ...more.map((each) => anEvent(...each))],
	});
const wish = { accountId: ACCOUNT_ID, expertise: "kølekæde", neededBy: "2026-03-10" };

test("other accounts count once each, whatever the spelling, and the own account does not", () => {
	const queue = [
		asked(OTHERS[0] ?? "", "Koelekaede"),
		asked(OTHERS[0] ?? "", "KØLEKÆDE"),
		asked(OTHERS[1] ?? "", "kølekæde"),
		asked(OTHERS[1] ?? "", "Tax"),
		asked(ACCOUNT_ID, "kølekæde"),
	];
	expect(demandFor(wish, UNIT, queue, MONDAY)).toEqual({ accounts: 2, freeHours: 40 });
});

test("a request that no longer competes does not count, nor are hours known without a day", () => {
	const declined = asked(OTHERS[0] ?? "", "kølekæde", ["decline", { key: "d", code: "1", at: MONDAY + 1 }]);
	expect(demandFor({ ...wish, neededBy: undefined }, UNIT, [declined], MONDAY + 2)).toEqual({
		accounts: 0,
		freeHours: undefined,
	});
});

test("the hours are those that a swap has left", () => {
	const offered = asked(OTHERS[0] ?? "", "kølekæde", [
		"offer",
		{ hours: 8, weeks: ["2026-W12"], at: MONDAY + 1 },
	]);
	const { request, state } = withState(offered);
	const offer = state.offer && { ...state.offer, weeks: ["2026-W11"] };
	const swapped = [{ request, state: { ...state, ...(offer && { offer }) } }];
	expect(demandFor(wish, UNIT, [offered], MONDAY + 2)).toEqual({ accounts: 1, freeHours: 40 });
	expect(demandIn(wish, UNIT, swapped, MONDAY + 2)).toEqual({ accounts: 1, freeHours: 32 });
});
