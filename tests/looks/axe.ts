import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { Frame, Page } from "puppeteer-core";
import * as v from "valibot";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const Violations = v.array(v.object({ id: v.string(), nodes: v.array(v.object({ target: v.unknown() })) }));
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** A table of hundreds of rows is as its first ones are, and axe takes its time for each. */
const ALIKE = ["tbody tr:nth-child(n + 6)", "li:nth-child(n + 6)"];
interface Axe {
	axe: { run(context: object, options: object): Promise<{ violations: unknown }> };
}

/** What axe finds against WCAG 2.2 AA: each rule with the first element that breaks it. */
export async function violations(page: Frame | Page): Promise<string[]> {
	if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(AXE);
	const found = await page.evaluate(
		async (tags, alike) => {
			const { axe } = window as unknown as Axe;
			const context = { exclude: alike.map((selector) => [selector]) };
			const result = await axe.run(context, { runOnly: tags, resultTypes: ["violations"] });
			return JSON.parse(JSON.stringify(result.violations)) as unknown;
		},
		TAGS,
		ALIKE,
	);
	return v.parse(Violations, found).map(({ id, nodes }) => `${id}: ${JSON.stringify(nodes[0]?.target)}`);
}

/** One run of axe. */
export interface Seen {
	state: string;
	theme: string;
	language: string;
	width: number;
	violations: string[];
}

/** Writes what a walk has seen into `.output/axe.json`, beside what the others have. */
export function report(walk: string, seen: readonly Seen[]): void {
	const folder = join(process.cwd(), ".output", "axe");
	mkdirSync(folder, { recursive: true });
	writeFileSync(join(folder, `${walk}.json`), JSON.stringify(seen));
	const all = readdirSync(folder).flatMap((name): Seen[] =>
		JSON.parse(readFileSync(join(folder, name), "utf8")),
	);
	const names = (of: (each: Seen) => string) => [...new Set(all.map(of))].toSorted();
	const summary = {
		states: names(({ state }) => state),
		themes: names(({ theme }) => theme),
		languages: names(({ language }) => language),
		runs: all.length,
		violations: all.reduce((sum, each) => sum + each.violations.length, 0),
		seen: all,
	};
	writeFileSync(join(process.cwd(), ".output", "axe.json"), `${JSON.stringify(summary, undefined, "\t")}\n`);
}
