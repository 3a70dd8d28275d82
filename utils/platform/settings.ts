/** Small things kept in the browser's own storage, each with its schema and its default. */
import * as v from "valibot";
import browser from "webextension-polyfill";
import { Connection } from "../domain/connection.ts";

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
		set: (value) => browser.storage[area].set({ [key]: value }),
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
/** Missing: the browser's own. */
export const language = setting("local", "language", v.optional(v.picklist(LANGUAGES)), undefined);

const Tokens = v.object({
	accessToken: v.string(),
	refreshToken: v.optional(v.string()),
	origin: v.string(),
});
/** By org and user. Lives as long as the browser runs, and only the background reads it. */
export const tokens = setting("session", "tokens", v.record(v.string(), Tokens), {});

/** The consumer key of the org's external client app; the local CRM of the demo knows this one. */
export const clientId = setting(
	"local",
	"clientId",
	v.string(),
	import.meta.env.MODE === "demo" ? "instep-local" : "",
);
