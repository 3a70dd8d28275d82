import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Unsent } from "../utils/domain/entry.ts";
import type { Author } from "../utils/domain/operation.ts";
import type { Words } from "../utils/i18n/words.ts";
import type { PageMessage } from "../utils/platform/messages.ts";
import type { StoreOf } from "../utils/store/stores.ts";

/** What a page gives its components: clock, ids, words, the store and the way to the background. */
export interface Environment<W extends Words = Words> {
	/** Epoch milliseconds. */
	now(): number;
	newId(): string;
	/** IANA name. */
	timeZone: string;
	words: W;
	switchLanguage(): void;
	storeOf: StoreOf;
	/** A hint to the background. */
	send(message: PageMessage): Promise<unknown>;
	/** Tells every open panel, this one included, that a store has changed. */
	announce(storeName: string): void;
}

const Context = createContext<Environment | undefined>(undefined);

export const EnvironmentProvider = Context.Provider;

export function useEnvironment(): Environment {
	const environment = useContext(Context);
	if (!environment) throw new Error("A component was rendered outside its page's environment");
	return environment;
}

/** Something the user does, ready to be kept, all of it or nothing: made by the domain, stored by the page. */
export type Act = (make: (author: Author) => Unsent | Unsent[], draftKey: string) => Promise<void>;
