/** What the browser's notifications say, to whom, and where a click leads. */
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { shellWordsIn } from "../../../utils/i18n/shell.ts";
import { areas, clickNotice, emptyStorage, shown } from "../../utils/platform/fake-browser.ts";

const { tell } = await import("../../../entrypoints/background/digest.ts");
const { notices, switchNotices, toldOn } = await import("../../../utils/platform/notices.ts");

const ADDRESS = "/workspace.html#/crm/inbox?item=r1";
const BADGE = { waitsOnMe: 2, stuck: 1, address: ADDRESS };
const words = shellWordsIn("en");

beforeEach(() => {
	emptyStorage();
	vi.useFakeTimers({ toFake: ["Date", "Temporal"] });
	vi.setSystemTime(new Date(2026, 2, 2, 9, 30));
});
afterEach(() => vi.useRealTimers());

test("nobody is told who has not switched it on", async () => {
	await tell(BADGE, words);
	expect(shown.notices.size).toBe(0);
});

test("switched on, it is told once in a morning, and a click opens what has waited longest", async () => {
	expect(await switchNotices(true)).toBe(true);
	await tell(BADGE, words);
	expect([...shown.notices]).toEqual([
		[ADDRESS, "Instep: 2 requests wait on you\nInstep: something could not be sent"],
	]);
	shown.notices.clear();
	await tell(BADGE, words);
	expect(shown.notices.size).toBe(0);
	clickNotice(ADDRESS);
	expect(shown.tabs).toEqual([ADDRESS]);
});

test("only what there is is said", async () => {
	await notices.set(true);
	await tell({ ...BADGE, stuck: 0 }, shellWordsIn("da"));
	expect([...shown.notices.values()]).toEqual(["Instep: 2 anmodninger venter på dig"]);
});

test("put off until tomorrow, it is quiet today", async () => {
	await notices.set(true);
	await toldOn.set("2026-03-02");
	await tell(BADGE, words);
	expect(shown.notices.size).toBe(0);
	vi.setSystemTime(new Date(2026, 2, 3, 9, 30));
	await tell(BADGE, words);
	expect(shown.notices.size).toBe(1);
});

test("where the browser does not allow it, it stays off", async () => {
	shown.isAllowed = false;
	expect(await switchNotices(true)).toBe(false);
	expect(areas.local.notices).toBe(false);
});
