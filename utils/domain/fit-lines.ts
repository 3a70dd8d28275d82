import type { Mark } from "./rank.ts";
import type { Rules } from "./rules.ts";

const MARKS: readonly Mark[] = [1, 2, 3, 4, 5];

/** What each tier is worth, as an admin writes it: a line for each, `A = 5`. */
export function fitLines(fitByTier: Rules["fitByTier"]): string {
	return Object.entries(fitByTier)
		.map(([tier, mark]) => `${tier} = ${mark}`)
		.join("\n");
}

/** The lines read back, or the first one that is none. The mark is behind the last sign: a tier may hold one. */
export function readFitLines(text: string): { fitByTier: Rules["fitByTier"]; badLine?: string } {
	const lines = text
		.split("\n")
		.map((line) => line.trim())
		.filter(Boolean);
	const read = lines.map((line) => {
		const [, tier = "", figure = ""] = /^(.*)=(.*)$/.exec(line) ?? [];
		return { line, tier: tier.trim(), mark: MARKS.find((mark) => String(mark) === figure.trim()) };
	});
	const badLine = read.find(({ tier, mark }) => !tier || !mark)?.line;
	const pairs = read.flatMap(({ tier, mark }): [string, Mark][] => (tier && mark ? [[tier, mark]] : []));
	return { fitByTier: Object.fromEntries(pairs), ...(badLine !== undefined && { badLine }) };
}

/** To begin with, for the tiers that the CRM lists, the first the best: 5, 4, 3 and so on, and 1 for the rest. */
export function suggestedFits(tiers: readonly string[]): Rules["fitByTier"] {
	return Object.fromEntries(tiers.map((tier, index): [string, Mark] => [tier, MARKS.at(-1 - index) ?? 1]));
}
