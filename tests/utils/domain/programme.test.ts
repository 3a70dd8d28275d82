import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { filtered, type ProgrammeFilter, toProgramme } from "../../../utils/domain/programme.ts";
import { supportByUnit } from "../../../utils/domain/support.ts";
import { toWork } from "../../../utils/domain/work.ts";
import { anyLog } from "./any-log.ts";
import {
	ACCOUNT_ID,
	aRequest,
	aStory,
	aUnit,
	KAM,
	MONDAY,
	OTHER_ACCOUNT_ID,
	OTHER_UNIT_ID,
	UNIT_ID,
} from "./examples.ts";
import { aWorkInput } from "./work-input.ts";

const units = [aUnit(), aUnit({ id: OTHER_UNIT_ID, key: "u2", name: "Automation" })];
const accounts = [
	{ id: OTHER_ACCOUNT_ID, name: "Østerbro", ownerId: "005other", ownerName: "Åse" },
	{ id: ACCOUNT_ID, name: "Arla", ownerId: KAM.userId, ownerName: "Karen" },
];
const declined = aRequest({ key: "r2", accountId: OTHER_ACCOUNT_ID, events: aStory("submit", "decline") });
const work = toWork(aWorkInput({ accounts, units, requests: [aRequest(), declined], now: MONDAY }));
const all = toProgramme(work, "da-DK");

describe("the programme", () => {
	test("has a row for each account in the order of names, and a cell for each unit", () => {
		expect(all.rows.map(({ accountName }) => accountName)).toEqual(["Arla", "Østerbro"]);
		expect(all.units.map(({ id }) => id)).toEqual([UNIT_ID, OTHER_UNIT_ID]);
		expect(all.rows.map(({ support }) => support.map(({ status }) => status))).toEqual([
			["asked", "not_engaged"],
			["declined", "not_engaged"],
		]);
	});

	test("names an account that the device knows by a request only", () => {
		const { rows } = toProgramme(
			toWork(aWorkInput({ accounts: [], units, requests: [aRequest()], now: MONDAY })),
			"da-DK",
		);
		expect(rows).toMatchObject([{ accountId: ACCOUNT_ID, accountName: "Arla", ownerName: undefined }]);
	});

	test("leaves out what the filter leaves out", () => {
		const shown = (filter: ProgrammeFilter) => {
			const { rows, units } = filtered(all, filter);
			return [rows.map(({ accountName }) => accountName), units.length];
		};
		expect(shown({ status: "declined" })).toEqual([["Østerbro"], 2]);
		expect(shown({ ownerId: KAM.userId })).toEqual([["Arla"], 2]);
		expect(shown({ unitId: OTHER_UNIT_ID })).toEqual([["Arla", "Østerbro"], 1]);
		// The column that is left is the only one that counts.
		expect(shown({ unitId: OTHER_UNIT_ID, status: "declined" })).toEqual([[], 1]);
		expect(filtered(all, {})).toEqual(all);
	});

	test("says of each account what its own panel says, whatever order the requests come in", () => {
		fc.assert(
			fc.property(anyLog, fc.integer(), (log, turn) => {
				const requests = log.map(({ request }) => request);
				const at = requests.length === 0 ? 0 : Math.abs(turn) % requests.length;
				const turned = [...requests.slice(at), ...requests.slice(0, at)];
				const made = (some: typeof requests) => {
					const input = aWorkInput({ accounts: [], units, requests: some, now: MONDAY });
					return { work: toWork(input), programme: toProgramme(toWork(input), "da-DK") };
				};
				const { work, programme } = made(requests);
				expect(made(turned).programme).toEqual(programme);
				for (const { accountId, support } of programme.rows) {
					const own = work.folded.filter(({ request }) => request.accountId === accountId);
					const { rules } = work.policy;
					expect(support).toEqual(supportByUnit([UNIT_ID, OTHER_UNIT_ID], own, rules, MONDAY, work.today));
				}
			}),
		);
	});
});
