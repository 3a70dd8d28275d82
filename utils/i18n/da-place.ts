import type { PlaceDictionary } from "./en-place.ts";

/** Hvor panelet og dets fane står, på dansk. */
export const daPlace: PlaceDictionary = {
	up: "Flyt fanen op",
	down: "Flyt fanen ned",
	across: "Flyt til den anden side",
	aside: "Vis i sidepanelet",
	byHand: "Åbn Instep med browserens egen knap til sidepanelet.",
	here: "Vis på siden i stedet",
	options: "Indstillinger",
	hideHere: "Skjul på denne side, til den genindlæses",
	hideHost: "Skjul i dette CRM",
	hideAll: "Skjul overalt",
	back: "Du får den tilbage med Insteps knap på værktøjslinjen.",
};
