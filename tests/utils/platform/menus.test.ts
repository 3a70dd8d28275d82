import { expect, test } from "vitest";
import { menuItems } from "./fake-browser.ts";

const { createMenu } = await import("../../../utils/platform/menus.ts");

test("an update and a change of the language in one moment leave one item, that of the later", async () => {
	await Promise.all([createMenu("Request expert", []), createMenu("Anmod om ekspert", [])]);
	expect(menuItems.map(({ title }) => title)).toEqual(["Anmod om ekspert"]);
});
