import type { Bilingual } from "./unit-texts.ts";

export const COMMENTS: Bilingual<{ good: readonly string[]; bad: readonly string[] }> = {
	da: {
		good: [
			"Bedre end sidste år. Vi bliver spurgt, før kunden har fået en dato.",
			"Det hjælper, at der er én kontaktperson hos os.",
			"Vi fik at vide hvorfor, da de andre gik foran. Det er nyt.",
			"Baggrunden var i orden, og kunden vidste, at vi kom.",
		],
		bad: [
			"Vi hører først om det, når kunden har fået et løfte.",
			"Chefen kender kun kontoen på omsætningen.",
			"Timerne tæller ikke med i vores mål, så de bliver nedprioriteret.",
			"Det er altid den samme person, der bliver spurgt.",
			"Jeg ved ikke, hvem der må sige ja.",
			"Vi har aldrig set, hvad kontoen tjener.",
		],
	},
	en: {
		good: [
			"We are asked before the customer has a date.",
			"One contact person makes a difference.",
			"The reason was given when others went first.",
		],
		bad: [
			"We hear about it after the customer got a promise.",
			"The hours do not count towards our targets.",
			"It is always the same person who is asked.",
			"We have never seen what the account earns.",
		],
	},
};
