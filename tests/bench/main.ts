/**
 * `npm run bench`: everything that is measured here, in real Chromium, printed beside its budget, and at the end
 * every bar of quality.md and ux.md. Nothing fails by it: milliseconds depend on the machine (quality.md); the ratio
 * to the baseline of the same run does so less. It needs `npm run build:demo` before, and for the sizes
 * `npm run build`. `npm run bench -- view` runs only what has "view" in its name; `--runs 100` changes how often.
 */
import { parseArgs } from "node:util";
import { busyPage } from "./busy-page.ts";
import { calls } from "./calls.ts";
import { coldStart } from "./cold-start.ts";
import type { Report } from "./counts.ts";
import { dockPage } from "./dock-page.ts";
import { formPage } from "./form-page.ts";
import { hops } from "./hops.ts";
import { inPage } from "./in-page.ts";
import { inputDelay } from "./input-delay.ts";
import { memory } from "./memory.ts";
import { panelPage } from "./panel-page.ts";
import { programmePage } from "./programme-page.ts";
import { pullAll } from "./pull-all.ts";
import { pullPage } from "./pull-page.ts";
import { settled } from "./settled.ts";
import { sizes } from "./sizes.ts";
import { openStation, type Station } from "./station.ts";
import { barsTable, tableOf } from "./table.ts";

const { values, positionals } = parseArgs({
	options: { runs: { type: "string", default: "20" } },
	allowPositionals: true,
});
const runs = Math.max(20, Number(values.runs) || 0);

/** One browser for all that is measured in the extension itself, opened when the first of them begins. */
let opening: Promise<Station> | undefined;
const at = (measure: (station: Station, runs: number) => Promise<Report>) => async () => {
	opening ??= openStation();
	return measure(await opening, runs);
};

const BENCHES: Record<string, () => Promise<Report>> = {
	view: () => inPage("view.bench.ts", runs),
	rank: () => inPage("rank.bench.ts", runs),
	programme: () => inPage("programme.bench.ts", runs),
	calls,
	"pull-all": () => pullAll(runs),
	"programme-page": () => programmePage(runs),
	"panel-page": at(panelPage),
	hops: at(hops),
	"busy-page": at(busyPage),
	"pull-page": at(pullPage),
	"dock-page": at(dockPage),
	settled: at(settled),
	memory: at(memory),
	"cold-start": at(coldStart),
	"form-page": at(formPage),
	"input-delay": at(inputDelay),
	sizes: async () => sizes(),
};

const wanted = Object.entries(BENCHES).filter(
	([name]) => positionals.length === 0 || positionals.some((part) => name.includes(part)),
);
const reports: Report[] = [];
for (const [name, measure] of wanted) {
	const startedAt = performance.now();
	try {
		const report = await measure();
		console.log(`${name}, ${Math.round((performance.now() - startedAt) / 1_000)} s`);
		console.table(tableOf(report));
		reports.push(report);
	} catch (error) {
		// The others can still be measured.
		console.error(name, error);
		process.exitCode = 1;
	}
}
await (await opening?.catch(() => undefined))?.close();
console.log("All bars");
console.table(barsTable(reports));
