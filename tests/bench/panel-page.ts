/** The panel after a step inside the CRM, from its cache: beside an empty frame, and the rows as plain HTML. */
import type { Page } from "puppeteer-core";
import { waitFor } from "../e2e/wait.ts";
import { type Report, ratioOf } from "./counts.ts";
import { firstFrame, forget } from "./seen.ts";
import type { Station } from "./station.ts";

/** ux.md section 8, and quality.md P4. */
const VISIBLE_MS = 150;
const PAINT_MS = 50;

export async function panelPage(station: Station, runs: number): Promise<Report> {
	const { kam } = station;
	const empty = await station.bare("empty");
	const plain = await station.bare("plain");
	const hops: number[] = [];
	const empties: number[] = [];
	const plains: number[] = [];
	for (let n = 0; n < runs; n += 1) {
		await station.settle(kam.page);
		const to = await station.other(kam.page);
		await forget(await station.panel());
		const changedAt = await station.hop(kam.page, to.path);
		const shown = await firstFrame(
			"the other account",
			station.panel,
			changedAt,
			({ account }) => account === to.id,
		);
		hops.push(shown.at - changedAt);
		await station.settle(empty);
		empties.push(await emptyFrame(station, empty, to.path));
		await station.settle(plain);
		plains.push(await plainRows(station, plain, to));
	}
	await Promise.all([empty.close(), plain.close()]);
	await kam.page.bringToFront();
	const name = "account A to B, from the address to B painted";
	const ofEmpty = { name, runs: hops, baseline: "an empty frame", baselineRuns: empties };
	return {
		timings: [
			{ ...ofEmpty, bar: "P4", budgetMs: PAINT_MS },
			{
				...ofEmpty,
				name: `${name}, ux.md`,
				bar: "visible",
				budgetMs: VISIBLE_MS,
				baseline: "rows in a shadow root, by the worker",
				baselineRuns: plains,
			},
		],
		counts: [
			{ name: "A to B, to an empty frame", figure: ratioOf(hops, empties) },
			{ name: "A to B, to rows in a shadow root by the worker", figure: ratioOf(hops, plains) },
		],
	};
}

/** Milliseconds from the change of the address to the paint of an empty frame of the extension. */
export async function emptyFrame(station: Station, page: Page, path: string): Promise<number> {
	const changedAt = await station.hop(page, path);
	const { at } = await firstFrame(
		"the empty frame",
		() => emptyIn(page),
		changedAt,
		({ isReady }) => isReady,
	);
	return at - changedAt;
}

/** The frame that plain-dock.ts has put on the page. */
export function emptyIn(page: Page) {
	return waitFor("the empty frame", () => page.frames().find((frame) => frame.url().endsWith("/empty.html")));
}

async function plainRows(
	station: Station,
	page: Page,
	{ id, path }: Station["accounts"][number],
): Promise<number> {
	await page.evaluate(() => delete document.documentElement.dataset.plainAt);
	const changedAt = await station.hop(page, path);
	return (await plainAt(page, id)) - changedAt;
}

/** When the plain list of this account was painted. */
export function plainAt(page: Page, accountId: string): Promise<number> {
	return waitFor("the plain list", async () => {
		const noted = await page.evaluate(() => document.documentElement.dataset.plainAt);
		return noted?.startsWith(accountId) ? Number(noted.split(" ")[1]) : undefined;
	});
}
