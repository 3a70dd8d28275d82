/** Small things kept in the browser's own storage, each with its schema and its default. */
import * as v from "valibot";
import browser from "webextension-polyfill";
import { Connection } from "../domain/connection.ts";
import { managed } from "./managed.ts";

export interface Setting<T> {
	get(): Promise<T>;
	set(value: T): Promise<void>;
	onChange(callback: (value: T) => void, signal: AbortSignal): void;
}

type Area = "local" | "session";

/** A stored value that no longer fits its schema counts as not there; it is not overwritten. */
export function setting<T>(
	area: Area,
	key: string,
	schema: v.GenericSchema<unknown, T>,
	fallback: T,
): Setting<T> {
	const parse = (raw: unknown): T => {
		const parsed = v.safeParse(schema, raw);
		return parsed.success ? parsed.output : fallback;
	};
	return {
		get: async () => parse((await browser.storage[area].get(key))[key]),
		// Chrome would leave the old value in place of `undefined`.
		set: (value) =>
			value === undefined ? browser.storage[area].remove(key) : browser.storage[area].set({ [key]: value }),
		onChange(callback, signal) {
			const listener = (changes: Record<string, { newValue?: unknown }>, changed: string) => {
				if (changed === area && key in changes) callback(parse(changes[key]?.newValue));
			};
			browser.storage.onChanged.addListener(listener);
			signal.addEventListener("abort", () => browser.storage.onChanged.removeListener(listener));
		},
	};
}

/** Connections by page host. */
export const connections = setting("local", "connections", v.record(v.string(), Connection), {});

export const LANGUAGES = ["en", "da"] as const;
export type Language = (typeof LANGUAGES)[number];
const typedLanguage = setting("local", "language", v.optional(v.picklist(LANGUAGES)), undefined);
/** Missing: the browser's own. Where the admin has set one, that is it, and it cannot be set. */
export const language: Setting<Language | undefined> = {
	get: async () => (await managed()).language ?? typedLanguage.get(),
	async set(value) {
		if ((await managed()).language === undefined) await typedLanguage.set(value);
	},
	onChange: typedLanguage.onChange,
};

/** Instep was updated, and its user has not looked at the help since. */
export const hasNews = setting("local", "hasNews", v.boolean(), false);

/** Consumer keys that somebody typed, by page host. */
export const consumerKeys = setting("local", "consumerKeys", v.record(v.string(), v.string()), {});

/** Page hosts added by hand, before anybody has signed in there. */
export const addedHosts = setting("local", "addedHosts", v.array(v.string()), []);

/** Users who have left a host, by store. What they had not sent waits on this device until they are back. */
export const formerUsers = setting("local", "formerUsers", v.record(v.string(), Connection), {});
