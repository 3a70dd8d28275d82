/** `npm run pictures`: what the stores show, 1280 x 800 in English and Danish, from the demo company. */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "puppeteer-core";
import { type CrmProcess, startCrm } from "../e2e/crm-process.ts";
import { press, untilShows, userAt } from "../e2e/user.ts";
import { waitFor } from "../e2e/wait.ts";
import { type Cast, demoCast } from "./cast.ts";

const SIZE = { width: 1280, height: 800 };
const LOADED_MS = 60_000;

const crm = await startCrm();
try {
	const cast = await demoCast(crm);
	for (const lang of ["en", "da"] as const) await picturesIn(lang, crm, cast);
} finally {
	await crm.close();
}

async function picturesIn(lang: "en" | "da", crm: CrmProcess, cast: Cast): Promise<void> {
	const folder = join(".output", "store", lang);
	mkdirSync(folder, { recursive: true });
	const take = async (page: Page, name: string) => {
		const path = join(folder, `${name}.png`);
		await page.screenshot({ path: `${folder}/${name}.png` });
		console.log(path);
	};
	const path = `/lightning/r/Account/${cast.account.id}/view`;
	const kam = await userAt(crm, "chromium", cast.kam, path, { lang, watch: false });
	try {
		await kam.page.setViewport(SIZE);
		const panel = await kam.openPanel();
		await kam.signIn(panel);
		await untilShows(panel, /\d/, ".support tbody");
		await take(kam.page, "1-panel");
		await press(panel, /^(Request expert|Anmod om ekspert)$/);
		await panel.waitForSelector('[name="resultWanted"]');
		await take(kam.page, "2-request");
		const address = (page: string) => `workspace.html#/${encodeURIComponent(new URL(crm.url).host)}/${page}`;
		const full = await kam.rig.openExtensionPage(address("programme"));
		await full.setViewport(SIZE);
		await full.waitForSelector(".matrix", { timeout: LOADED_MS });
		await full.waitForSelector("main > [role=status]", { timeout: LOADED_MS });
		await waitFor(
			"the end of the reading",
			async () => !(await full.$("main > [role=status]")) || undefined,
			3 * LOADED_MS,
		);
		await take(full, "3-programme");
		await full.evaluate((to) => {
			location.hash = to;
		}, address("brief").slice("workspace.html".length));
		await full.waitForSelector(".brief, .sheet", { timeout: LOADED_MS });
		await take(full, "4-board-brief");
	} finally {
		await kam.close();
	}
	const manager = await userAt(crm, "chromium", cast.manager, path, { lang, watch: false });
	try {
		await manager.signIn(await manager.openPanel());
		const host = encodeURIComponent(new URL(crm.url).host);
		const inbox = await manager.rig.openExtensionPage(`workspace.html#/${host}/inbox`);
		await inbox.setViewport(SIZE);
		await inbox.waitForSelector(".inbox-lists tbody tr", { timeout: LOADED_MS });
		await take(inbox, "5-inbox");
	} finally {
		await manager.close();
	}
}
