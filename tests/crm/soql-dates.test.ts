import { afterAll, beforeAll, expect, test } from "vitest";
import { clientOf, METTE, makeFixture, START } from "./fixture.ts";

/** The fixture's today is Monday 23 November 2026. */
const { crm, clock, mette } = makeFixture();
afterAll(() => crm.close());

const DAY = 24 * 60 * 60 * 1000;
const at = (offset: number) => new Date(Date.UTC(2026, 10, 23) + offset * DAY).toISOString().slice(0, 10);

/** A task for each of the 1,461 days around today. */
beforeAll(async () => {
	const offsets = Array.from({ length: 1461 }, (_, n) => n - 730);
	for (let n = 0; n < offsets.length; n += 200) {
		const records = offsets.slice(n, n + 200).map((offset) => ({
			attributes: { type: "Task" },
			Subject: "Day",
			ActivityDate: at(offset),
		}));
		await mette.send("POST", "/composite/sobjects", { records });
	}
});

test.each([
	["YESTERDAY", "2026-11-22", "2026-11-22"],
	["TODAY", "2026-11-23", "2026-11-23"],
	["TOMORROW", "2026-11-24", "2026-11-24"],
	["LAST_WEEK", "2026-11-16", "2026-11-22"],
	["THIS_WEEK", "2026-11-23", "2026-11-29"],
	["NEXT_WEEK", "2026-11-30", "2026-12-06"],
	["LAST_MONTH", "2026-10-01", "2026-10-31"],
	["THIS_MONTH", "2026-11-01", "2026-11-30"],
	["NEXT_MONTH", "2026-12-01", "2026-12-31"],
	["LAST_90_DAYS", "2026-08-25", "2026-11-23"],
	["NEXT_90_DAYS", "2026-11-24", "2027-02-21"],
	["LAST_QUARTER", "2026-07-01", "2026-09-30"],
	["THIS_QUARTER", "2026-10-01", "2026-12-31"],
	["NEXT_QUARTER", "2027-01-01", "2027-03-31"],
	["LAST_YEAR", "2025-01-01", "2025-12-31"],
	["THIS_FISCAL_YEAR", "2026-01-01", "2026-12-31"],
	["NEXT_YEAR", "2027-01-01", "2027-12-31"],
	["LAST_N_DAYS:1", "2026-11-22", "2026-11-23"],
	["NEXT_N_DAYS:7", "2026-11-24", "2026-11-30"],
	["N_DAYS_AGO:3", "2026-11-20", "2026-11-20"],
	["LAST_N_WEEKS:2", "2026-11-09", "2026-11-22"],
	["N_WEEKS_AGO:1", "2026-11-16", "2026-11-22"],
	["NEXT_N_MONTHS:2", "2026-12-01", "2027-01-31"],
	["N_MONTHS_AGO:2", "2026-09-01", "2026-09-30"],
	["LAST_N_QUARTERS:2", "2026-04-01", "2026-09-30"],
	["LAST_N_FISCAL_QUARTERS:1", "2026-07-01", "2026-09-30"],
	["N_YEARS_AGO:1", "2025-01-01", "2025-12-31"],
])("%s is from %s to %s", async (literal, first, last) => {
	const { body } = await mette.query(
		`SELECT MIN(ActivityDate) low, MAX(ActivityDate) high, COUNT(Id) n FROM Task WHERE ActivityDate = ${literal}`,
	);
	const days = (Date.parse(last) - Date.parse(first)) / DAY + 1;
	expect(body.records[0]).toMatchObject({ low: first, high: last, n: days });
});

test("comparisons take the edges of a literal's span", async () => {
	const count = async (where: string) =>
		(await mette.query(`SELECT COUNT() FROM Task WHERE ActivityDate ${where}`)).body.totalSize;
	expect(await count("< LAST_MONTH")).toBe(await count("< 2026-10-01"));
	expect(await count("<= LAST_MONTH")).toBe(await count("<= 2026-10-31"));
	expect(await count("> LAST_MONTH")).toBe(await count("> 2026-10-31"));
	expect(await count(">= LAST_MONTH")).toBe(await count(">= 2026-10-01"));
	expect(await count("!= LAST_MONTH")).toBe(1461 - 31);
});

test.each(["= SOMEDAY", "= LAST_N_DAYS", "= LAST_N_DAYS:x"])("%s is no date literal", async (where) => {
	const { status } = await mette.query(`SELECT Id FROM Task WHERE ActivityDate ${where}`);
	expect(status).toBe(400);
});

test("today is the user's own day", async () => {
	const today = async () => {
		const client = clientOf(crm, crm.signIn(METTE.username));
		const { body } = await client.query("SELECT ActivityDate FROM Task WHERE ActivityDate = TODAY");
		return body.records[0].ActivityDate;
	};
	const live = (zone: string) =>
		crm.db.run('UPDATE "User" SET "TimeZoneSidKey" = ? WHERE "Id" = ?', zone, METTE.id);
	clock.now = Date.parse("2026-11-23T23:30:00Z");
	live("Europe/Copenhagen");
	expect(await today()).toBe("2026-11-24");
	live("America/New_York");
	expect(await today()).toBe("2026-11-23");
	clock.now = START;
});
