import { join } from "node:path";
import * as v from "valibot";
import { BARS, type Bar } from "./bars.ts";
import { bundle } from "./bundle.ts";
import { plainChromium } from "./chromium.ts";
import type { Report } from "./counts.ts";

const isBar = (name: unknown): name is Bar => typeof name === "string" && Object.hasOwn(BARS, name);
const Results = v.array(
	v.object({
		name: v.string(),
		bar: v.optional(v.custom<Bar>(isBar)),
		budgetMs: v.number(),
		baseline: v.string(),
		runs: v.array(v.number()),
		baselineRuns: v.array(v.number()),
	}),
);

/** Measures a `*.bench.ts` in an empty page of a browser of its own, so that none finds its code compiled by another. */
export async function inPage(file: string, runs: number): Promise<Report> {
	const browser = await plainChromium();
	try {
		const page = await browser.newPage();
		await page.addScriptTag({ content: await bundle(join(import.meta.dirname, file)) });
		return { timings: v.parse(Results, await page.evaluate(`bench.results(${runs})`)), counts: [] };
	} finally {
		await browser.close();
	}
}
