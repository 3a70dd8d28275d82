/** What the adapter reads and writes, and what "Set up this org" looks for, is what the kit brings. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { FEEDS } from "../../utils/crm/crm.ts";
import { writtenFields } from "../../utils/crm/salesforce/columns.ts";
import { KIT_OBJECTS, KIT_SETS } from "../../utils/crm/salesforce/kit.ts";
import { byKeyQuery, kindOf, OBJECTS } from "../../utils/crm/salesforce/queries.ts";
import { AGENDA_ITEM, ALIGNMENT, RATING } from "../../utils/crm/salesforce/rows-firm.ts";
import { EVENT, REQUEST } from "../../utils/crm/salesforce/rows-requests.ts";
import { textOf } from "../../utils/crm/salesforce/soql.ts";
import { AgendaItem } from "../../utils/domain/agenda.ts";
import { Alignment, Rating } from "../../utils/domain/alignment.ts";
import { Ask, RequestEvent } from "../../utils/domain/records.ts";
import { kitFiles } from "./kit-files.ts";

const paths = [...kitFiles().keys()].map((path) => path.replaceAll("\\", "/"));
const namesIn = (pattern: RegExp) => paths.flatMap((path) => pattern.exec(path)?.[1] ?? []);
const fieldsOf = (object: string) => namesIn(new RegExp(`/${object}/fields/(\\w+)\\.field-meta\\.xml$`));
const all = new Set(namesIn(/\/fields\/(\w+)\.field-meta\.xml$/));

const source = (name: string) =>
	readFileSync(join(import.meta.dirname, "../../utils/crm/salesforce", name), "utf8");

const KINDS = [...new Set(FEEDS.map(kindOf))];
const askedOf = (kind: (typeof KINDS)[number]) =>
	(/^SELECT (.*?) FROM /.exec(textOf(byKeyQuery(kind, ["key"])))?.[1] ?? "").split(", ");

describe("the kit and the adapter", () => {
	test.each(KINDS)("every custom field read of a %s is in the kit", (kind) => {
		const object = textOf(OBJECTS[kind]);
		const custom = askedOf(kind)
			.map((field) => field.split(".")[0] ?? "")
			.filter((field) => /__[cr]$/.test(field))
			.map((field) => field.replace(/__r$/, "__c"));
		if (object.startsWith("Instep_")) expect(custom).not.toEqual([]);
		expect(custom.filter((field) => !fieldsOf(object).includes(field))).toEqual([]);
	});

	test("there are queries to look at, of every kind of record", () => {
		expect(KINDS.toSorted()).toEqual(Object.keys(OBJECTS).sort());
	});

	test.each([
		["request", REQUEST, Ask],
		["event", EVENT, RequestEvent],
		["rating", RATING, Rating],
		["alignment", ALIGNMENT, Alignment],
		["agendaItem", AGENDA_ITEM, AgendaItem],
	] as const)(
		"every field of a %s that is sent is in the kit, and read back",
		(kind, columns, { entries }) => {
			const whole = Object.fromEntries(Object.keys(entries).map((name) => [name, "something"]));
			const sent = Object.keys(writtenFields(columns, whole));
			expect(sent.length).toBeGreaterThan(3);
			const custom = sent.map((field) => field.replace(/__r$/, "__c"));
			expect(custom.filter((field) => !fieldsOf(textOf(OBJECTS[kind])).includes(field))).toEqual([]);
			expect(askedOf(kind).map((field) => field.split(".")[0])).toEqual(expect.arrayContaining(sent));
		},
	);

	test("every field of the copies on a request's row is in the kit", () => {
		const [, body = ""] = /function writeHeaders\(([\s\S]*?)\n\}/.exec(source("push.ts")) ?? [];
		const sent = [...body.matchAll(/^\s+(\w+)__[cr]:/gm)].map(([, field]) => `${field}__c`);
		expect(sent.length).toBeGreaterThan(3);
		expect(sent.filter((field) => !fieldsOf("Instep_Request__c").includes(field))).toEqual([]);
	});

	test.each([
		"push.ts",
		"save.ts",
		"queries.ts",
		"rows.ts",
		"rows-firm.ts",
		"rows-requests.ts",
		"setup-import.ts",
	])("%s names no other field", (file) => {
		const named = [...source(file).matchAll(/\b(?!Instep_)(\w+)__[cr]\b/g)].map(([, field]) => `${field}__c`);
		expect(named.filter((field) => !all.has(field))).toEqual([]);
	});

	test("what the set-up looks for is the kit, whole", () => {
		const objectNames = namesIn(/\/objects\/(\w+)\/\w+\.object-meta\.xml$/);
		expect(Object.keys(KIT_OBJECTS).sort()).toEqual(objectNames.sort());
		for (const name of objectNames)
			expect(KIT_OBJECTS[name]?.toSorted(), name).toEqual(fieldsOf(name).sort());
		expect(KIT_SETS.toSorted()).toEqual(namesIn(/(\w+)\.permissionset-meta\.xml$/).sort());
	});
});
