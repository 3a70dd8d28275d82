import { daRelated } from "./da-related.ts";
import { enRelated, type RelatedWords } from "./en-related.ts";

/** They come with the one component that needs them. */
export function relatedWordsIn(locale: string): RelatedWords {
	return locale.startsWith("da") ? daRelated : enRelated;
}
