import { daNotes } from "./da-notes.ts";
import { enNotes, type NotesDictionary } from "./en-notes.ts";

/** Apart from the panel's other words: they come with what a card tells below its head. */
export function notesWordsIn(locale: string): NotesDictionary {
	return locale.startsWith("da") ? daNotes : enNotes;
}
