/**
 * A language for tests, made from the English words: accented, a third longer and in brackets. What is shown without
 * brackets was never put into a dictionary; what is cut off would be cut off in a language longer than English.
 */

const ACCENTS = new Map([..."aeiouyAEIOUY"].map((plain, at) => [plain, [..."áéíóúýÁÉÍÓÚÝ"][at] ?? plain]));
export const [OPEN, CLOSE] = ["⟦", "⟧"];

/** How much longer than English a language may be (ux.md 6); the brackets count. */
const LONGER = 0.35;

/** Each vowel accented, and as many of them doubled as there is room for. */
function stretched(text: string): string {
	let room = Math.ceil(text.length * LONGER) - OPEN.length - CLOSE.length;
	return [...text]
		.map((letter) => {
			const accented = ACCENTS.get(letter);
			return accented && room-- > 0 ? accented + accented : (accented ?? letter);
		})
		.join("");
}

/** What a text becomes. Of one that a function made, what it was given stays legible, and the end is longer. */
function pseudoText(text: string, isMade: boolean): string {
	if (!/\p{L}/u.test(text)) return text;
	if (!isMade) return `${OPEN}${stretched(text)}${CLOSE}`;
	const longer = "é".repeat(Math.max(0, Math.ceil(text.length * LONGER) - 2)).replace(/é{6}/g, "$& ");
	return `${OPEN}${text} ${longer.trim()}${CLOSE}`;
}

/** An entry of a dictionary, or all of one, in the language for tests. */
function pseudoOf(entry: unknown): unknown {
	if (typeof entry === "string") return pseudoText(entry, false);
	if (typeof entry === "function")
		return (...given: unknown[]) => pseudoText(String(Reflect.apply(entry, undefined, given)), true);
	if (Array.isArray(entry)) return entry.map(pseudoOf);
	if (typeof entry !== "object" || entry === null) return entry;
	return Object.fromEntries(Object.entries(entry).map(([key, value]) => [key, pseudoOf(value)]));
}

/**
 * A dictionary that says what `danish` says, or the language for tests.
 * @param isPseudo asked at each look, so that a page changes over as it changes language: by its own switch
 */
export function switchable<T extends object>(english: T, danish: T, isPseudo: () => boolean): T {
	const pseudo = new Map(Object.entries(english).map(([key, entry]) => [key, pseudoOf(entry)]));
	const entries = Object.entries(danish).map(([key, entry]): [string, PropertyDescriptor] => [
		key,
		{ enumerable: true, get: () => (isPseudo() ? pseudo.get(key) : entry) },
	]);
	return Object.defineProperties({ ...danish }, Object.fromEntries(entries));
}
