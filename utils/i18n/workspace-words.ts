import type { WorkspaceDictionary } from "./en-workspace.ts";
import type { LanguageCode } from "./language.ts";
import { notesWordsIn } from "./notes-words.ts";
import { type PanelWords, panelWordsIn } from "./panel-words.ts";
import { stepsWordsIn } from "./steps-words.ts";

export type WorkspaceWords = PanelWords &
	ReturnType<typeof stepsWordsIn> &
	ReturnType<typeof notesWordsIn> & { workspace: WorkspaceDictionary };

/** The words of one language with what only the full page says. */
export async function workspaceWordsIn(language: LanguageCode): Promise<WorkspaceWords> {
	const [words, workspace] = await Promise.all([
		panelWordsIn(language),
		language === "da"
			? import("./da-workspace.ts").then(({ daWorkspace }) => daWorkspace)
			: import("./en-workspace.ts").then(({ enWorkspace }) => enWorkspace),
	]);
	return { ...words, ...stepsWordsIn(words.locale), ...notesWordsIn(words.locale), workspace };
}
