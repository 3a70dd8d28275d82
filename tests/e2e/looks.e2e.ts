import type { Frame } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { demoCast } from "../demo/cast.ts";
import { type CrmProcess, startCrm } from "./crm-process.ts";
import { faults } from "./faults.ts";
import { press, type User, untilShows, userAt } from "./user.ts";

const LOOKS = [
	{ lang: "en", colorScheme: "light", width: 1280 },
	{ lang: "da", colorScheme: "dark", width: 1280 },
	{ lang: "da", colorScheme: "light", width: 320 },
	{ lang: "en", colorScheme: "dark", width: 320 },
] as const;

describe.each(LOOKS)("looks in $lang, $colorScheme, $width px", (look) => {
	const { lang, colorScheme, width } = look;
	const shot = (what: string) => `look-${what}-${lang}-${colorScheme}-${width}`;
	let crm: CrmProcess;
	let kam: User;
	let panel: Frame;

	beforeAll(async () => {
		crm = await startCrm();
		const cast = await demoCast(crm);
		kam = await userAt(crm, "chromium", cast.kam, `/lightning/r/Account/${cast.account.id}/view`, {
			lang,
			theme: colorScheme,
		});
		await kam.rig.emulate(kam.page, { colorScheme, width, height: 800 });
		panel = await kam.openPanel();
	});
	afterAll(async () => {
		await kam?.close();
		await crm?.close();
	});

	test("signing in", async () => {
		await kam.rig.screenshot(kam.page, shot("sign-in"));
		expect(await faults(panel)).toEqual([]);
	});

	test("the overview, and a request opened", async () => {
		await kam.signIn(panel);
		await untilShows(panel, /As of|Opdateret/, ".panel-head");
		await kam.rig.screenshot(kam.page, shot("overview"));
		await panel.$eval(".card summary", (summary) => summary instanceof HTMLElement && summary.click());
		await kam.rig.screenshot(kam.page, shot("opened"));
		expect(await faults(panel)).toEqual([]);
	});

	test("the panel's menu", async () => {
		const menu = await panel.waitForSelector(".panel-menu summary");
		await menu?.click();
		await kam.rig.screenshot(kam.page, shot("menu"));
		expect(await faults(panel)).toEqual([]);
		await kam.page.keyboard.press("Escape");
		// What was on top is closed, and the panel is not.
		expect(await panel.$(".panel-menu[open]")).toBeNull();
		expect(await kam.isPanelOpen()).toBe(true);
	});

	test("the request form with what is wrong in it", async () => {
		await press(panel, /Request expert|Anmod om ekspert/);
		await panel.waitForSelector('[name="resultWanted"]');
		await press(panel, /^(Send request|Send anmodning)$/);
		await panel.waitForSelector(".problem");
		await kam.rig.screenshot(kam.page, shot("form"));
		expect(await faults(panel)).toEqual([]);
	});

	test("the options", async () => {
		const options = await kam.rig.openExtensionPage("options.html");
		await kam.rig.emulate(options, { colorScheme, width, height: 1600 });
		await options.waitForSelector("[data-ready] .connection");
		await options.click(`[name="language"][value="${lang}"]`);
		await untilShows(options, lang === "da" ? /Insteps indstillinger/ : /Instep options/);
		await kam.rig.screenshot(options, shot("options"));
		expect(await faults(options)).toEqual([]);
		for (const name of ["help", "welcome"]) {
			await options.evaluate((hash) => location.assign(hash), `#/${name}`);
			await options.waitForSelector(`[data-page="${name}"]`);
			await kam.rig.screenshot(options, shot(name));
			expect(await faults(options)).toEqual([]);
		}
		await options.close();
	});

	test.each(["inbox", "unit", "programme", "escalations", "measures", "pulse"])(
		"the full page: %s",
		async (name) => {
			const host = new URL(crm.url).host;
			const page = await kam.rig.openExtensionPage(`workspace.html#/${encodeURIComponent(host)}/${name}`);
			await kam.rig.emulate(page, { colorScheme, width, height: 900 });
			await page.waitForSelector(`html[lang="${lang}"] [data-ready] .tabs`);
			if (name === "unit")
				await page.$$eval("nav a", ([, unit]) => unit instanceof HTMLElement && unit.click());
			await page.waitForSelector("main section");
			await kam.rig.screenshot(page, shot(`workspace-${name}`));
			expect(await faults(page)).toEqual([]);
			await page.close();
		},
	);

	test("the popup", async () => {
		const popup = await kam.rig.openExtensionPage("popup.html");
		await kam.rig.emulate(popup, { colorScheme, width: Math.min(width, 420), height: 760 });
		await popup.waitForSelector("[data-ready] form");
		await kam.rig.screenshot(popup, shot("popup"));
		expect(await faults(popup)).toEqual([]);
		await popup.close();
	});
});
