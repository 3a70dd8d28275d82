/** Where the dock is switched off the popup has the way back, but not where the admin has switched it off. */
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { type Drawn, draw } from "../../components/page.ts";
import { areas, emptyStorage } from "../../utils/platform/fake-browser.ts";

const { OffNote } = await import("../../../entrypoints/popup/OffNote.tsx");

const HOST = "fjeldso.lightning.force.com";
let drawn: Drawn | undefined;
beforeEach(() => emptyStorage());
afterEach(() => drawn?.remove());

async function note(language: "en" | "da") {
	drawn = await draw(<OffNote host={HOST} />, async () => undefined, language);
	const { root } = drawn;
	await vi.waitFor(() => expect(root.querySelector("p")).not.toBeNull());
	return {
		text: root.querySelector("p")?.textContent,
		buttons: [...root.querySelectorAll("button")].map(({ textContent }) => textContent),
	};
}

test.each([
	["en", "Instep is switched off on this page.", "Switch on"],
	["da", "Instep er slået fra på denne side.", "Slå til"],
] as const)("by the user: it can be switched on (%s)", async (language, text, button) => {
	areas.local.switchedOff = [HOST];
	expect(await note(language)).toEqual({ text, buttons: [button] });
});

test.each([
	["en", /^Your admin has switched Instep off/],
	["da", /^Din administrator har slået Instep fra/],
] as const)("by the admin: it says so, and has no button that does nothing (%s)", async (language, text) => {
	areas.managed.switchedOff = ["dock"];
	expect(await note(language)).toEqual({ text: expect.stringMatching(text), buttons: [] });
});
