import puppeteer, { type Browser } from "puppeteer-core";
import { installBrowser } from "../e2e/install-browsers.ts";

/** A browser without the extension. */
export function plainChromium(): Promise<Browser> {
	return puppeteer.launch({
		executablePath: installBrowser("chromium"),
		headless: true,
		pipe: true,
		args: ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"],
	});
}
