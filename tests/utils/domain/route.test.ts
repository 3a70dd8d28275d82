import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { hashOf, routeOf } from "../../../utils/domain/route.ts";
import { anyText } from "./any-text.ts";
import { ACCOUNT_ID } from "./examples.ts";

const HOST = "acme.lightning.force.com";

describe("a panel's address", () => {
	test("says which account it is about, and whether the form is open", () => {
		const hash = hashOf({ host: HOST, type: "Account", id: ACCOUNT_ID });
		expect(hash).toBe(`#/${HOST}/Account/${ACCOUNT_ID}`);
		const route = { kind: "account", host: HOST, accountId: ACCOUNT_ID };
		expect(routeOf(hash)).toEqual({ ...route, isForm: false });
		expect(routeOf(hashOf({ host: HOST, type: "Account", id: ACCOUNT_ID }, true))).toEqual({
			...route,
			isForm: true,
		});
	});

	test("gives back the account it was made from, on whatever host", () => {
		fc.assert(
			fc.property(
				fc.oneof(fc.domain(), fc.string({ unit: "grapheme", minLength: 1 })),
				fc.boolean(),
				fc.constantFrom(ACCOUNT_ID, ACCOUNT_ID.slice(0, 15)),
				(host, isForm, id) => {
					expect(routeOf(hashOf({ host, type: "Account", id }, isForm))).toEqual({
						kind: "account",
						host,
						accountId: ACCOUNT_ID,
						isForm,
					});
				},
			),
		);
	});

	test("keeps a port with its host", () => {
		const hash = hashOf({ host: "127.0.0.1:8080", type: "Account", id: ACCOUNT_ID });
		expect(routeOf(hash)).toMatchObject({ kind: "account", host: "127.0.0.1:8080" });
	});

	test.each([
		["", { kind: "none", host: undefined }],
		["#", { kind: "none", host: undefined }],
		["#/", { kind: "none", host: undefined }],
		["#//Account", { kind: "none", host: undefined }],
		["#/%E0%A4%A", { kind: "none", host: undefined }],
		[`#/${HOST}`, { kind: "none", host: HOST }],
		[`#/${HOST}/`, { kind: "none", host: HOST }],
		[
			`#/${HOST}/Contact/003RM000006EDdmYAG`,
			{ kind: "related", host: HOST, record: { type: "Contact", id: "003RM000006EDdmYAG" }, isForm: false },
		],
		[
			`#/${HOST}/Opportunity/006RM000003oLnn/request`,
			{
				kind: "related",
				host: HOST,
				record: { type: "Opportunity", id: "006RM000003oLnnYAE" },
				isForm: true,
			},
		],
		[`#/${HOST}/Case/003RM000006EDdmYAA`, { kind: "badId", host: HOST }],
		[`#/${HOST}/Task/00TRM000003oLnnYAE`, { kind: "otherRecord", host: HOST }],
		[`#/${HOST}/account/${ACCOUNT_ID}`, { kind: "otherRecord", host: HOST }],
		[`#/${HOST}/__proto__/x`, { kind: "otherRecord", host: HOST }],
		[`#/${HOST}/Account`, { kind: "badId", host: HOST }],
		[`#/${HOST}/Account/001D000000K0fXOIAA`, { kind: "badId", host: HOST }],
		[`#/${HOST}/Account/<script>`, { kind: "badId", host: HOST }],
	])("%j is read as %j", (hash, route) => {
		expect(routeOf(hash)).toEqual(route);
	});

	test("that is no route says nothing of an account, and none makes it throw", () => {
		fc.assert(
			fc.property(anyText, (text) => {
				expect(routeOf(text).kind).not.toBe("account");
				expect(routeOf(`#/${text}`).kind).not.toBe("account");
			}),
		);
	});
});
