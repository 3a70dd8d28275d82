/** What a dock has to know before it may put anything on a page. */
import { beforeEach, expect, test } from "vitest";
import { areas, emptyStorage } from "../../utils/platform/fake-browser.ts";

const { browser } = await import("wxt/browser");
const { readKnown, remember } = await import("../../../entrypoints/dock.content/remembered-state.ts");
const { DOCK, setSwitch } = await import("../../../utils/platform/switches.ts");

const HOST = "acme.lightning.force.com";
const OTHER = "other.lightning.force.com";
const isOff = async (host = HOST) => (await readKnown(browser, host)).isOff;
beforeEach(emptyStorage);

test("it is on until somebody has switched it off: here, everywhere, or as the admin", async () => {
	expect(await isOff()).toBe(false);
	await setSwitch(HOST, false);
	expect([await isOff(), await isOff(OTHER)]).toEqual([true, false]);
	await setSwitch(HOST, true);
	await setSwitch(DOCK, false);
	expect([await isOff(), await isOff(OTHER)]).toEqual([true, true]);
	await setSwitch(DOCK, true);
	expect(await isOff()).toBe(false);
	areas.managed.switchedOff = [DOCK];
	expect(await isOff()).toBe(true);
});

test("the entry in the context menu is none of its business", async () => {
	areas.managed.switchedOff = ["menu"];
	await setSwitch("menu", false);
	expect(await isOff()).toBe(false);
});

test("it stands as it was left on this host, whatever other tabs have changed meanwhile", async () => {
	await remember(browser, HOST, { offset: -96, isOpen: true });
	await remember(browser, HOST, { width: 440 });
	await remember(browser, OTHER, { isLeft: true });
	expect((await readKnown(browser, HOST)).state).toEqual({ offset: -96, isOpen: true, width: 440 });
	expect((await readKnown(browser, OTHER)).state).toEqual({ isLeft: true });
});

test("of changes that come at once each is kept", async () => {
	await Promise.all([
		remember(browser, HOST, { isAside: true }),
		remember(browser, HOST, { isOpen: false }),
		remember(browser, HOST, { offset: 24 }),
	]);
	expect((await readKnown(browser, HOST)).state).toEqual({ isAside: true, isOpen: false, offset: 24 });
});

test("what is stored in a wrong form counts as not there", async () => {
	areas.local[`dock:${HOST}`] = { offset: "12", isOpen: 1, width: 440, isLeft: null, isAside: true, more: 1 };
	expect((await readKnown(browser, HOST)).state).toEqual({ width: 440, isAside: true });
	areas.local[`dock:${HOST}`] = "open";
	expect((await readKnown(browser, HOST)).state).toEqual({});
});

test("the language is the admin's before the user's", async () => {
	expect((await readKnown(browser, HOST)).language).toBeUndefined();
	areas.local.language = "da";
	expect((await readKnown(browser, HOST)).language).toBe("da");
	areas.managed.language = "en";
	expect((await readKnown(browser, HOST)).language).toBe("en");
});
