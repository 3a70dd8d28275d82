/** The panel on a page that is loaded anew, with the worker running and with it stopped (quality.md P1, P2). */
import { sleep } from "../e2e/wait.ts";
import type { Bar } from "./bars.ts";
import { type Count, median, type Report, ratioOf } from "./counts.ts";
import type { Timings } from "./measure.ts";
import { emptyIn, plainAt } from "./panel-page.ts";
import { firstFrame } from "./seen.ts";
import type { Station } from "./station.ts";

/** quality.md P1 and P2: so many times an empty frame. */
const WARM_RATIO = 1.2;
const COLD_RATIO = 1.3;
/** What the last page left behind is over. */
const LEFT_MS = 500;

export async function coldStart(station: Station, runs: number): Promise<Report> {
	// A page of the extension in another tab: its process runs already.
	const home = await station.kam.rig.openExtensionPage("popup.html");
	const warm = await loads(station, runs, false);
	await home.close();
	const cold = await loads(station, runs, true);
	// The last load was without the dock.
	await load(station, "panel", false);
	return {
		timings: [...timings("worker running", WARM_RATIO, warm), ...timings("worker stopped", COLD_RATIO, cold)],
		counts: [
			...ratios("worker running", "P1", WARM_RATIO, warm),
			...ratios("worker stopped", "P2", COLD_RATIO, cold),
		],
	};
}

type Loads = Record<"panel" | "empty" | "plain", number[]>;

/** Milliseconds from the beginning of the page's load to the paint, of each kind in turn. */
async function loads(station: Station, runs: number, isStopped: boolean): Promise<Loads> {
	const all: Loads = { panel: [], empty: [], plain: [] };
	for (let n = 0; n < runs; n += 1)
		for (const kind of ["panel", "empty", "plain"] as const)
			all[kind].push(await load(station, kind, isStopped));
	return all;
}

async function load(station: Station, kind: keyof Loads, isStopped: boolean): Promise<number> {
	const { kam, crm, accounts } = station;
	const [{ id, path } = { id: "", path: "" }] = accounts;
	await kam.page.goto("about:blank");
	await kam.page.bringToFront();
	await sleep(LEFT_MS);
	if (isStopped) await kam.rig.killBackground();
	await kam.page.goto(`${crm.url}${path}${kind === "panel" ? "" : `?bench=${kind}`}`, {
		waitUntil: "domcontentloaded",
	});
	const beganAt = await kam.page.evaluate(() => performance.timeOrigin);
	if (kind === "plain") return (await plainAt(kam.page, id)) - beganAt;
	const shown =
		kind === "panel"
			? await firstFrame("the account", station.panel, beganAt, ({ account }) => account === id)
			: await firstFrame(
					"the empty frame",
					() => emptyIn(kam.page),
					beganAt,
					({ isReady }) => isReady,
				);
	return shown.at - beganAt;
}

function timings(how: string, ratio: number, { panel, empty, plain }: Loads): Timings[] {
	const own = { budgetMs: Math.round(ratio * median(empty)), runs: panel };
	return [
		{
			...own,
			name: `page load to the panel's paint, ${how}`,
			baseline: "an empty frame",
			baselineRuns: empty,
		},
		{
			...own,
			name: `the same, beside rows by the worker, ${how}`,
			baseline: "rows in a shadow root",
			baselineRuns: plain,
		},
	];
}

function ratios(how: string, bar: Bar, budget: number, { panel, empty, plain }: Loads): Count[] {
	return [
		{ name: `page load to paint, ${how}, to an empty frame`, bar, budget, figure: ratioOf(panel, empty) },
		{ name: `the same to rows in a shadow root by the worker, ${how}`, figure: ratioOf(panel, plain) },
	];
}
