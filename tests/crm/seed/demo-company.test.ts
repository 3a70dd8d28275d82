import { describe, expect, test } from "vitest";
import { EVENT_TYPES, type RequestEvent } from "../../../utils/domain/records.ts";
import { fold, isOpen } from "../../../utils/domain/request.ts";
import type { SeedRow } from "../seed-types.ts";
import { demoCompany } from "./demo-company.ts";

const TODAY = "2026-11-23";
const company = demoCompany({ today: TODAY, accounts: 240 });
const rowsOf = (object: string) => company.tables.find((table) => table.object === object)?.rows ?? [];
const requests = rowsOf("Instep_Request__c");
const events = rowsOf("Instep_Event__c");
const histories = Map.groupBy(events, (event) => event.Request__c);
const accounts = rowsOf("Account");
const nordvind = accounts[0]?.Id;
const seats = (seat: string) => company.users.filter((user) => user.seat === seat);
const count = (rows: readonly SeedRow[], field: string, value: unknown) =>
	rows.filter((row) => row[field] === value).length;

function historyOf(request: SeedRow): RequestEvent[] {
	return (histories.get(request.Id) ?? []).map(toEvent);
}

function toEvent(row: SeedRow): RequestEvent {
	const type = EVENT_TYPES.find((each) => each === row.Type__c);
	if (!type) throw new Error(`no event type ${row.Type__c}`);
	return {
		key: String(row.Client_Key__c),
		requestKey: String(row.Request__c),
		type,
		actorId: String(row.CreatedById),
		actorName: "",
		at: Date.parse(String(row.At__c)),
		createdAt: Date.parse(String(row.CreatedDate)),
		...(row.Refers_To__c ? { refersTo: String(row.Refers_To__c) } : {}),
		...(row.Expires__c ? { expires: String(row.Expires__c) } : {}),
		...(row.Weeks__c ? { weeks: String(row.Weeks__c).split(";") } : {}),
	};
}

