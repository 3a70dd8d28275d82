import { cpSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import puppeteer from "puppeteer-core";

/** Where the profile of this run is; the workers inherit it from whoever made it. */
const FOLDER = "INSTEP_FIREFOX_PROFILE";

/**
 * A profile that Firefox has been started with once. What it compiles and sets up at its very first start, two seconds
 * of a processor, need not be done for each story. Nobody has opened a page with it, and no extension is in it.
 * Answers what removes it.
 */
export async function makeFirefoxProfile(executablePath: string): Promise<() => void> {
	const folder = mkdtempSync(join(tmpdir(), "instep-firefox-"));
	const browser = await puppeteer.launch({
		...{ browser: "firefox", executablePath, headless: true, userDataDir: folder },
	});
	await browser.close();
	process.env[FOLDER] = folder;
	return () => {
		delete process.env[FOLDER];
		rmSync(folder, { recursive: true, force: true });
	};
}

/** A copy for one story, to be removed with its browser; nothing outside of a run: a new one is made then. */
export function freshProfile(): { userDataDir: string } | Record<string, never> {
	const folder = process.env[FOLDER];
	if (folder === undefined || !existsSync(folder)) return {};
	const userDataDir = mkdtempSync(join(tmpdir(), "instep-profile-"));
	cpSync(folder, userDataDir, { recursive: true });
	return { userDataDir };
}
