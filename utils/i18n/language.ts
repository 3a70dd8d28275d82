export type LanguageCode = "en" | "da";

/** The first of the wished-for languages that Instep speaks: what the user set, the page's, the browser's. */
export function chooseLanguage(wishes: readonly (string | undefined)[]): LanguageCode {
	for (const wish of wishes) {
		const code = wish?.slice(0, 2).toLowerCase();
		if (code === "da" || code === "en") return code;
	}
	return "en";
}
