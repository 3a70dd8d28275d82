import type { Estimate, RequestKind } from "../../../utils/domain/records.ts";

export type Language = "da" | "en";
export type Bilingual<T> = Record<Language, T>;

/**
 * What people of this company write about one unit's work. `{plant}`, `{site}`, `{customer}` and `{contact}`
 * stand for the account's own words. A string with an arrow is a pair: what is said, and what follows.
 */
export interface UnitTexts {
	skills: Record<string, Bilingual<SkillTexts>>;
	/** What the unit gains from helping. */
	gains: Bilingual<readonly string[]>;
}

/** Sentences that fit one skill, and under `any` those that fit all. */
export type BySkill = Record<string, Bilingual<readonly string[]>>;

export interface SkillTexts {
	/** As found in the descriptions of accounts and opportunities, and quoted from there. */
	needs: readonly string[];
	/** Kind of help, estimated time and the result wanted: `advice 1d · …`. */
	asks: readonly string[];
}

/** The skill's own sentences twice, so that they come up more often than the general ones. */
export function sentencesFor(bank: BySkill, skill: string, language: Language): readonly string[] {
	const own = bank[skill]?.[language] ?? [];
	return [...own, ...own, ...(bank.any?.[language] ?? [])];
}

export interface ParsedAsk {
	kind: RequestKind;
	estimate: Estimate;
	wanted: string;
}

export function parseAsk(line: string): ParsedAsk {
	const [, kind, estimate, wanted] =
		/^(advice|meeting|proposal|delivery|other) (2h|1d|3d|1w|unknown) · (.+)$/.exec(line) ?? [];
	if (!kind || !estimate || !wanted) throw new Error(`not an ask: ${line}`);
	return { kind: kind as RequestKind, estimate: estimate as Estimate, wanted };
}

/** Both halves of `question → answer`. */
export function parsePair(line: string): [string, string] {
	const [first, second] = line.split(" → ");
	if (!first || !second) throw new Error(`not a pair: ${line}`);
	return [first, second];
}

/** Puts the words of an account, a person or a week into a sentence. */
export function fill(text: string, words: Record<string, string>): string {
	return text.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
		const word = words[name];
		if (word === undefined) throw new Error(`no word for {${name}} in: ${text}`);
		return word;
	});
}
