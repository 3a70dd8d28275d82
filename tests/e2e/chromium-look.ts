import type { CDPSession, Frame, Page } from "puppeteer-core";
import { setSize, untilLooks } from "./pages.ts";
import type { Look } from "./rig.ts";

/** The dock's frame runs in a process of its own, and there only the colour scheme arrives by itself. */
export async function emulateChromium(page: Page, origin: string, look: Look): Promise<void> {
	await setSize(page, look);
	const features = [
		{ name: "prefers-color-scheme", value: look.colorScheme ?? "light" },
		{ name: "prefers-reduced-motion", value: look.reducedMotion ? "reduce" : "no-preference" },
	];
	await page.emulateMediaFeatures(features);
	for (const frame of page.frames()) {
		if (frame !== page.mainFrame() && frame.url().startsWith(`${origin}/`)) {
			await sessionOf(frame).send("Emulation.setEmulatedMedia", { features });
		}
	}
	await untilLooks(page, origin, look);
}

/** Puppeteer has the frame's session but does not publish it (25.16). */
function sessionOf(frame: Frame): CDPSession {
	if (!("client" in frame)) throw new Error("This puppeteer-core has no Frame.client: see chromium-look.ts.");
	return frame.client as CDPSession;
}
