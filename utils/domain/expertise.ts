import type { Expert } from "./records.ts";

/**
 * Text as it is compared: case, accents and the Danish spellings aa/å, ae/æ, oe/ø make no difference, so
 * that "Kølekæde" and "koelekaede" are the same expertise.
 */
export function foldText(text: string): string {
	return text
		.normalize("NFKC")
		.toLowerCase()
		.replaceAll("å", "aa")
		.normalize("NFKD")
		.replace(/\p{M}/gu, "")
		.toLowerCase()
		.replaceAll("æ", "ae")
		.replaceAll("ø", "oe")
		.replace(/\s+/g, " ")
		.trim();
}

export interface ExpertiseOffer {
	/** As most experts spell it. */
	name: string;
	unitId: string;
	experts: number;
}

/** Which units have which expertise, the one with most experts first. */
export function expertiseByUnit(experts: readonly Expert[]): ExpertiseOffer[] {
	const spellings = new Map<string, { unitId: string; names: string[] }>();
	for (const { skills, unitId } of experts) {
		// An expert counts once, however often and however spelled the skill is listed.
		for (const [expertise, name] of new Map(skills.map(({ name }) => [foldText(name), name]))) {
			const key = `${expertise}\n${unitId}`;
			const known = spellings.get(key) ?? { unitId, names: [] };
			known.names.push(name);
			spellings.set(key, known);
		}
	}
	return [...spellings.values()]
		.map(({ unitId, names }) => ({ name: mostCommon(names), unitId, experts: names.length }))
		.sort((a, b) => b.experts - a.experts || a.name.localeCompare(b.name, "da"));
}

function mostCommon(names: readonly string[]): string {
	const byCount = [...Map.groupBy(names, (name) => name)].sort(([, a], [, b]) => b.length - a.length);
	return byCount[0]?.[0] ?? "";
}

/** The unit to ask for an expertise: the one with most experts in it, or nothing where nobody has it. */
export function unitFor(expertise: string, offers: readonly ExpertiseOffer[]): string | undefined {
	const wanted = foldText(expertise);
	return wanted ? offers.find((offer) => foldText(offer.name) === wanted)?.unitId : undefined;
}