describe("the company has", () => {
	test("8 units, 24 experts, 8 key account managers, a programme lead and an admin", () => {
		expect(rowsOf("Instep_Unit__c")).toHaveLength(8);
		expect(rowsOf("Instep_Expert__c")).toHaveLength(24);
		expect(seats("kam")).toHaveLength(8);
		expect(seats("lead")).toHaveLength(1);
		expect(seats("admin")).toHaveLength(1);
		expect(seats("kam")[0]).toMatchObject({ username: "mette.krog@fjeldso.example", name: "Mette Krog" });
	});

	test("a manager for each unit, and a user for each expert", () => {
		const users = company.users.map((user) => user.id);
		for (const unit of rowsOf("Instep_Unit__c")) expect.soft(users).toContain(unit.Manager__c);
		for (const expert of rowsOf("Instep_Expert__c")) expect.soft(users).toContain(expert.User__c);
	});

	test("40 key accounts, five to a manager, and as many others as asked for, some of them private", () => {
		const keyAccounts = accounts.filter((account) => account.Key_Account_Tier__c);
		expect(accounts).toHaveLength(240);
		expect(keyAccounts).toHaveLength(40);
		for (const kam of seats("kam")) expect.soft(count(keyAccounts, "OwnerId", kam.id), kam.name).toBe(5);
		expect(count(accounts, "__private", 1)).toBeGreaterThan(5);
		expect(accounts[0]).toMatchObject({ Name: "Nordvind A/S", OwnerId: seats("kam")[0]?.id });
		expect(demoCompany({ today: TODAY, accounts: 1000 }).tables[1]?.rows).toHaveLength(1000);
		expect(() => demoCompany({ today: TODAY, accounts: 39 })).toThrow(RangeError);
	});

	test("no two accounts and no two users of one name, however many there are", () => {
		for (const total of [240, 3000]) {
			const { tables } = demoCompany({ today: TODAY, accounts: total });
			for (const table of tables.slice(0, 2))
				expect(new Set(table.rows.map((row) => row.Name)).size, table.object).toBe(table.rows.length);
		}
	});

	test("18 months of requests, of which 60 to 90 are open in every open state", () => {
		const open = requests.filter((request) => isOpen(fold(historyOf(request)).status));
		expect(requests.length).toBeGreaterThanOrEqual(1200);
		expect(requests.length).toBeLessThanOrEqual(1500);
		expect(events.length / requests.length).toBeGreaterThan(5);
		expect(open.length).toBeGreaterThanOrEqual(60);
		expect(open.length).toBeLessThanOrEqual(90);
		for (const status of ["submitted", "needs_info", "offered", "accepted", "committed", "waitlisted"])
			expect.soft(count(open, "Status__c", status), status).toBeGreaterThanOrEqual(3);
		for (const code of "12345678") expect.soft(count(events, "Code__c", code), code).toBeGreaterThan(0);
		for (const type of EVENT_TYPES) expect.soft(count(events, "Type__c", type), type).toBeGreaterThan(0);
	});

	test("several accounts that want the same expertise today, so that there is somebody to compete with", () => {
		const wanting = requests.filter(
			(request) => request.Expertise__c === "Cold-chain audit" && isOpen(fold(historyOf(request)).status),
		);
		expect(new Set(wanting.map((request) => request.Account__c)).size).toBeGreaterThanOrEqual(4);
		expect(wanting.map((request) => request.Account__c)).not.toContain(nordvind);
	});

	test("a first account in every state, and one unit that it has never asked", () => {
		const own = requests.filter((request) => request.Account__c === nordvind);
		for (const status of [
			"submitted",
			"needs_info",
			"offered",
			"accepted",
			"committed",
			"waitlisted",
			"closed",
		])
			expect.soft(count(own, "Status__c", status), status).toBeGreaterThan(0);
		expect(count(own, "Status__c", "declined")).toBeGreaterThanOrEqual(2);
		expect(new Set(own.map((request) => request.Unit__c)).size).toBe(7);
	});

	test("eight quarters of results for each key account, ratings, scores, agenda and a policy in force", () => {
		expect(rowsOf("Instep_Result__c")).toHaveLength(320);
		expect(new Set(rowsOf("Instep_Rating__c").map((row) => row.Period__c)).size).toBe(3);
		expect(new Set(rowsOf("Instep_Alignment__c").map((row) => row.Period__c)).size).toBe(2);
		expect(rowsOf("Instep_Agenda_Item__c").length).toBeGreaterThan(100);
		expect(rowsOf("Instep_Agenda_Item__c").some((row) => String(row.Meeting_Date__c) > TODAY)).toBe(true);
		expect(rowsOf("Instep_Policy__c").map((row) => row.Version__c)).toEqual([0, 1]);
	});
});

test("the copies on every request are what its events add up to, and every event was allowed", () => {
	for (const request of requests) {
		const state = fold(historyOf(request));
		expect.soft(request.Status__c, String(request.Name)).toBe(state.status);
		const last = state.steps.at(-1);
		expect.soft(request.Last_Event_Type__c, String(request.Name)).toBe(last?.event.type);
		expect
			.soft(Date.parse(String(request.Last_Event_At__c)), String(request.Name))
			.toBe(last?.event.createdAt);
		expect
			.soft(
				state.steps.filter((step) => step.superseded),
				String(request.Name),
			)
			.toEqual([]);
	}
});

test("events happen in working hours, after their request was made and before today", () => {
	const inCopenhagen = new Intl.DateTimeFormat("en", {
		timeZone: "Europe/Copenhagen",
		hour: "2-digit",
		hourCycle: "h23",
		weekday: "short",
	});
	const isWorking = (row: SeedRow) => {
		const parts = inCopenhagen.formatToParts(new Date(String(row.CreatedDate)));
		const part = (type: string) => parts.find((each) => each.type === type)?.value ?? "";
		return !part("weekday").startsWith("S") && Number(part("hour")) >= 8 && Number(part("hour")) < 17;
	};
	// A few are sent from home the evening before, so that something is inside its clock on a Monday.
	expect(events.filter((event) => !isWorking(event)).length).toBeLessThanOrEqual(6);
	for (const { object, rows } of company.tables)
		for (const row of rows)
			expect.soft(String(row.CreatedDate) < `${TODAY}T`, `${object} ${row.Name}`).toBe(true);
});
