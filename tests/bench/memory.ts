/** What 100 account changes with the open panel leave behind, in the panel and in the page around it (P12). */
import type { CDPSession, Page } from "puppeteer-core";
import { attach, detach } from "../e2e/chromium-session.ts";
import { waitFor } from "../e2e/wait.ts";
import type { Count, Report } from "./counts.ts";
import { firstFrame, forget } from "./seen.ts";
import type { Station } from "./station.ts";

const CHANGES = 100;
/** Everything that comes once has come by then: code loaded later, pages that the CRM keeps. */
const WARM_UP = 20;
const FIGURES = ["Nodes", "JSEventListeners", "JSHeapUsedSize"] as const;
type Figures = Record<(typeof FIGURES)[number], number>;

export async function memory(station: Station): Promise<Report> {
	const { kam, cdp } = station;
	const off = await station.bare("off");
	const around = await kam.page.createCDPSession();
	const bare = await off.createCDPSession();
	await changes(station, off, false, WARM_UP);
	const bareBefore = await figuresOf(bare);
	await changes(station, off, false, CHANGES);
	const bareAfter = await figuresOf(bare);
	await kam.page.bringToFront();
	await changes(station, kam.page, true, WARM_UP);
	const { targetInfos } = await cdp.send("Target.getTargets");
	const target = targetInfos.find(({ url }) => url.startsWith(`${kam.rig.extensionOrigin}/panel.html`));
	if (!target) throw new Error("Chromium names no frame of the panel.");
	const panel = await attach(cdp, target.targetId);
	// What the probe has noted is not the panel's.
	await forget(await station.panel());
	const before = { page: await figuresOf(around), panel: await figuresOf(panel) };
	await changes(station, kam.page, true, CHANGES);
	await forget(await station.panel());
	const after = { page: await figuresOf(around), panel: await figuresOf(panel) };
	await detach(cdp, panel);
	await off.close();
	return {
		timings: [],
		counts: [
			...growth("panel", before.panel, after.panel, 0),
			...growth("page with the dock", before.page, after.page),
			...growth("page without it", bareBefore, bareAfter),
		],
	};
}

async function changes(station: Station, page: Page, hasPanel: boolean, count: number): Promise<void> {
	for (let n = 0; n < count; n += 1) {
		const to = await station.other(page);
		const since = await station.hop(page, to.path);
		if (hasPanel) await firstFrame("the account", station.panel, since, ({ account }) => account === to.id);
		else
			await waitFor("the account's page", () =>
				page.evaluate(() => document.querySelector(".windowViewMode-normal.active") !== null || undefined),
			);
	}
}

async function figuresOf(session: CDPSession): Promise<Figures> {
	await session.send("Performance.enable");
	await session.send("HeapProfiler.collectGarbage");
	await session.send("HeapProfiler.collectGarbage");
	const { metrics } = await session.send("Performance.getMetrics");
	const of = (name: string) => metrics.find((each) => each.name === name)?.value ?? Number.NaN;
	return {
		Nodes: of("Nodes"),
		JSEventListeners: of("JSEventListeners"),
		JSHeapUsedSize: of("JSHeapUsedSize"),
	};
}

/** The heap has no budget of its own: it is read beside that of a page without the dock. */
function growth(where: string, before: Figures, after: Figures, budget?: number): Count[] {
	return FIGURES.map((name) => {
		const grown = after[name] - before[name];
		if (name === "JSHeapUsedSize")
			return { name: `${where}: KB of heap more after ${CHANGES} changes`, figure: grown / 1_024 };
		return {
			name: `${where}: ${name} more after ${CHANGES} changes`,
			figure: grown,
			...(budget !== undefined && { bar: "P12" as const, budget }),
		};
	});
}
