import { existsSync } from "node:fs";
import { join } from "node:path";
import { launchChromium } from "./chromium.ts";
import { launchFirefox } from "./firefox.ts";
import type { BrowserName } from "./install-browsers.ts";
import type { Rig, RigOptions } from "./rig.ts";

/** For `describe.each(BROWSERS)`: every story is told in both. */
export const BROWSERS: BrowserName[] = ["chromium", "firefox"];

/**
 * For a story of rules and figures, told by pages whose parts others use in both browsers: forms, cards, tables, a
 * chosen file. That its pages open in Firefox, too, and that nothing throws there, is told in `workspace.e2e.ts`.
 */
export const ONE_BROWSER: BrowserName = "chromium";

const DEMO_BUILD: Record<BrowserName, string> = {
	chromium: join(".output", "chrome-mv3-demo"),
	firefox: join(".output", "firefox-mv3-demo"),
};

/** Where the extension is that stories are told with. To install it once more is an update. */
export function demoBuild(name: BrowserName): string {
	return join(process.cwd(), DEMO_BUILD[name]);
}

/** A browser with a fresh profile and the extension. Call it twice for two users; close each. */
export async function launchBrowser(name: BrowserName, options: RigOptions = {}): Promise<Rig> {
	const extensionDir = options.extensionDir ?? demoBuild(name);
	if (!existsSync(join(extensionDir, "manifest.json"))) {
		throw new Error(`No built extension in ${extensionDir}: build it first (npm run build:demo).`);
	}
	return name === "chromium" ? launchChromium(extensionDir, options) : launchFirefox(extensionDir, options);
}
