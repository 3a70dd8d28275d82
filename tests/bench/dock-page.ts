/** The dock as a guest of the page: what it costs where it shows nothing, and whether a page loads as without it. */
import type { Page } from "puppeteer-core";
import { sleep, waitFor } from "../e2e/wait.ts";
import { type Count, median, type Report } from "./counts.ts";
import { leaveDock, type Station } from "./station.ts";
import { busyMs, type ScriptEvent, traced } from "./traced.ts";

/** ux.md section 8. */
const SCRIPT_MS = 5;
/** quality.md P6. */
const FIRST_PAINT_MS = 2;
const IDLE_MS = 17;
const LEFT_MS = 300;
/** quality.md P6: so many pairs of loads at least. */
const PAIRS = 30;
const HOME = "/lightning/page/home";
const LIST = "/lightning/o/Account/list";

export async function dockPage(station: Station, runs: number): Promise<Report> {
	const { crm, kam, host, accounts } = station;
	const home = await kam.rig.openExtensionPage("options.html");
	await leaveDock(home, host, false);
	const page = await kam.rig.open(crm.url + HOME);
	const isDock = (url: string) => url.startsWith(`${kam.rig.extensionOrigin}/content-scripts/`);
	const isPage = (url: string) => url.startsWith(crm.url);
	const loads: ScriptEvent[][] = [];
	const moves: ScriptEvent[][] = [];
	let nodes = 0;
	for (let n = 0; n < runs; n += 1) {
		await sleep(LEFT_MS);
		await station.hop(page, LIST);
		await untilIdle(page);
		// Back, and not by a link: a call from within another script's is told of as that script's.
		moves.push(
			await traced(page, async () => {
				await page.evaluate(() => history.back());
				await page.waitForFunction((path) => location.pathname === path, {}, HOME);
				await untilIdle(page);
			}),
		);
		nodes += await page.$$eval("instep-dock", (all) => all.length);
		loads.push(await traced(page, () => loaded(page, crm.url + HOME)));
	}
	if (moves.every((events) => busyMs(events, isDock) === 0))
		throw new Error("The trace has no call of the dock: it looks at each address.");
	const account = `${crm.url}${accounts[0]?.path}`;
	const harm = await pairedLoads(page, account, Math.max(PAIRS, runs));
	await page.close();
	await leaveDock(home, host, true);
	await home.close();
	await kam.page.bringToFront();
	const both = (all: ScriptEvent[][]) => ({
		bar: "guest" as const,
		budgetMs: SCRIPT_MS,
		runs: all.map((events) => busyMs(events, isDock)),
		baseline: "the page's own scripts",
		baselineRuns: all.map((events) => busyMs(events, isPage)),
	});
	return {
		timings: [
			{ name: "content script, parsed and run on a page load", ...both(loads) },
			{ name: "dock's cost of a navigation off account pages", ...both(moves) },
		],
		counts: [
			{ name: "nodes of the dock off account pages", bar: "guest", budget: 0, figure: nodes },
			...harm,
		],
	};
}

async function loaded(page: Page, url: string): Promise<void> {
	await page.goto(url);
	await untilIdle(page);
}

/** Milliseconds of the page's clock at which two frames in a row had come in time. */
function untilIdle(page: Page): Promise<number> {
	return waitFor("two idle frames", () =>
		page.evaluate(
			() =>
				new Promise<number>((resolve) => {
					let last = 0;
					let idle = 0;
					const next = (now: number) => {
						idle = now - last < 20 ? idle + 1 : 0;
						last = now;
						if (idle >= 2 && document.querySelector(".windowViewMode-normal.active, main table"))
							resolve(now);
						else requestAnimationFrame(next);
					};
					requestAnimationFrame(next);
				}),
		),
	);
}

/** An account's page with the dock's tab on it, and without anything of ours, in turn. */
async function pairedLoads(page: Page, url: string, runs: number): Promise<Count[]> {
	const paints: number[] = [];
	const idles: number[] = [];
	const once = async (address: string) => {
		await page.goto("about:blank");
		await sleep(LEFT_MS);
		await page.goto(address, { waitUntil: "domcontentloaded" });
		const idle = await untilIdle(page);
		const paint = await page.evaluate(
			() => performance.getEntriesByName("first-paint")[0]?.startTime ?? Number.NaN,
		);
		return { idle, paint };
	};
	for (let n = 0; n < runs; n += 1) {
		const first = n % 2 === 0;
		const one = await once(first ? url : `${url}?bench=off`);
		const other = await once(first ? `${url}?bench=off` : url);
		const [on, off] = first ? [one, other] : [other, one];
		paints.push(on.paint - off.paint);
		idles.push(on.idle - off.idle);
	}
	return [
		{
			name: "ms that the first paint is later, median of pairs",
			bar: "P6",
			budget: FIRST_PAINT_MS,
			figure: median(paints),
		},
		{
			name: "ms that two idle frames are later, median of pairs",
			bar: "P6",
			budget: IDLE_MS,
			figure: median(idles),
		},
	];
}
