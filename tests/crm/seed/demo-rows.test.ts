import { expect, test } from "vitest";
import { KEY_PREFIX, makeId } from "../ids.ts";
import { standardObjects } from "../standard-objects.ts";
import { demoCompany } from "./demo-company.ts";
import { type FieldSchema, readFields, readMetadata } from "./org-schema.ts";

const company = demoCompany({ today: "2026-11-23", accounts: 240 });
const fields = readFields();
const SYSTEM = [
	"Id",
	"Name",
	"OwnerId",
	"CreatedById",
	"CreatedDate",
	"LastModifiedById",
	"LastModifiedDate",
	"SystemModstamp",
	"__private",
];
const fieldsOf = (object: string) => fields.filter((field) => field.object === object);

test("the same options give the same company, and another day another one", () => {
	const again = demoCompany({ today: "2026-11-23", accounts: 240 });
	expect(again).toEqual(company);
	expect(demoCompany({ today: "2026-11-24", accounts: 240 })).not.toEqual(company);
});

// Weekends, holidays, a leap day, the turn of a year and of summer time, and the first days of a quarter.
test.each(["2026-11-28", "2026-12-27", "2027-01-01", "2028-02-29", "2027-03-29", "2027-07-04", "2027-10-31"])(
	"a company can be made on %s",
	(today) => {
		const { tables } = demoCompany({ today, accounts: 40 });
		const rows = (object: string) => tables.find((table) => table.object === object)?.rows ?? [];
		expect(rows("Instep_Request__c").length).toBeGreaterThan(1100);
		expect(rows("Instep_Result__c")).toHaveLength(320);
		expect(rows("Instep_Rating__c").length).toBeGreaterThan(800);
		expect(rows("Instep_Alignment__c").length).toBeGreaterThan(50);
		for (const { object, rows } of tables)
			for (const row of rows)
				expect.soft(String(row.CreatedDate) < `${today}T`, `${object} ${row.Id}`).toBe(true);
	},
);

test("every id is of its object, well made and used once", () => {
	const seen = new Set<unknown>();
	for (const { object, rows } of company.tables)
		rows.forEach((row, index) => {
			const prefix = KEY_PREFIX[object as keyof typeof KEY_PREFIX];
			expect.soft(row.Id, object).toBe(makeId(prefix, index + 1));
			expect.soft(seen.has(row.Id), `${object} ${row.Id}`).toBe(false);
			seen.add(row.Id);
		});
});

test("every reference leads to a row of the right object", () => {
	const ids = new Map(company.tables.map(({ object, rows }) => [object, new Set(rows.map((row) => row.Id))]));
	const standard: Record<string, string> = {
		AccountId: "Account",
		WhoId: "Contact",
		WhatId: "Opportunity",
		UserId: "User",
		OwnerId: "User",
		ManagerId: "User",
		CreatedById: "User",
		LastModifiedById: "User",
	};
	for (const { object, rows } of company.tables) {
		const custom = fieldsOf(object).flatMap(({ name, referenceTo }) =>
			referenceTo ? [[name, referenceTo]] : [],
		);
		const references = [...Object.entries(standard), ...custom] as [string, string][];
		for (const row of rows)
			for (const [field, target] of references) {
				const value = row[field] ?? null;
				if (value !== null)
					expect.soft(ids.get(target)?.has(value), `${object}.${field} ${value}`).toBe(true);
			}
	}
});

const SETS = readMetadata()
	.filter(({ kind }) => kind === "permissionset")
	.map(({ name }) => name);

test("users are rows of User, with permission sets that exist", () => {
	const rows = company.tables.find((table) => table.object === "User")?.rows ?? [];
	for (const user of company.users) {
		const row = rows.find((each) => each.Id === user.id);
		expect.soft(row, user.name).toMatchObject({ Username: user.username, Name: user.name, IsActive: true });
		for (const set of user.permissionSets) expect.soft(SETS, user.name).toContain(set);
	}
	expect(new Set(company.users.map((user) => user.username)).size).toBe(company.users.length);
});

test("rows fill fields that exist, and the required ones", () => {
	const standard = standardObjects();
	for (const { object, rows } of company.tables) {
		const own = fieldsOf(object);
		const known = new Set([...SYSTEM, ...own.map(({ name }) => name)]);
		for (const field of standard.find(({ name }) => name === object)?.fields.values() ?? [])
			known.add(field.name);
		for (const row of rows) {
			expect
				.soft(
					Object.keys(row).filter((name) => !known.has(name)),
					object,
				)
				.toEqual([]);
			for (const { name } of own.filter(({ required, type }) => required || type === "MasterDetail"))
				expect.soft(row[name], `${object}.${name}`).toBeTruthy();
		}
	}
});

test("values are of their fields' types and within their limits", () => {
	for (const { object, rows } of company.tables)
		for (const field of fieldsOf(object))
			for (const row of rows) {
				const value = row[field.name] ?? null;
				if (value !== null)
					expect.soft(problem(field, value), `${object}.${field.name}: ${value}`).toBeUndefined();
			}
});

test("no client key is used twice, and each is one that a device could have made", () => {
	for (const { object, rows } of company.tables) {
		if (!object.startsWith("Instep_")) continue;
		const keys = rows.map((row) => String(row.Client_Key__c));
		expect(new Set(keys).size, object).toBe(keys.length);
		for (const key of keys) expect.soft(key, object).toMatch(/^[A-Za-z0-9-]{1,64}$/);
	}
});

function problem(field: FieldSchema, value: unknown): string | undefined {
	switch (field.type) {
		case "Text":
		case "LongTextArea":
			if (typeof value !== "string" || value === "") return "not a text";
			return value.length <= (field.length ?? 0) ? undefined : "too long";
		case "Picklist":
			return field.values?.includes(String(value)) ? undefined : "not in the picklist";
		case "Checkbox":
			return typeof value === "boolean" ? undefined : "not true or false";
		case "Date":
			return /^\d{4}-\d\d-\d\d$/.test(String(value)) ? undefined : "not a day";
		case "DateTime":
			return /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.000Z$/.test(String(value)) ? undefined : "not an instant";
		case "Number":
		case "Currency":
		case "Percent": {
			const { precision = 0, scale = 0 } = field;
			if (typeof value !== "number" || !Number.isFinite(value)) return "not a number";
			if (Math.abs(value) >= 10 ** (precision - scale)) return "too large";
			return Number(value.toFixed(scale)) === value ? undefined : "too many decimals";
		}
		default:
			return undefined;
	}
}
