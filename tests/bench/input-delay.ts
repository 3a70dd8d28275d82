/** From an input to the next paint, in the panel and the inbox with 200 rows, at a quarter of the speed (P7). */
import type { Page } from "puppeteer-core";
import { rowsOf, signedInAt } from "../e2e/on-device.ts";
import { press } from "../e2e/user.ts";
import { sleep, waitFor } from "../e2e/wait.ts";
import { type Count, quantile, type Report } from "./counts.ts";
import type { Station } from "./station.ts";

const ROWS = 200;
const SLOWDOWN = 4;
const P75_MS = 50;
const WORST_MS = 100;
/** The least that the browser tells of; what was quicker counts as this. */
const LEAST_MS = 16;

export async function inputDelay(station: Station, runs: number): Promise<Report> {
	const { kam, host, accounts } = station;
	const accountId = accounts[0]?.id ?? "";
	const at = encodeURIComponent(host);
	const panel = await kam.rig.openExtensionPage(`panel.html#/${at}/Account/${accountId}`);
	await panel.waitForSelector(".card");
	await addRows(panel, host, accountId);
	await waitFor(
		"all cards",
		async () => ((await panel.$$(".card")).length >= ROWS ? true : undefined),
		30_000,
	);
	const counts = [
		...(await figures(panel, "panel, a card opened", runs, (n) => clickNth(panel, ".card summary", n))),
	];
	await press(panel, /Request expert/);
	const field = '[name="resultWanted"]';
	await panel.waitForSelector(field);
	await panel.click(field);
	counts.push(...(await figures(panel, "panel, a key in its form", runs, () => panel.keyboard.press("a"))));
	await panel.close();
	const inbox = await kam.rig.openExtensionPage(`workspace.html#/${at}/inbox`);
	await inbox.waitForSelector(".grid tbody tr");
	await sleep(2_000);
	const shown = (await inbox.$$(".grid tbody tr")).length;
	counts.push(...(await figures(inbox, "inbox, a row opened", runs, (n) => clickNth(inbox, ".row-link", n))));
	await inbox.focus(".row-link");
	counts.push(...(await figures(inbox, "inbox, a row down", runs, () => inbox.keyboard.press("ArrowDown"))));
	await inbox.close();
	return { timings: [], counts: [...counts, { name: "rows in the inbox measured", figure: shown }] };
}

async function clickNth(page: Page, selector: string, index: number): Promise<void> {
	const element = (await page.$$(selector))[index];
	if (!element) throw new Error(`The page has no ${selector} number ${index + 1}.`);
	await element.scrollIntoView();
	await sleep(100);
	await element.click();
}

/** Each input once the page is idle after the last; the longest of its events is its delay, as for INP. */
async function figures(
	page: Page,
	name: string,
	runs: number,
	act: (n: number) => Promise<void>,
): Promise<Count[]> {
	await page.evaluate(() => {
		const delays: number[] = [];
		Reflect.set(globalThis, "delays", delays);
		new PerformanceObserver((list) => {
			for (const entry of list.getEntries())
				if (Reflect.get(entry, "interactionId") > 0) delays.push(entry.duration);
		}).observe(Object.assign({ type: "event" }, { durationThreshold: 16 }));
	});
	await page.emulateCPUThrottling(SLOWDOWN);
	const worst: number[] = [];
	for (let n = 0; n < runs; n += 1) {
		await sleep(300);
		await page.evaluate(() => void Reflect.get(globalThis, "delays").splice(0));
		await act(n);
		await sleep(500);
		const delays = await page.evaluate((): number[] => Reflect.get(globalThis, "delays"));
		worst.push(Math.max(LEAST_MS, ...delays));
	}
	await page.emulateCPUThrottling(1);
	return [
		{ name: `${name}: p75, CPU x ${SLOWDOWN}`, budget: P75_MS, figure: quantile(worst, 0.75) },
		{ name: `${name}: worst of ${runs}`, budget: WORST_MS, figure: Math.max(...worst) },
	];
}

/** Open requests of the account once more, under keys of their own, until there are enough. */
async function addRows(page: Page, host: string, accountId: string): Promise<void> {
	const { database } = await signedInAt(page, host);
	const rows = (await rowsOf(page, database, "requests")).filter(
		(row) => typeof row === "object" && row !== null && "isLive" in row && "accountId" in row,
	);
	const own = rows.filter((row) => Reflect.get(Object(row), "accountId") === accountId);
	await page.evaluate(
		async (name, templates, count) => {
			const opening = indexedDB.open(name);
			await new Promise((resolve) => opening.addEventListener("success", resolve));
			const tx = opening.result.transaction("requests", "readwrite");
			for (let n = 0; n < count; n += 1)
				tx.objectStore("requests").put(
					Object.assign({}, templates[n % templates.length], { key: `bench-${n}`, id: `bench-${n}` }),
				);
			await new Promise((resolve) => tx.addEventListener("complete", resolve));
			opening.result.close();
			new BroadcastChannel("instep").postMessage(name);
		},
		database,
		own,
		ROWS,
	);
}
