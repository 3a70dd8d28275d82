import { afterAll, describe, expect, test } from "vitest";
import { makeFixture, OPEN_ACCOUNT, PRIVATE_ACCOUNT, SHARED_ACCOUNT } from "./fixture.ts";

const { crm, mette, anders } = makeFixture();
afterAll(() => crm.close());

const find = async (sosl: string, as = mette) => (await as.get(`/search?q=${encodeURIComponent(sosl)}`)).body;
const ids = (body: { searchRecords: { Id: string }[] }) => body.searchRecords.map(({ Id }) => Id);

describe("search", () => {
	test("finds words of a name, in any case and order", async () => {
		const body = await find("FIND {søfart ÆGIR} IN NAME FIELDS RETURNING Account(Id, Name)");
		expect(body).toEqual({
			searchRecords: [
				{
					attributes: { type: "Account", url: `/services/data/v67.0/sobjects/Account/${OPEN_ACCOUNT}` },
					Id: OPEN_ACCOUNT,
					Name: "Ægir Søfart",
				},
			],
		});
	});

	test.each([
		["{søf}", []],
		["{søf*}", [OPEN_ACCOUNT]],
		["{*FART}", [OPEN_ACCOUNT]],
		["{100%_A}", [SHARED_ACCOUNT]],
		["{10?%_A}", [SHARED_ACCOUNT]],
	])("FIND %s", async (term, expected) => {
		expect(ids(await find(`FIND ${term} RETURNING Account`))).toEqual(expected);
	});

	test("takes conditions, an order and limits, and several objects", async () => {
		for (const LastName of ["Nord Bb", "Nord Aa", "Nord Cc"])
			await mette.send("POST", "/sobjects/Contact", { LastName, Title: LastName });
		const names = async (inner: string) =>
			(await find(`FIND {nord} IN NAME FIELDS RETURNING Account(Id), Contact(${inner})`)).searchRecords.map(
				({ Name }: { Name: string }) => Name,
			);
		expect(await names("Id, Name ORDER BY Name DESC")).toEqual(["Nord Cc", "Nord Bb", "Nord Aa"]);
		expect(await names("Id, Name ORDER BY Name LIMIT 2")).toEqual(["Nord Aa", "Nord Bb"]);
		expect(await names("Id, Name WHERE Title IN ('Nord Bb', 'x)') LIMIT 5")).toEqual(["Nord Bb"]);
		const limited = await find("FIND {nord} RETURNING Contact(Id) LIMIT 1");
		expect(limited.searchRecords).toHaveLength(1);
	});

	test("follows sharing", async () => {
		const sosl = "FIND {cast*} RETURNING Account(Id), Contact(Id)";
		expect(ids(await find(sosl))).toEqual([PRIVATE_ACCOUNT]);
		expect(ids(await find(sosl, anders))).toEqual([]);
	});

	test("without RETURNING looks everywhere", async () => {
		expect(ids(await find("FIND {castor}"))).toEqual([PRIVATE_ACCOUNT]);
	});

	test.each(["FIND", "FIND {x}", "FIND {castor} IN SOME FIELDS", "FIND {castor} RETURNING Account(Id"])(
		"%s is malformed",
		async (sosl) => {
			expect(await find(sosl)).toMatchObject([{ errorCode: "MALFORMED_SEARCH" }]);
		},
	);

	test("an unknown object is INVALID_TYPE", async () => {
		expect(await find("FIND {castor} RETURNING Nope(Id)")).toMatchObject([{ errorCode: "INVALID_TYPE" }]);
	});
});

describe("parameterizedSearch", () => {
	test("by GET", async () => {
		const { body } = await mette.get("/parameterizedSearch?q=castor&sobject=Account&Account.fields=id,name");
		expect(body.searchRecords).toMatchObject([{ Id: PRIVATE_ACCOUNT, Name: "Castor" }]);
	});

	test("by POST", async () => {
		const { body } = await mette.send("POST", "/parameterizedSearch", {
			q: "bryggen",
			in: "NAME",
			fields: ["Id"],
			sobjects: [{ name: "Account", fields: ["Name"], limit: 3 }],
		});
		expect(body.searchRecords).toMatchObject([{ Name: "Bryggen 100%_A" }]);
	});
});
