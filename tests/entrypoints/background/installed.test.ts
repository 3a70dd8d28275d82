import { beforeEach, expect, test } from "vitest";
import { areas, emptyStorage, shown } from "../../utils/platform/fake-browser.ts";

const { greet } = await import("../../../entrypoints/background/installed.ts");

beforeEach(emptyStorage);

test("the first run is one tab, and has no news", async () => {
	await greet("install");
	expect(shown.tabs).toEqual(["/options.html#/welcome"]);
	expect(areas.local).toEqual({});
});

test("an update opens no tab: the help has a dot", async () => {
	await greet("update");
	expect(shown.tabs).toEqual([]);
	expect(areas.local).toEqual({ hasNews: true });
});

test.each(["browser_update", "chrome_update", "shared_module_update"])(
	"nothing of ours is new after %s",
	async (reason) => {
		await greet(reason);
		expect(shown.tabs).toEqual([]);
		expect(areas.local).toEqual({});
	},
);
