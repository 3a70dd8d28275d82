/** What the adapter reads and writes, and what "Set up this org" looks for, is what the kit brings. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { FEEDS } from "../../utils/crm/crm.ts";
import { KIT_OBJECTS, KIT_SETS } from "../../utils/crm/salesforce/kit.ts";
import { byKeyQuery, kindOf, OBJECTS } from "../../utils/crm/salesforce/queries.ts";
import { textOf } from "../../utils/crm/salesforce/soql.ts";
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

	test("names every field of an event that it sends, since what is not asked for is not read back", () => {
		const [, body = ""] = /function eventRecord\(([\s\S]*?)\n\}/.exec(source("push.ts")) ?? [];
		// Who did it is told by who made the row.
		const sent = [...body.matchAll(/^\s+(\w+__[cr]):/gm)].flatMap(([, name = ""]) =>
			name === "Actor__c" ? [] : name,
		);
		expect(sent.length).toBeGreaterThan(10);
		expect(askedOf("event").map((field) => field.split(".")[0])).toEqual(expect.arrayContaining(sent));
	});

	test.each([
		["requestRecord", "Instep_Request__c"],
		["eventRecord", "Instep_Event__c"],
		["writeHeaders", "Instep_Request__c"],
	])("every field that %s sends is in the kit", (name, object) => {
		const [, body = ""] = new RegExp(`function ${name}\\(([\\s\\S]*?)\\n\\}`).exec(source("push.ts")) ?? [];
		const sent = [...body.matchAll(/^\s+(\w+)__[cr]:/gm)].map(([, field]) => `${field}__c`);
		expect(sent.length).toBeGreaterThan(3);
		expect(sent.filter((field) => !fieldsOf(object).includes(field))).toEqual([]);
	});

	test.each(["push.ts", "queries.ts", "rows.ts", "rows-firm.ts", "rows-requests.ts", "setup-import.ts"])(
		"%s names no other field",
		(file) => {
			const named = [...source(file).matchAll(/\b(?!Instep_)(\w+)__[cr]\b/g)].map(
				([, field]) => `${field}__c`,
			);
			expect(named.filter((field) => !all.has(field))).toEqual([]);
		},
	);

	test("what the set-up looks for is the kit, whole", () => {
		const objectNames = namesIn(/\/objects\/(\w+)\/\w+\.object-meta\.xml$/);
		expect(Object.keys(KIT_OBJECTS).sort()).toEqual(objectNames.sort());
		for (const name of objectNames)
			expect(KIT_OBJECTS[name]?.toSorted(), name).toEqual(fieldsOf(name).sort());
		expect(KIT_SETS.toSorted()).toEqual(namesIn(/(\w+)\.permissionset-meta\.xml$/).sort());
	});
});
