/** Where the panel and its tab stand, in both languages: the words come with the menu that needs them. */
const ENGLISH = {
	up: "Move tab up",
	down: "Move tab down",
	across: "Move to the other side",
	aside: "Show in side panel",
	byHand: "Open Instep with the browser's own sidebar button.",
	here: "Show on the page instead",
	options: "Settings",
	hideHere: "Hide on this page until it is reloaded",
	hideHost: "Hide in this CRM",
	hideAll: "Hide everywhere",
	back: "You get it back with Instep's button in the toolbar.",
};

const DANISH: typeof ENGLISH = {
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

export function placeWordsIn(locale: string): typeof ENGLISH {
	return locale.startsWith("da") ? DANISH : ENGLISH;
}
