/** Texts of people within Markdown: whatever they hold, they are read as the texts they are. */

/** Signs that begin something within a line: code, emphasis, links, pictures, markup, tables, formulas, references. */
const INLINE = /[\\`*_[\]<>&~|$]/g;
/** What a reader of GitHub's kind makes a link of by itself (GFM 6.9): `://`, `www.`, and an address with its `@`. */
const LINKS = /:(?=\/\/)|(?<=\bwww)\.|@/gi;
/** What makes a heading, a list, a line or a quote of a line that begins with it (CommonMark 4 and 5). */
const LEADING = /^(?:[#+\-=]|\d+(?=[.)]))/;

/** One line: breaks and tabs become blanks, and what no screen shows is left out. */
export function oneLine(text: string): string {
	return text
		.toWellFormed()
		.replace(/[\s\p{Cc}\u2028\u2029]+/gu, " ")
		.trim();
}

/** A text for the place of a text in a line of Markdown. */
export function markdownOf(text: string): string {
	return oneLine(text).replace(INLINE, "\\$&").replace(LINKS, "\\$&").replace(LEADING, guarded);
}

/** A number at the beginning is guarded behind it: a backslash before a digit is a backslash. */
function guarded(start: string): string {
	return /\d/.test(start) ? `${start}\\` : `\\${start}`;
}
