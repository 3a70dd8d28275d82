/** What the options page shows of how Instep is set, as the browser and the device are. */
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { Hosts } from "../../../entrypoints/options/use-hosts.ts";
import { type Drawn, draw } from "../../components/page.ts";
import { areas, emptyStorage, keys, shown } from "../../utils/platform/fake-browser.ts";

Object.assign(globalThis, { addEventListener: () => {} });
Object.defineProperty(navigator, "storage", {
	value: { estimate: async () => ({ usage: 1_500_000 }), persisted: async () => true },
});
const { Help } = await import("../../../entrypoints/options/Help.tsx");
const { Behaviour } = await import("../../../entrypoints/options/Behaviour.tsx");
const { parseManaged } = await import("../../../utils/platform/managed.ts");

const hosts: Hosts = { all: [], connections: {}, removable: [], add: () => false, remove: () => {} };
let drawn: Drawn | undefined;
beforeEach(() => {
	emptyStorage();
	keys.splice(0);
});
afterEach(() => drawn?.remove());
async function show(child: Parameters<typeof draw>[0], language: "en" | "da" = "en") {
	drawn = await draw(child, async () => undefined, language);
	return drawn.root;
}
const texts = (root: HTMLElement, selector: string) =>
	[...root.querySelectorAll(selector)].map((each) => each.textContent);

describe("the help", () => {
	test.each([
		["en", ["not set", "Alt+Shift+A"], /Report a problem/],
		["da", ["ikke valgt", "Alt+Shift+A"], /Meld et problem/],
	] as const)(
		"has the shortcuts as they are, not as they were suggested (%s)",
		async (language, wanted, title) => {
			keys.push({ name: "_execute_action", shortcut: "" }, { name: "toggle-panel", shortcut: "Alt+Shift+A" });
			const root = await show(<Help hosts={hosts} />, language);
			await vi.waitFor(() => expect(texts(root, "[data-command] dd")).toEqual(wanted));
			expect(root.textContent).toMatch(title);
			const guide = texts(root, ".guide li");
			expect(guide.length).toBeGreaterThanOrEqual(5);
			expect(guide.length).toBeLessThanOrEqual(8);
		},
	);

	test("shows what is copied before it is copied", async () => {
		const root = await show(<Help hosts={hosts} />);
		await vi.waitFor(() => expect(root.querySelector("textarea")?.value).toContain('"version": "1.2.3"'));
	});

	test("takes the dot away once it is opened", async () => {
		areas.local.hasNews = true;
		await show(<Help hosts={hosts} />);
		await vi.waitFor(() => expect(areas.local.hasNews).toBe(false));
	});
});

describe("how Instep behaves", () => {
	const free = parseManaged({});
	const order = (root: HTMLElement) => texts(root, "section h2");

	test("is told with what was changed first, as it was when the page opened", async () => {
		areas.local.staySignedIn = true;
		const root = await show(<Behaviour policy={free} />);
		await vi.waitFor(() => expect(order(root)).toEqual(["Stay signed in", "Language", "Notifications"]));
		const { language } = await import("../../../utils/platform/settings.ts");
		await language.set("da");
		expect(order(root)).toHaveLength(3);
		expect(order(root)[0]).toBe("Stay signed in");
	});

	test("starts over by a button", async () => {
		Object.assign(areas.local, { staySignedIn: true, notices: true, language: "da" });
		const root = await show(<Behaviour policy={free} />);
		await vi.waitFor(() => expect(order(root)).toHaveLength(3));
		const reset = [...root.querySelectorAll("button")].at(-1);
		expect(reset?.textContent).toBe("Reset these settings");
		reset?.click();
		await vi.waitFor(() => expect(areas.local).toMatchObject({ staySignedIn: false, notices: false }));
		expect(areas.local).not.toHaveProperty("language");
	});

	test("shows as locked what an admin has set, and lets nobody change it", async () => {
		const policy = parseManaged({ language: "da", switchedOff: ["staySignedIn"] });
		const root = await show(<Behaviour policy={policy} />);
		await vi.waitFor(() => expect(order(root)).toHaveLength(3));
		expect(root.textContent?.match(/Set by your admin/g)).toHaveLength(2);
		expect(root.querySelector("fieldset")?.hasAttribute("disabled")).toBe(true);
		expect(root.querySelector('[name="staySignedIn"]')?.hasAttribute("disabled")).toBe(true);
		expect(root.querySelector('[name="notices"]')?.hasAttribute("disabled")).toBe(false);
	});

	test("asks the browser for notifications by a click alone, and says where it refuses", async () => {
		shown.isAllowed = false;
		const root = await show(<Behaviour policy={free} />);
		await vi.waitFor(() => expect(order(root)).toHaveLength(3));
		const box = root.querySelector<HTMLInputElement>('[name="notices"]');
		if (!box) throw new Error("There is no switch.");
		expect(box.checked).toBeFalsy();
		box.checked = true;
		box.dispatchEvent(new (Reflect.get(document.defaultView ?? {}, "Event"))("input", { bubbles: true }));
		await vi.waitFor(() => expect(root.textContent).toMatch(/The browser does not allow it/));
		expect(areas.local.notices).toBe(false);
	});
});
