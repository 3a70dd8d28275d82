/** What a page of a fixed size shows of more than it has room for. */

/** What a name within a sentence may take of a line, of whatever it names. */
export const NAME_LENGTH = 32;

export interface Cut<T> {
	shown: T[];
	/** How many there are besides. */
	more: number;
}

export function cut<T>(items: readonly T[], most: number): Cut<T> {
	return { shown: items.slice(0, most), more: Math.max(0, items.length - most) };
}

/** A text on one line and of at most so many characters, cut between words where that leaves most of it. */
export function shortened(text: string, most: number): string {
	const line = text.replace(/\s+/g, " ").trim();
	// Not by code units: half of a character is none.
	const characters = [...line];
	if (characters.length <= most) return line;
	const kept = characters.slice(0, most - 1).join("");
	const atWord = kept.lastIndexOf(" ");
	return `${(atWord > kept.length / 2 ? kept.slice(0, atWord) : kept).replace(/[\s,;:.–-]+$/, "")}…`;
}
