import type { enDeclines } from "./en-declines.ts";

/** Færdige sætninger til et afslag, efter kode: om timer, planer og regler, aldrig om en person. */
export const daDeclines: typeof enDeclines = {
	"1": [
		{
			note: "Alle de timer, vi har åbnet for nøglekonti i den uge, er allerede lovet væk.",
			nextStep: "Spørg igen om en senere uge, eller markér datoen som fleksibel.",
		},
		{
			note: "På grund af fravær har vi ikke de nødvendige timer i den uge.",
			nextStep: "Vi ser på det igen, når der bliver timer ledige. Bed om at komme på ventelisten.",
		},
	],
	"2": [
		{
			note: "Opgaven hører under en anden afdelings fagområde, og den kan give et bedre svar.",
			nextStep: "Send anmodningen til den afdeling, der har fagområdet.",
		},
	],
	"3": [
		{
			note: "Anmodninger, der er prioriteret højere efter reglerne, bruger ugens timer.",
			nextStep: "Se under “Hvorfor denne plads?”, hvad der kan rykke anmodningen op.",
		},
	],
	"4": [
		{
			note: "Materialet er endnu ikke så komplet, at vi kan give et sikkert svar.",
			nextStep: "Send anmodningen igen med de manglende dokumenter vedlagt.",
		},
		{
			note: "Det ønskede resultat er endnu for åbent til, at vi kan planlægge timer til det.",
			nextStep: "Lad os bruge 15 minutter sammen på at afklare resultatet.",
		},
	],
	"5": [
		{
			note: "Timerne vil tælle imod et mål, som vores afdeling bliver målt på.",
			nextStep: "Eskalér, så de to mål kan vejes mod hinanden.",
		},
	],
	"6": [
		{
			note: "Vi arbejder for en anden part i samme sag og må holde os ude af denne.",
			nextStep: "Spørg en afdeling, der ikke har en rolle i sagen.",
		},
	],
	"7": [
		{
			note: "En kontrakt eller en regel tillader ikke, at vi hjælper sådan, som der er spurgt.",
			nextStep: "Spørg Jura, hvilken del der kan lade sig gøre, og send os den del.",
		},
	],
	"8": [
		{
			note: "Der arbejdes allerede på det samme resultat under en anden anmodning.",
			nextStep: "Brug det resultat. Spørg igen, hvis der mangler noget i det.",
		},
	],
};
