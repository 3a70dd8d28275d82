/** From an input to the next paint, in the panel and the inbox with 200 rows, at a quarter of the speed (P7). */
import type { Page } from "puppeteer-core";
import { unfold } from "../e2e/cards.ts";
import { signedInAt } from "../e2e/on-device.ts";
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
	await addRows(panel, host, accountId, ROWS - (await panel.$$(".card")).length);
	// The first 25, and a line for the others.
	await panel.waitForSelector(".folded");
	const opening = (n: number) => clickNth(panel, ".card:has(summary)", n, "summary");
	const counts = await figures(panel, "panel, a card opened", runs, opening);
	const cards = await waitFor("all cards", async () => {
		await unfold(panel);
		const { length } = await panel.$$(".card");
		return length >= ROWS ? length : undefined;
	});
	const whenAll = await figures(panel, "panel, a card opened, all of them unfolded", runs, opening);
	// Nobody unfolds two hundred, and the bar does not ask it.
	counts.push(...whenAll.map(({ bar: _, ...count }) => count));
	await press(panel, /Request expert/);
	const field = '[name="resultWanted"]';
	await panel.waitForSelector(field);
	await panel.click(field);
	counts.push(...(await figures(panel, "panel, a key in its form", runs, () => panel.keyboard.press("a"))));
	await addRows(panel, host, accountId, ROWS);
	await panel.close();
	const inbox = await kam.rig.openExtensionPage(`workspace.html#/${at}/inbox`);
	const rows = await untilAll(inbox, ".grid tbody tr");
	counts.push(
		...(await figures(inbox, "inbox, a row opened", runs, (n) =>
			clickNth(inbox, ".grid tbody tr", n, ".row-link"),
		)),
	);
	await inbox.focus(".row-link");
	counts.push(...(await figures(inbox, "inbox, a row down", runs, () => inbox.keyboard.press("ArrowDown"))));
	await inbox.close();
	await kam.page.bringToFront();
	return {
		timings: [],
		counts: [
			...counts,
			{ name: "cards in the panel", figure: cards },
			{ name: "rows in the inbox", figure: rows },
		],
	};
}

function untilAll(page: Page, selector: string): Promise<number> {
	return waitFor(
		`${ROWS} of ${selector}`,
		async () => {
			const { length } = await page.$$(selector);
			return length >= ROWS ? length : undefined;
		},
		30_000,
	);
}

async function clickNth(page: Page, selector: string, index: number, within: string): Promise<void> {
	const element = await (await page.$$(selector))[index]?.$(within);
	if (!element) throw new Error(`The page has no ${selector} number ${index + 1} with ${within}.`);
	// Not at an edge, where what stays in view lies over it.
	await element.evaluate((each) => each.scrollIntoView({ block: "center" }));
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
		Reflect.get(globalThis, "stopLooking")();
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
		{
			name: `${name}: p75 of ${runs}, CPU × ${SLOWDOWN}, ms`,
			bar: "P7",
			budget: P75_MS,
			figure: quantile(worst, 0.75),
		},
		{ name: `${name}: worst, ms`, bar: "P7", budget: WORST_MS, figure: Math.max(...worst) },
	];
}

/** What waits on the user once more so many times, at one account and under keys of its own. */
async function addRows(page: Page, host: string, accountId: string, count: number): Promise<void> {
	const { database } = await signedInAt(page, host);
	await page.evaluate(
		async (name, message, more) => {
			const waiting: { key: string }[] = await Reflect.get(globalThis, "chrome").runtime.sendMessage(message);
			const keys = new Set(waiting.map(({ key }) => key));
			const opening = indexedDB.open(name);
			await new Promise((resolve) => opening.addEventListener("success", resolve));
			const requests = opening.result.transaction("requests", "readwrite").objectStore("requests");
			const reading = requests.getAll();
			await new Promise((resolve) => reading.addEventListener("success", resolve));
			const templates = reading.result.filter(({ key }) => keys.has(key));
			for (let n = 0; n < more && templates.length > 0; n += 1) {
				const own = { key: `bench-${n}`, id: `a0B-${n}`, accountId: message.accountId };
				requests.put({ ...templates[n % templates.length], ...own });
			}
			await new Promise((resolve) => requests.transaction.addEventListener("complete", resolve));
			opening.result.close();
			new BroadcastChannel("instep").postMessage(name);
		},
		database,
		{ type: "waiting", host, accountId },
		count,
	);
}
