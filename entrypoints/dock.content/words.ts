/** The few words of the dock itself. The panel's dictionaries are not for a script that every CRM page runs. */
const ENGLISH = {
	width: "Width of the panel",
	updated: "The extension was updated. Reload the page.",
};
export type DockWords = typeof ENGLISH;

const DANISH: DockWords = {
	width: "Panelets bredde",
	updated: "Udvidelsen er opdateret. Genindlæs siden.",
};

/** @param wishes languages, best first; those that nobody set are empty */
export function dockWordsIn(wishes: (string | undefined)[]): DockWords {
	return wishes.find(Boolean)?.startsWith("da") ? DANISH : ENGLISH;
}
