/** The request form: ready after the menu's click, a key on disk, and a request on disk (ux.md section 8, P8). */
import type { Frame, Page } from "puppeteer-core";
import { evaluateInWorker, findWorker } from "../e2e/chromium-session.ts";
import { putRow, signedInAt } from "../e2e/on-device.ts";
import { press } from "../e2e/user.ts";
import { sleep, waitFor } from "../e2e/wait.ts";
import type { Report } from "./counts.ts";
import { untilOnDisk } from "./durable.ts";
import { emptyFrame, emptyIn } from "./panel-page.ts";
import { PRESSED_MS, rawClick, rawPut } from "./raw-put.ts";
import { firstFrame, forget, seenIn } from "./seen.ts";
import type { Station } from "./station.ts";

const READY_MS = 200;
const ON_DISK_MS = 300;
const SAVE_MS = 12;

export async function formPage(station: Station, runs: number): Promise<Report> {
	const ready = await menuClicks(station, runs);
	const { keys, puts } = await keystrokes(station, runs);
	const { disks, saves, rawClicks } = await saved(station, runs);
	const raw = { baseline: "a strict put, without a library", baselineRuns: puts };
	return {
		timings: [
			{
				name: "form painted after the menu's click",
				bar: "form",
				budgetMs: READY_MS,
				baseline: "an empty frame",
				...ready,
			},
			{ name: "key to draft on disk", bar: "form", budgetMs: ON_DISK_MS, runs: keys, ...raw },
			{ name: "click on send to request on disk", bar: "P8", budgetMs: SAVE_MS, runs: disks, ...raw },
			{
				name: "click on send to the page that hears of it",
				budgetMs: SAVE_MS,
				runs: saves,
				baseline: "a click on a bare button that puts strictly",
				baselineRuns: rawClicks,
			},
		],
		counts: [],
	};
}

/** On an account whose form is not open; the menu is native, so its event is dispatched in the worker. */
async function menuClicks(station: Station, runs: number) {
	const empty = await station.bare("empty");
	const clicks: number[] = [];
	const baselineRuns: number[] = [];
	for (let n = 0; n < runs; n += 1) {
		const to = await station.other(station.kam.page);
		await station.settle(empty);
		baselineRuns.push(await emptyFrame(station, empty, to.path));
		await station.settle(station.kam.page);
		const hoppedAt = await station.hop(station.kam.page, to.path);
		await firstFrame("the account", station.panel, hoppedAt, ({ account }) => account === to.id);
		await station.settle(station.kam.page);
		const clickedAt = await clickMenu(station);
		const shown = await firstFrame("the form", station.panel, clickedAt, ({ isForm }) => isForm);
		clicks.push(shown.at - clickedAt);
	}
	await empty.close();
	await station.kam.page.bringToFront();
	return { runs: clicks, baselineRuns };
}

async function clickMenu({ cdp, kam }: Station): Promise<number> {
	const worker = await findWorker(cdp, kam.rig.extensionOrigin);
	if (!worker) throw new Error("The worker has stopped, though the panel has just spoken to it.");
	const click = { menuItemId: "request-expert", pageUrl: kam.page.url(), editable: false, frameId: 0 };
	const expression = `(async () => {
		const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
		const at = performance.timeOrigin + performance.now();
		chrome.contextMenus.onClicked.dispatch(${JSON.stringify(click)}, tab);
		return at;
	})()`;
	return Number(await evaluateInWorker(cdp, worker, expression));
}

/** One key at a time into the form that is open, each saved before the next. */
async function keystrokes({ kam, panel }: Station, runs: number) {
	const keys: number[] = [];
	const puts: number[] = [];
	const frame = await panel();
	await frame.click('[name="resultWanted"]');
	for (let n = 0; n < runs; n += 1) {
		await sleep(400);
		await forget(frame);
		await kam.page.keyboard.press("a");
		keys.push(await untilDurable(frame, "keydown", "drafts"));
		puts.push(await rawPut(frame));
	}
	const text = await frame.$eval('[name="resultWanted"]', (field) => Reflect.get(field, "value"));
	if (text !== "a".repeat(runs)) throw new Error(`The form holds "${text}" after ${runs} keys.`);
	await press(frame, /^$/, ".form-head");
	await frame.waitForSelector(".support");
	return { keys, puts };
}

/** From the user's event to the end of the first transaction after it that wrote to this store. */
function untilDurable(frame: Frame, kind: "keydown" | "click", store: string): Promise<number> {
	return waitFor(`what ${kind} writes to ${store}`, async () => {
		const seen = await seenIn(frame);
		const begun = seen.find((each) => each.kind === kind);
		const end = seen.find((each) => each.kind === "durable" && each.stores.includes(store));
		return begun && end ? end.at - begun.at : undefined;
	});
}

async function saved(station: Station, runs: number) {
	const { kam, host, accounts } = station;
	const accountId = accounts.find(({ path }) => kam.page.url().includes(path))?.id ?? "";
	const home = await kam.rig.openExtensionPage("options.html");
	const bare = await station.bare("empty");
	const disks: number[] = [];
	const saves: number[] = [];
	const rawClicks: number[] = [];
	for (let n = 0; n < runs; n += 1) {
		await typed(home, host, accountId, `Bench ${n}`);
		await station.settle(bare);
		rawClicks.push(await rawClick(await emptyIn(bare)));
		await station.settle(kam.page);
		const frame = await station.panel();
		await press(frame, /Request expert/);
		await frame.waitForFunction(
			(wanted) => document.querySelector<HTMLInputElement>('[name="expertise"]')?.value === wanted,
			{},
			`Bench ${n}`,
		);
		await frame.$eval(".form button[type=submit]", (button) => button.scrollIntoView());
		await sleep(400);
		await forget(frame);
		const send = async () => {
			await frame.click(".form button[type=submit]", { delay: PRESSED_MS });
			saves.push(await untilDurable(frame, "click", "operations"));
		};
		disks.push(await untilOnDisk(kam.page, "operations", send));
		await frame.waitForSelector(".support");
	}
	await Promise.all([home.close(), bare.close()]);
	return { disks, saves, rawClicks };
}

/** A draft with every field, put on the device as if it had been typed. */
async function typed(home: Page, host: string, accountId: string, expertise: string): Promise<void> {
	const { database } = await signedInAt(home, host);
	const unitId = await home.evaluate(async (name) => {
		const opening = indexedDB.open(name);
		await new Promise((resolve) => opening.addEventListener("success", resolve));
		const reading = opening.result.transaction("units").objectStore("units").getAllKeys(null, 1);
		await new Promise((resolve) => reading.addEventListener("success", resolve));
		opening.result.close();
		return String(reading.result[0]);
	}, database);
	const values = {
		resultWanted: "A pilot plan",
		kind: "meeting",
		estimate: "1d",
		ifWeWait: "They look elsewhere",
		neededBy: "2099-01-01",
		...{ accountId, unitId, expertise },
	};
	const row = { key: `request:${accountId}`, host, values, updatedAt: Date.now() };
	await putRow(home, database, "drafts", row);
}
