import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { PanelWords } from "../utils/i18n/panel-words.ts";

const Context = createContext<PanelWords | undefined>(undefined);

/** Given by pages that show an account: the panel. */
export const PanelWordsProvider = Context.Provider;

/** All words of the page; the popup and the options have no others than `useEnvironment` gives. */
export function usePanelWords(): PanelWords {
	const words = useContext(Context);
	if (!words) throw new Error("A component of the panel was rendered without the panel's words");
	return words;
}
