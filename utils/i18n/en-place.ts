/** Where the panel and its tab stand, in English. */
export const enPlace = {
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

export type PlaceDictionary = typeof enPlace;
