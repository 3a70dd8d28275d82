import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { WorkspaceWords } from "../../utils/i18n/workspace-words.ts";

const Context = createContext<WorkspaceWords | undefined>(undefined);

export const WordsProvider = Context.Provider;

export function useWords(): WorkspaceWords {
	const words = useContext(Context);
	if (!words) throw new Error("A part of the full page was rendered without its words");
	return words;
}
