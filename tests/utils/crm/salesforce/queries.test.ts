import { isQueryValid } from "@jetstreamapp/soql-parser-js";
import { expect, test } from "vitest";
import { FEEDS } from "../../../../utils/crm/crm.ts";
import * as queries from "../../../../utils/crm/salesforce/queries.ts";
import { textOf } from "../../../../utils/crm/salesforce/soql.ts";

const CURSOR = "2026-03-02T09:00:00.000+0000";

test.each(FEEDS)("the first read of feed %s and its delta are SOQL", (feed) => {
	for (const cursor of [undefined, CURSOR]) {
		const query = textOf(queries.feedQuery(feed, cursor, "005xx0000000001AAA"));
		expect(isQueryValid(query)).toBe(true);
		expect(query).toMatch(/ORDER BY SystemModstamp, Id$/);
		expect(query).toContain("IsDeleted");
	}
});

test("a delta reads back over its cursor, and takes what has the same stamp", () => {
	const query = textOf(queries.feedQuery("event", CURSOR, "u"));
	expect(query).toContain("WHERE SystemModstamp >= 2026-03-02T08:55:00.000Z");
});

test("a delta of accounts stays within the user's own", () => {
	expect(textOf(queries.feedQuery("ownAccount", CURSOR, "u'1"))).toContain("OwnerId = 'u\\'1' AND System");
});

test("reads by id or key are SOQL, whatever the ids are", () => {
	const ids = ["a'b", "\\", "c"];
	for (const query of [
		queries.accountsQuery(ids),
		queries.accountRequestsQuery(ids),
		queries.accountEventsQuery(ids),
		queries.unitRequestsQuery(ids),
		queries.unitEventsQuery(ids),
		queries.byKeyQuery("request", ids),
		queries.eventsOfRequestsQuery(ids),
	]) {
		expect(isQueryValid(textOf(query))).toBe(true);
	}
});

test("the steps of whole requests come request by request", () => {
	for (const query of [queries.accountEventsQuery(["a"]), queries.unitEventsQuery(["a"])])
		expect(textOf(query)).toMatch(/ ORDER BY Request__c, SystemModstamp, Id$/);
});

const selected = (query: ReturnType<typeof queries.accountsQuery>) =>
	(/^SELECT (.*?) FROM Account /.exec(textOf(query))?.[1] ?? "").split(", ");

test("the fields of accounts that the policy names are asked for wherever accounts are, and nowhere else", () => {
	const fields = { keyAccount: "Is_Key__c", tier: "Tier__c", agreedShare: "Share__c" };
	for (const feed of FEEDS) {
		const query = textOf(queries.feedQuery(feed, CURSOR, "u", fields));
		expect(isQueryValid(query)).toBe(true);
		expect(query.includes("IsDeleted, Is_Key__c, Tier__c, Share__c FROM Account ")).toBe(
			/Account$/.test(feed),
		);
		expect(query.includes("Tier__c")).toBe(/Account$/.test(feed));
	}
	expect(selected(queries.accountsQuery(["001"], fields))).toEqual(
		expect.arrayContaining(Object.values(fields)),
	);
});

test("a field is asked for once, though two facts are in it or every account has it", () => {
	const fields = { keyAccount: "Tier__c", tier: "Tier__c", agreedShare: "OwnerId" };
	const names = selected(queries.accountsQuery(["001"], fields));
	expect(names).toContain("Tier__c");
	expect(new Set(names).size).toBe(names.length);
});

test.each([
	"Id FROM User",
	"Tier__c, (SELECT Id FROM Contacts)",
	"FROM",
	"Owner.Email",
	"COUNT()",
	"Tier__c'--",
])("%s never gets into a query, though it came this far", (name) => {
	const before = textOf(queries.accountsQuery(["001"]));
	expect(textOf(queries.accountsQuery(["001"], { keyAccount: name, tier: name, agreedShare: name }))).toBe(
		before,
	);
});
