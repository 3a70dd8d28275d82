import { useLayoutEffect, useMemo, useState } from "preact/hooks";
import { chooseLanguage, type LanguageCode } from "../utils/i18n/language.ts";
import type { Words } from "../utils/i18n/words.ts";
import { createAnnouncer } from "../utils/platform/changes.ts";
import { send } from "../utils/platform/messages.ts";
import { language } from "../utils/platform/settings.ts";
import { createStores } from "../utils/store/stores.ts";
import type { Environment } from "./use-environment.ts";

/** What only a page's entry may reach for. */
export interface PageSeams {
	now(): number;
	newId(): string;
	timeZone: string;
	/** Languages to take where the user has set none, best first. */
	wishes: readonly (string | undefined)[];
}

/**
 * The environment of one page of the extension, in the language the user has set; missing until its words are here.
 * @param loadWords the words this page needs, `wordsIn` or more
 * @param firstStore the store that is read first, where that is known: it opens beside the words, not after them
 */
export function usePageEnvironment<W extends Words>(
	{ now, newId, timeZone, wishes }: PageSeams,
	loadWords: (language: LanguageCode) => Promise<W>,
	firstStore?: string,
): Environment<W> | undefined {
	const [code, setCode] = useState<LanguageCode>(() => chooseLanguage(wishes));
	useLayoutEffect(() => {
		const controller = new AbortController();
		const take = (set: string | undefined) => setCode(chooseLanguage([set, ...wishes]));
		language.onChange(take, controller.signal);
		void language.get().then(take);
		return () => controller.abort();
	}, []);
	const [words, setWords] = useState<W>();
	useLayoutEffect(() => {
		let isCurrent = true;
		void loadWords(code).then((loaded) => {
			if (!isCurrent) return;
			document.documentElement.lang = code;
			setWords(() => loaded);
		});
		return () => {
			isCurrent = false;
		};
	}, [code]);
	const announce = useMemo(createAnnouncer, []);
	const stores = useMemo(() => createStores(announce), []);
	useLayoutEffect(() => {
		// Who reads it hears of what went wrong.
		if (firstStore !== undefined) void stores(firstStore).catch(() => undefined);
	}, [firstStore]);
	return useMemo(
		() =>
			words && {
				now,
				newId,
				timeZone,
				words,
				switchLanguage: () => void language.set(code === "da" ? "en" : "da"),
				storeOf: stores,
				send,
				announce,
			},
		[words],
	);
}
