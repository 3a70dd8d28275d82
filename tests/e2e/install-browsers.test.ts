import { afterEach, describe, expect, it, vi } from "vitest";
import { findBrowser, installBrowser } from "./install-browsers.ts";

describe("finding a browser", () => {
	afterEach(() => vi.unstubAllEnvs());

	it("takes the one that the environment names, and no other when that is missing", () => {
		vi.stubEnv("FIREFOX_PATH", process.execPath);
		expect(findBrowser("firefox")).toBe(process.execPath);
		vi.stubEnv("FIREFOX_PATH", "no/such/firefox");
		expect(() => findBrowser("firefox")).toThrow(
			"FIREFOX_PATH is no/such/firefox, and there is no such file.",
		);
	});

	it("says what to install where it cannot install", () => {
		vi.stubEnv("CHROME_PATH", "");
		vi.stubEnv("PATH", "");
		expect(() => installBrowser("chromium")).toThrow(
			/need chromium.*apt-get install -y --no-install-recommends chromium\) or set CHROME_PATH/,
		);
	});
});
