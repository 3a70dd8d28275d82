/** What the user or the admin has switched off, and what is left of it. */
import { beforeEach, describe, expect, test } from "vitest";
import { areas, emptyStorage, menuItems } from "./fake-browser.ts";

const { createMenu } = await import("../../../utils/platform/menus.ts");
const { DOCK, MENU, isSwitchedOff, setSwitch } = await import("../../../utils/platform/switches.ts");

const HOST = "acme.lightning.force.com";
const ACCOUNTS = [{ host: HOST, read: [{ id: "001", name: "Arla" }] }];
beforeEach(emptyStorage);

test("each switch is for itself, and twice off is off once", async () => {
	await setSwitch(HOST, false);
	await setSwitch(DOCK, false);
	await setSwitch(HOST, false);
	expect(areas.local.switchedOff).toEqual([DOCK, HOST]);
	await setSwitch(HOST, true);
	expect(areas.local.switchedOff).toEqual([DOCK]);
	expect([await isSwitchedOff(DOCK), await isSwitchedOff(HOST)]).toEqual([true, false]);
});

test("what the admin has switched off is off, and what is stored in a wrong form is on", async () => {
	areas.managed.switchedOff = [MENU];
	areas.local.switchedOff = "dock";
	expect([await isSwitchedOff(MENU), await isSwitchedOff(DOCK)]).toEqual([true, false]);
});

describe("what is in the context menu", () => {
	const titles = () => menuItems.map(({ title }) => title);

	test("is there on the CRM's pages, and once only", async () => {
		await createMenu("Request expert", [`https://${HOST}/*`], ACCOUNTS);
		await createMenu("Anmod om ekspert", [`https://${HOST}/*`], ACCOUNTS);
		expect(titles()).toEqual(["Anmod om ekspert", "Anmod om ekspert: Arla"]);
	});

	test("is gone once it is switched off, by the user as by the admin", async () => {
		await createMenu("Request expert", [], ACCOUNTS);
		await setSwitch(MENU, false);
		await createMenu("Request expert", [], ACCOUNTS);
		expect(titles()).toEqual([]);
		await setSwitch(MENU, true);
		areas.managed.switchedOff = [MENU];
		await createMenu("Request expert", [], ACCOUNTS);
		expect(titles()).toEqual([]);
	});
});
