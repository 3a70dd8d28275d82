import type { LanguageCode } from "./language.ts";
import { plural } from "./plural.ts";

/** The few words around the pages, in the browser's own menus and buttons; all that the background needs. */
const ENGLISH = {
	requestExpert: "Request expert",
	idle: "Instep",
	stuck: "Instep: something could not be sent",
	waits: (n: number) => `Instep: ${plural(n, "request waits", "requests wait")} on you`,
	draft: "Instep: finish your draft",
	none: "Nothing found on this device. Open it in the CRM first.",
};

export type ShellWords = typeof ENGLISH;

const DANISH: ShellWords = {
	requestExpert: "Anmod om ekspert",
	idle: "Instep",
	stuck: "Instep: noget kunne ikke sendes",
	waits: (n) => `Instep: ${plural(n, "anmodning venter", "anmodninger venter")} på dig`,
	draft: "Instep: gør din kladde færdig",
	none: "Intet fundet på denne enhed. Åbn det i CRM først.",
};

export function shellWordsIn(language: LanguageCode): ShellWords {
	return language === "da" ? DANISH : ENGLISH;
}
