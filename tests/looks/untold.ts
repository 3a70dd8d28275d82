import { CLOSE, OPEN } from "./pseudo.ts";

const MONTHS =
	"januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december|" +
	"jan|feb|mar|apr|jun|jul|aug|sep|okt|nov|dec";
/** As `Intl` writes them in Danish; no dictionary has them. */
const DATES = new RegExp(`\\b(?:(?:man|tirs?|ons|tors?|fre|lør|søn)\\.?|(?:${MONTHS})\\.?)(?!\\p{L})`, "giu");
/** The same in every language: our name, each language's own name, currencies, sizes, the CRM's own objects. */
const ANYWHERE = /\b(?:Instep(?:_\w+)?|English|Dansk|kr\.|mio\.|t?DKK|EUR|[kM]B|byte)/g;
const TOLD = new RegExp(`${OPEN}[^${OPEN}${CLOSE}]*${CLOSE}`, "g");

/** A text without all that stands in brackets, those inside others as well. */
function outsideBrackets(text: string): string {
	const shorter = text.replace(TOLD, " ");
	return shorter === text ? text : outsideBrackets(shorter);
}

/** A part this long is no word of ours by chance; a shorter one must be all of what somebody typed. */
const PHRASE = 15;

/** All texts anywhere in what a device keeps, for `untold`. */
export function textsIn(rows: unknown): string {
	const found = new Set<string>();
	const visit = (value: unknown): void => {
		if (typeof value === "string") found.add(value.replace(/\s+/g, " "));
		else if (typeof value === "object" && value !== null)
			for (const each of Object.values(value)) visit(each);
	};
	visit(rows);
	return `\0${[...found].join("\0")}\0`;
}

/** What stands beside each other in one text, without dates and without what is the same in every language. */
function partsOf(text: string): string[] {
	const words = text.replace(DATES, " ").replace(ANYWHERE, " ");
	return words.split(/, |: ?| – | → |[()"“”]/).map((part) => part.trim());
}

/**
 * Of the texts on a page in the language for tests, those that no dictionary has: they are neither in its brackets
 * nor what somebody typed.
 * @param known all that the device keeps, as `textsIn` gives it
 */
export function untold(texts: readonly string[], known: string): string[] {
	const isKnown = (part: string) =>
		!/\p{L}/u.test(part) || known.includes(part.length > PHRASE ? part : `\0${part}\0`);
	return texts.filter((text) => {
		const rest = outsideBrackets(text).replace(/\s+/g, " ").trim();
		if (isKnown(rest)) return false;
		return !rest.split(/ ?· ?/).every((told) => isKnown(told) || partsOf(told).every(isKnown));
	});
}
