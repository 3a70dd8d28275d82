import type { Expert } from "./records.ts";

/**
 * Text as it is compared: case, accents and the Danish spellings aa/å, ae/æ, oe/ø make no difference, so
 * that "Kølekæde" and "koelekaede" are the same expertise.
 */
export function foldText(text: string): string {
	return text
		.toLowerCase()
		.replaceAll("å", "aa")
		.replaceAll("æ", "ae")
		.replaceAll("ø", "oe")
		.normalize("NFKD")
		.replace(/\p{M}/gu, "")
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
	const offers = new Map<string, ExpertiseOffer>();
	for (const expert of experts) {
		for (const skill of expert.skills) {
			const key = `${foldText(skill.name)}\n${expert.unitId}`;
			const offer = offers.get(key) ?? { name: skill.name, unitId: expert.unitId, experts: 0 };
			offer.experts += 1;
			offers.set(key, offer);
		}
	}
	return [...offers.values()].sort((a, b) => b.experts - a.experts || a.name.localeCompare(b.name, "da"));
}

/** The unit to ask for an expertise: the one with most experts in it, or nothing where nobody has it. */
export function unitFor(expertise: string, offers: readonly ExpertiseOffer[]): string | undefined {
	const wanted = foldText(expertise);
	return wanted ? offers.find((offer) => foldText(offer.name) === wanted)?.unitId : undefined;
}
