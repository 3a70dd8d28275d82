import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Frame, Page } from "puppeteer-core";
import type { FrameWait, Look } from "./rig.ts";
import { waitFor } from "./wait.ts";

/** A browser that starts beside two others has been seen to take ten seconds for it. */
const FIRST_RUN_MS = 30_000;

export async function openPage(browser: Browser, url: string): Promise<Page> {
	const page = await browser.newPage();
	await page.goto(url, { waitUntil: "domcontentloaded" });
	await page.bringToFront();
	return page;
}

/** The one tab that opens at the installation (ux.md U12), closed as soon as it has come. */
export async function leaveWelcome(browser: Browser, origin: string): Promise<void> {
	const page = await waitFor(
		"the tab of the first run",
		async () => (await browser.pages()).find((each) => each.url() === `${origin}/options.html#/welcome`),
		FIRST_RUN_MS,
	);
	await page.close();
}

export async function panelFrame(page: Page, origin: string, wait: FrameWait = {}): Promise<Frame> {
	const { timeoutMs, matching = () => true } = wait;
	return waitFor(
		`the dock's frame (${origin}/panel.html) in ${page.url()}`,
		() =>
			page.frames().find((frame) => frame.url().startsWith(`${origin}/panel.html`) && matching(frame.url())),
		timeoutMs,
	);
}

export async function screenshot(page: Page, name: string): Promise<string> {
	const folder = join(process.cwd(), ".output", "screens");
	mkdirSync(folder, { recursive: true });
	const path = join(folder, `${name}.png`) as `${string}.png`;
	await page.screenshot({ path });
	return path;
}

export async function setSize(page: Page, look: Look): Promise<void> {
	const now = page.viewport() ?? { width: 1280, height: 800 };
	const width = look.width ?? now.width;
	const height = look.height ?? now.height;
	if (width !== now.width || height !== now.height) await page.setViewport({ ...now, width, height });
}

/** A look arrives a moment after it was asked for, and in a frame of another process later still. */
export async function untilLooks(page: Page, origin: string, look: Look): Promise<void> {
	const frames = page
		.frames()
		.filter((one) => one === page.mainFrame() || one.url().startsWith(`${origin}/`));
	for (const frame of frames) {
		await waitFor(`${JSON.stringify(look)} in ${frame.url()}`, () =>
			frame.evaluate(
				(dark, reduced) =>
					matchMedia("(prefers-color-scheme: dark)").matches === dark &&
					matchMedia("(prefers-reduced-motion: reduce)").matches === reduced
						? true
						: undefined,
				look.colorScheme === "dark",
				look.reducedMotion === true,
			),
		);
	}
}
