import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { hasPanel, recordAt } from "../../../utils/crm/sites.ts";
import { RELATED_TYPES } from "../../../utils/domain/related.ts";
import { hashOf, routeOf } from "../../../utils/domain/route.ts";
import { anyText } from "../domain/any-text.ts";

const HOST = "acme.lightning.force.com";
const ID = "001D000000K0fXOIAZ";
const ID15 = ID.slice(0, 15);
const CONTACT = "003RM000006EDdmYAG";

test.each([
	...(["Account", "Opportunity", "Contact", "Case", "Instep_Request__c"] as const).map(
		(type) => [type, true] as const,
	),
	...(["Record", "Task", "account", "Instep_Unit__c", "__proto__"] as const).map(
		(type) => [type, false] as const,
	),
])("a page of a %s has a panel: %s", (type, has) => expect(hasPanel({ type })).toBe(has));

test("whatever has a panel has a route to it", () => {
	for (const type of ["Account", ...RELATED_TYPES]) {
		expect(hasPanel({ type })).toBe(true);
		expect(["account", "related"]).toContain(routeOf(hashOf({ host: HOST, type, id: ID })).kind);
	}
});

describe("the record on a page", () => {
	const at = (path: string) => recordAt(`https://${HOST}${path}`);

	const RECORDS: [string, string, string][] = [
		[`/lightning/r/Account/${ID}/view`, "Account", ID],
		[`/lightning/r/Account/${ID15}/view`, "Account", ID15],
		[`/lightning/r/Account/${ID}/edit`, "Account", ID],
		[`/lightning/r/Account/${ID}/related/Contacts/view`, "Account", ID],
		[`/lightning/r/${ID}/view`, "Account", ID],
		[`/lightning/r/${CONTACT}/view`, "Contact", CONTACT],
		["/lightning/r/006RM000003oLnnYAE/view", "Opportunity", "006RM000003oLnnYAE"],
		["/lightning/r/500RM000003oLnnYAE/view", "Case", "500RM000003oLnnYAE"],
		["/lightning/r/a01xx0000000001AAA/view", "Record", "a01xx0000000001AAA"],
		[`/lightning/r/Contact/${CONTACT}/view`, "Contact", CONTACT],
		["/lightning/r/Team__c/a01xx0000000001AAA/view", "Team__c", "a01xx0000000001AAA"],
		["/lightning/r/ns__Team__c/a01xx0000000001AAA/view", "ns__Team__c", "a01xx0000000001AAA"],
		// Query and fragment say nothing.
		[`/lightning/r/Account/${ID}/view?0.source=alohaHeader`, "Account", ID],
		[`/lightning/r/Account/${ID}/view?uid=1735#top`, "Account", ID],
		[`/lightning/r/Account/${ID}/view?id=${CONTACT}&recordId=${CONTACT}`, "Account", ID],
		// Objects whose names are as long as an id, 15 and 18 characters.
		[`/lightning/r/ContentDocument/069RM000003oLnnYAE/view`, "ContentDocument", "069RM000003oLnnYAE"],
		[`/lightning/r/CollaborationGroup/0F9RM000003oLnnYAE/view`, "CollaborationGroup", "0F9RM000003oLnnYAE"],
		["/lightning/r/OpportunityLineItem/00kRM000003oLnnYAE/view", "OpportunityLineItem", "00kRM000003oLnnYAE"],
		// Console apps: the path is the focused tab, `ws` its workspace.
		[`/lightning/r/Contact/${CONTACT}/view?ws=%2Flightning%2Fr%2FAccount%2F${ID}%2Fview`, "Contact", CONTACT],
		[`/lightning/cmp/c__x?ws=%2Flightning%2Fr%2FAccount%2F${ID}%2Fview`, "Account", ID],
		[`/lightning/o/Contact/list?ws=%2Flightning%2Fr%2FAccount%2F${ID}%2Fview`, "Account", ID],
	];
	test.each(RECORDS)("at %s is a %s", (path, type, id) => {
		expect(at(path)).toEqual({ host: HOST, type, id });
	});

	const NONE = [
		"/",
		"/lightning/page/home",
		"/lightning/o/Account/list?filterName=Recent",
		"/lightning/o/Account/home",
		"/lightning/o/Account/new",
		"/lightning/n/Instep",
		"/lightning/setup/SetupOneHome/home",
		`/one/one.app#/sObject/${ID}/view`,
		`/lightning/setup/ManageUsers/page?address=%2F${ID}`,
		`/${ID}`,
		`/s/account/${ID}/acme`,
		`/apex/page?id=${ID}`,
		`/lightning/r/Account/${ID}`,
		`/lightning/r/Account/${ID}0/view`,
		`/lightning/r/Account/${ID.slice(0, 17)}/view`,
		`/lightning/r/Account/../${ID}/delete`,
		`/x/lightning/r/Account/${ID}/view`,
		`/lightning/r/Acc%6Funt%2F${ID}/view`,
		`/lightning/o/Account/list?ws=https://evil.example/lightning/r/Account/${ID}/view`,
		`/lightning/o/Account/list?back=/lightning/r/Account/${ID}/view`,
		`/lightning/o/Account/list#/lightning/r/Account/${ID}/view`,
	];
	test.each(NONE)("is none at %s", (path) => {
		expect(at(path)).toBeUndefined();
	});

	test("is on the page's host, with its port where it has one", () => {
		expect(recordAt(`http://127.0.0.1:8080/lightning/r/Account/${ID}/view`)?.host).toBe("127.0.0.1:8080");
		expect(recordAt(`https://ACME.Lightning.Force.com/lightning/r/Account/${ID}/view`)?.host).toBe(HOST);
	});

	test("is looked for in any address without throwing", () => {
		const url = fc.oneof(
			fc.domain().map((host) => `https://${host}/lightning/r/Account/${ID}/view`),
			anyText.map((path) => `https://${HOST}/lightning/r/${path}`),
			anyText.map((text) => `https://${HOST}/lightning/r/?ws=${encodeURIComponent(text.toWellFormed())}`),
			fc.constantFrom(
				"about:blank",
				"data:,x",
				"file:///x",
				"chrome://newtab/",
				"javascript:0",
				"blob:null/x",
			),
		);
		fc.assert(
			fc.property(url, (address) => {
				expect(recordAt(address)?.id ?? ID15).toMatch(/^[A-Za-z0-9]{15,18}$/);
			}),
		);
	});

	test.each(["", "not a url", "https://", "http://[", "//x"])("is none where %j is no address", (text) => {
		expect(recordAt(text)).toBeUndefined();
	});
});
