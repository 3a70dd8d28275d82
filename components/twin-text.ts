import type { Item } from "../utils/domain/alignment.ts";
import type { Twin } from "../utils/domain/twin.ts";
import type { ElementsWords } from "../utils/i18n/elements-words.ts";
import type { Words } from "../utils/i18n/words.ts";

const DAY_MS = 86_400_000;

/** What the log says beside a statement, in words; what it does not say, with the reason. `now` in epoch milliseconds. */
export function twinText(
	item: Item,
	twin: Twin | undefined,
	{ words, elements }: { words: Words; elements: ElementsWords },
	now: number,
): string {
	if (!twin || "unknown" in twin) return elements.unknown[twin?.unknown ?? "not_recorded"];
	const all: Partial<Record<Item, (...said: string[]) => string>> = elements.twin;
	const said = all[item]?.(...[...twin.values, twin.n].map(words.number)) ?? elements.unknown.not_recorded;
	// Requests are looked at over 90 days; results are as old as they are.
	if (item !== "T2" || twin.asOf === undefined) return said;
	return `${said}, ${elements.age(words.number(Math.max(0, Math.floor((now - twin.asOf) / DAY_MS))))}`;
}
