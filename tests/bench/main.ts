/**
 * `npm run bench`: every `*.bench.ts` here in real Chromium, printed beside its budget. Nothing fails by it:
 * milliseconds depend on the machine (quality.md); the ratio to the baseline of the same run does so less.
 * What is measured in the extension itself needs `npm run build:demo` before, and the sizes `npm run build`.
 * `npm run bench -- view` runs only the files whose name has "view" in it; `--runs 100` changes how often.
 */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import puppeteer from "puppeteer-core";
import * as v from "valibot";
import { installBrowser } from "../e2e/install-browsers.ts";
import { bundle } from "./bundle.ts";
import { inExtension } from "./in-extension.ts";
import { programmePage } from "./programme-page.ts";
import { printSizes } from "./sizes.ts";
import { rowOf } from "./table.ts";

const Results = v.array(
	v.object({
		name: v.string(),
		budgetMs: v.number(),
		baseline: v.string(),
		runs: v.array(v.number()),
		baselineRuns: v.array(v.number()),
	}),
);

const { values, positionals } = parseArgs({
	options: { runs: { type: "string", default: "40" } },
	allowPositionals: true,
});
const runs = Math.max(20, Number(values.runs) || 0);
const isWanted = (name: string) =>
	positionals.length === 0 || positionals.some((part) => name.includes(part));
const files = readdirSync(import.meta.dirname)
	.filter((name) => name.endsWith(".bench.ts"))
	.filter(isWanted);

const browser = await puppeteer.launch({
	executablePath: installBrowser("chromium"),
	headless: true,
	pipe: true,
	args: ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"],
});
try {
	console.log(`${await browser.version()}, ${runs} runs each, milliseconds`);
	for (const file of files) {
		// A fresh page, so that no bench finds its code compiled by another.
		const page = await browser.newPage();
		await page.addScriptTag({ content: await bundle(join(import.meta.dirname, file)) });
		const results = v.parse(Results, await page.evaluate(`bench.results(${runs})`));
		console.log(file);
		console.table(Object.fromEntries(results.map((timings) => [timings.name, rowOf(timings)])));
		await page.close();
	}
} finally {
	await browser.close();
}

// In the extension itself, with a browser of its own.
if (isWanted("programme-page")) {
	console.log("programme-page.ts");
	const results = await programmePage(runs);
	console.table(Object.fromEntries(results.map((timings) => [timings.name, rowOf(timings)])));
}

await inExtension(isWanted, runs);
if (isWanted("sizes")) printSizes();
