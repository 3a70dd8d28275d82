import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Frame, Page } from "puppeteer-core";
import * as v from "valibot";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const Violations = v.array(v.object({ id: v.string(), nodes: v.array(v.object({ target: v.unknown() })) }));
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** What axe finds against WCAG 2.2 AA, and whether anything sticks out at the side. */
export async function faults(frame: Frame | Page): Promise<string[]> {
	await frame.evaluate(AXE);
	const found = await frame.evaluate(async (tags) => {
		const { axe } = window as unknown as { axe: { run(options: unknown): Promise<{ violations: unknown }> } };
		const { violations } = await axe.run({ runOnly: tags });
		return JSON.parse(JSON.stringify(violations)) as unknown;
	}, TAGS);
	const overflow = await frame.evaluate(
		() => document.documentElement.scrollWidth - document.documentElement.clientWidth,
	);
	return [
		...v.parse(Violations, found).map(({ id, nodes }) => `${id}: ${JSON.stringify(nodes[0]?.target)}`),
		...(overflow > 0 ? [`${overflow} px stick out at the side`] : []),
	];
}
