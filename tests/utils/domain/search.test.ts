import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { search } from "../../../utils/domain/search.ts";
import { anyText } from "./any-text.ts";
import { ACCOUNT_ID, anAccount, anExpert, aRequest, EXPERT_ID } from "./examples.ts";

const HOST = "acme.lightning.force.com";
const accounts = (...names: string[]) => names.map((name) => anAccount({ name }));
const copy = (
	names: string[],
	read: Partial<Parameters<typeof search>[1][number]["read"]> = {},
	host = HOST,
) => ({
	host,
	read: { accounts: accounts(...names), experts: [], requests: [], ...read },
});
const find = (typed: string, ...names: string[]) => search(typed, [copy(names)]).map(({ text }) => text);

describe("what is typed finds", () => {
	test.each([
		["ar", "Arla Foods"],
		["ARLA", "Arla Foods"],
		["foo", "Arla Foods"],
		["foo ar", "Arla Foods"],
		["ørs", "Ørsted A/S"],
		["oers", "Ørsted A/S"],
		["ØRSTED", "Ørsted A/S"],
		["århus", "Aarhus Karlshamn"],
		["aarhus", "Århus Sporveje"],
		["æb", "Danske Æbler"],
		["aebler", "Danske Æbler"],
		["cafe", "Café Norden"],
		["novo-n", "Novo Nordisk"],
		["  novo   ", "Novo Nordisk"],
	])("by the beginnings of words, however spelled: %s, %s", (typed, name) => {
		expect(find(typed, "Zealand", name)).toEqual([name]);
	});

	test.each(["rla", "ods", "arla x", "", " ", "-", "å"])("nothing by anything else: %j", (typed) => {
		expect(find(typed, "Arla Foods")).toEqual([]);
	});

	test("accounts, then experts, then requests, each with its record's page", () => {
		const read = { experts: [anExpert({ name: "Arla Holm" })], requests: [aRequest()] };
		expect(search("arla", [copy(["Arla Foods"], read)])).toEqual([
			{ text: "Arla Foods", address: `https://${HOST}/lightning/r/Account/${ACCOUNT_ID}/view` },
			{ text: "Arla Holm", address: `https://${HOST}/lightning/r/Instep_Expert__c/${EXPERT_ID}/view` },
			{
				text: "Kølekæde · Arla · REQ-000001",
				address: `https://${HOST}/lightning/r/Instep_Request__c/${aRequest().id}/view`,
			},
		]);
		const requests = { requests: [aRequest()] };
		for (const typed of ["koele", "arla kø", "req-000001", "000001"])
			expect(search(typed, [copy([], requests)])).toHaveLength(1);
	});

	test("six at most, of all CRMs together, each on the pages of its own", () => {
		const names = ["Arla 1", "Arla 2", "Arla 3", "Arla 4"];
		const found = search("arla", [copy(names), copy(names, {}, "other.lightning.force.com")]);
		expect(found.map(({ address }) => new URL(address).host)).toEqual([
			...Array.from({ length: 4 }, () => HOST),
			...Array.from({ length: 2 }, () => "other.lightning.force.com"),
		]);
	});

	test("whatever has it as the beginning of a word, and one letter more never finds more", () => {
		const words = fc.array(fc.stringMatching(/^[a-zæøå]{1,8}$/), { minLength: 1, maxLength: 4 });
		fc.assert(
			fc.property(
				fc.array(words, { minLength: 1, maxLength: 6 }),
				fc.nat(),
				fc.nat(),
				(all, which, letters) => {
					const names = all.map((each) => each.join(" "));
					const word = all[which % all.length]?.[0] ?? "";
					const typed = word.slice(0, 1 + (letters % word.length));
					const found = find(typed, ...names);
					expect(found).toContain(names[which % all.length]);
					const more = find(word, ...names);
					for (const name of more) expect(found).toContain(name);
				},
			),
		);
	});

	test("no name and nothing typed makes it throw", () => {
		fc.assert(
			fc.property(anyText, anyText, (typed, name) => {
				expect(find(typed, name).length).toBeLessThan(2);
			}),
		);
	});
});
