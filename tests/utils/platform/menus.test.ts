/** What is in the context menu, and where. */
import fc from "fast-check";
import { beforeEach, describe, expect, test } from "vitest";
import { menuItems } from "./fake-browser.ts";

const { createMenu } = await import("../../../utils/platform/menus.ts");

const HOST = "acme.lightning.force.com";
const PAGES = [`https://${HOST}/*`];
const named = (...names: string[]) => [
	{ host: HOST, read: names.map((name, n) => ({ id: `001${n}`, name })) },
];
const titles = () => menuItems.map(({ title }) => title);
/** As browsers match the patterns of what is offered: `*` is anything. */
const titlesOn = (url: string) =>
	menuItems
		.filter(({ documentUrlPatterns }) =>
			documentUrlPatterns.some((pattern) =>
				new RegExp(`^${pattern.replace(/[.?]/g, "\\$&").replaceAll("*", ".*")}$`).test(url),
			),
		)
		.map(({ title }) => title);
test("an update and a change of the language in one moment leave one item, that of the later", async () => {
	await Promise.all([createMenu("Request expert", [], []), createMenu("Anmod om ekspert", [], [])]);
	expect(titles()).toEqual(["Anmod om ekspert"]);
});

test("the menu is made anew only where it is to be another, or it would go under the user's hands", async () => {
	await createMenu("Request expert", PAGES, named("Arla"));
	const [, made] = menuItems;
	await createMenu("Request expert", PAGES, named("Arla"));
	expect(menuItems[1]).toBe(made);
	await createMenu("Request expert", PAGES, named("Carlsberg", "Arla"));
	expect(titles()).toEqual(["Request expert", "Request expert: Carlsberg", "Request expert: Arla"]);
});

describe("the accounts", () => {
	beforeEach(() => createMenu("Request expert", PAGES, named("Arla", "Carlsberg")));
	const all = ["Request expert", "Request expert: Arla", "Request expert: Carlsberg"];
	const address = (path: string, host = HOST) => `https://${host}/lightning/${path}`;

	test.each(["o/Account/list?filterName=Recent", "page/home", "n/Instep", "r/Task/00TRM000003oLnnYAE/view"])(
		"are offered where the address tells of none: %s",
		(path) => expect(titlesOn(address(path))).toEqual(all),
	);

	test.each(["Account", "Opportunity", "Contact", "Case", "Instep_Request__c"])(
		"are not on the page of a record (%s) that has one: there the entry stands alone",
		(type) => expect(titlesOn(address(`r/${type}/001RM000003oLnnYAE/view`))).toEqual(["Request expert"]),
	);

	test("are not on the pages of another CRM, nor anywhere else", () => {
		expect(titlesOn(address("page/home", "other.lightning.force.com"))).toEqual([]);
		expect(titlesOn("https://mail.example/lightning/page/home")).toEqual([]);
	});
});

test("the local CRM's port is in no pattern, for Firefox takes none", async () => {
	await createMenu("Request expert", [], [{ host: "127.0.0.1:8080", read: [{ id: "001", name: "Arla" }] }]);
	expect(menuItems[1]?.documentUrlPatterns[0]).toMatch(/^\*:\/\/127\.0\.0\.1\/lightning\//);
});

test("a name is its text: it marks no key, and stands for no selected text", async () => {
	await createMenu("Request expert", [], named("Johnson & Johnson", "100 %s"));
	expect(titles().slice(1)).toEqual(["Request expert: Johnson && Johnson", "Request expert: 100 % s"]);
	await fc.assert(
		fc.asyncProperty(fc.string({ maxLength: 300 }), async (name) => {
			await createMenu("", [], named(name));
			const title = titles()[1] ?? "";
			expect(title.replaceAll("&&", "")).not.toContain("&");
			expect(title).not.toContain("%s");
			expect(title.length).toBeLessThan(200);
		}),
	);
});
