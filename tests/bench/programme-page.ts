/**
 * The programme page in the extension itself, against the local CRM: from the address to the painted matrix with
 * everything in the cache, and the frames while it is scrolled. Needs the demo build (`npm run build:demo`).
 */
import type { Page } from "puppeteer-core";
import { demoCast } from "../demo/cast.ts";
import { startCrm } from "../e2e/crm-process.ts";
import { userAt } from "../e2e/user.ts";
import { sleep, waitFor } from "../e2e/wait.ts";
import type { Report } from "./counts.ts";
import type { Timings } from "./measure.ts";

/** Eight units, one after the other. */
const READING_MS = 180_000;
/** A page that opens has the background look for news: the next opening is not measured during that. */
const SETTLED_MS = 1_500;
/** Opened within 300 ms; 60 frames a second. */
const OPEN_MS = 300;
const FRAME_MS = 1_000 / 60;
/** A screen's clock is not ours: what comes half a millisecond late was on time. */
const LATE_MS = 0.5;

export async function programmePage(runs: number): Promise<Report> {
	const crm = await startCrm();
	const cast = await demoCast(crm);
	const kam = await userAt(crm, "chromium", cast.kam, `/lightning/r/Account/${cast.account.id}/view`);
	try {
		await kam.signIn(await kam.openPanel());
		const address = `workspace.html#/${encodeURIComponent(new URL(crm.url).host)}/programme`;
		const page = await kam.rig.openExtensionPage(address);
		await page.waitForSelector(".matrix", { timeout: 30_000 });
		// A fresh profile has read the history of no unit yet.
		await page.waitForSelector("main > [role=status]", { timeout: 30_000 });
		await waitFor(
			"the end of the reading",
			async () => !(await page.$("main > [role=status]")) || undefined,
			READING_MS,
		);
		const url = page.url();
		// The extension's process runs, as it does for who comes from the panel; and a plain page must have its home.
		const home = await kam.rig.openExtensionPage("popup.html");
		const plain = await plainTable(page, home);
		// A page behind another one paints nothing.
		await page.bringToFront();
		const rows = await page.$$eval(".matrix tbody tr", (all) => all.length);
		const screens: number[] = [];
		const wholes: number[] = [];
		const plains: number[] = [];
		for (let n = 0; n < runs; n += 1) {
			const [screen, whole] = await timesToPaint(page, url, plain, rows);
			screens.push(screen);
			wholes.push(whole);
			plains.push((await timesToPaint(page, plain, plain, rows))[1]);
		}
		await timesToPaint(page, url, plain, rows);
		const frames = await scrolledFrames(page);
		await timesToPaint(page, plain, plain, rows);
		const plainFrames = await scrolledFrames(page);
		const name = `programme page of ${rows} accounts, from its address to the paint of`;
		const all = [
			timings(`${name} a screen of it`, OPEN_MS, screens, plains),
			timings(`${name} all of it`, OPEN_MS, wholes, plains),
			timings("programme page, a frame while it is scrolled", FRAME_MS + LATE_MS, frames, plainFrames),
		];
		return { timings: all, counts: [] };
	} finally {
		await kam.close();
		await crm.close();
	}
}

function timings(name: string, budgetMs: number, runs: number[], baselineRuns: number[]): Timings {
	return { name, budgetMs, baseline: "the same table as plain HTML", runs, baselineRuns };
}

/** The matrix as it stands, as a page without any script of the same origin, for as long as `home` is open. */
async function plainTable(page: Page, home: Page): Promise<string> {
	const html = await page.$eval(".matrix", (matrix) => matrix.outerHTML);
	return home.evaluate(
		(content) => URL.createObjectURL(new Blob([content], { type: "text/html;charset=utf-8" })),
		`<!doctype html><main>${html}</main>`,
	);
}

/**
 * Milliseconds from the beginning of the navigation, from another page, to the frame in which the matrix begins to
 * stand, which is a screen of it, and to that in which all its rows do.
 */
async function timesToPaint(
	page: Page,
	url: string,
	from: string,
	rows: number,
): Promise<[screen: number, whole: number]> {
	await page.goto(from);
	await sleep(SETTLED_MS);
	await page.goto(url, { waitUntil: "domcontentloaded" });
	return page.evaluate((all) => {
		const painted = (least: number) =>
			new Promise<number>((resolve) => {
				const look = () =>
					document.querySelectorAll(".matrix tbody tr").length >= least
						? requestAnimationFrame(() => resolve(performance.now()))
						: requestAnimationFrame(look);
				look();
			});
		return Promise.all([painted(1), painted(all)]);
	}, rows);
}

/** How long each frame took while the page was scrolled from its top to its end and back, as fast as by a wheel. */
function scrolledFrames(page: Page): Promise<number[]> {
	return page.evaluate(
		() =>
			new Promise<number[]>((resolve) => {
				const frames: number[] = [];
				let last = performance.now();
				let step = 24;
				const next = (now: number) => {
					frames.push(now - last);
					last = now;
					const before = document.scrollingElement?.scrollTop ?? 0;
					window.scrollBy(0, step);
					if ((document.scrollingElement?.scrollTop ?? 0) === before) step = -step;
					if (frames.length < 240) requestAnimationFrame(next);
					// The first frames still belong to the opening.
					else resolve(frames.slice(10));
				};
				requestAnimationFrame(next);
			}),
	);
}
