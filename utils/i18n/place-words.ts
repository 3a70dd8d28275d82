import { daPlace } from "./da-place.ts";
import { enPlace, type PlaceDictionary } from "./en-place.ts";

/** Where the panel and its tab stand: the words come with the menu that needs them. */
export function placeWordsIn(locale: string): PlaceDictionary {
	return locale.startsWith("da") ? daPlace : enPlace;
}
