import { foldText } from "./expertise.ts";
import type { Expert } from "./records.ts";

/** How a skill fits the expertise that is asked for, the best first. */
export const LIKENESSES = ["exact", "contains", "similar"] as const;
export type Likeness = (typeof LIKENESSES)[number];

export interface SkillMatch {
	/** As the expert's record spells it. */
	name: string;
	/** 1 to 5. */
	level: number;
	likeness: Likeness;
	/** The skill is what was asked for, and its level is the middle of the scale or more. */
	isEnough: boolean;
}

/** The middle of 1 to 5: below it somebody is learning. */
export const ENOUGH_LEVEL = 3;
/** Below this many letters, two words that begin alike have nothing to do with each other: "tax" and "taxi". */
const MIN_STEM = 5;
/** A word of fewer letters ("of", "og", "IT") in common is no likeness yet. */
const MIN_WORD = 3;

/**
 * The expert's skill that answers best: one that is enough before one that is not, then the closest, then the
 * highest level. One more skill, or a higher level, therefore never makes the answer worse.
 */
export function bestSkill(expert: Expert, expertise: string): SkillMatch | undefined {
	const asked = folded(expertise);
	return expert.skills
		.flatMap(({ name, level }) => {
			const likeness = compared(folded(name), asked);
			const isEnough = likeness !== "similar" && level >= ENOUGH_LEVEL;
			return likeness ? [{ name, level, likeness, isEnough }] : [];
		})
		.sort((a, b) => compareSkills(a, b) || b.level - a.level || (a.name < b.name ? -1 : 1))[0];
}

/** Those who have an expertise, at any level: similar skills do not count. Their `teamLoad` says how full they are. */
export function expertsIn(expertise: string, experts: readonly Expert[]): Expert[] {
	const asked = folded(expertise);
	return experts.filter((expert) =>
		expert.skills.some(({ name }) => ["exact", "contains"].includes(compared(folded(name), asked) ?? "")),
	);
}

/** The better first; no skill at all comes last. */
export function compareSkills(a: SkillMatch | undefined, b: SkillMatch | undefined): number {
	const distance = (skill: SkillMatch | undefined) =>
		skill ? LIKENESSES.indexOf(skill.likeness) : LIKENESSES.length;
	return Number(b?.isEnough ?? false) - Number(a?.isEnough ?? false) || distance(a) - distance(b);
}

/** The same; all words of the one among the other's; or at least one word in common. */
export function likenessOf(skill: string, expertise: string): Likeness | undefined {
	return compared(folded(skill), folded(expertise));
}

/** A text as it is compared. */
interface Folded {
	text: string;
	words: string[];
}

/** Once for what is asked, and not for each skill that it is held against: others may have made it very long. */
function folded(raw: string): Folded {
	const text = foldText(raw);
	return { text, words: text.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== "") };
}

function compared(skill: Folded, asked: Folded): Likeness | undefined {
	if (skill.text === asked.text) return skill.text ? "exact" : undefined;
	const [some, others] = [skill.words, asked.words];
	if (isWithin(some, others) || isWithin(others, some)) return "contains";
	const subjects = some.filter((word) => word.length >= MIN_WORD);
	return subjects.some((word) => others.some((other) => isAlike(word, other))) ? "similar" : undefined;
}

function isWithin(words: readonly string[], others: readonly string[]): boolean {
	return words.length > 0 && words.every((word) => others.some((other) => isAlike(word, other)));
}

/** Danish joins words: "kølekæde" is in "kølekædeaudit". */
function isAlike(word: string, other: string): boolean {
	const [short, long] = word.length < other.length ? [word, other] : [other, word];
	return short === long || (short.length >= MIN_STEM && long.startsWith(short));
}
