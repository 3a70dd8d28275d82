/** The disk as the browser lends it to the extension. */
import * as v from "valibot";
import { setting } from "./settings.ts";

/** What all of Instep takes, in bytes, as the browser estimates it; 0 where it does not say. */
export async function usedBytes(): Promise<number> {
	const { usage = 0 } = await navigator.storage.estimate().catch(() => ({ usage: 0 }));
	return usage;
}

/** Has the browser promised to keep what is stored even where its disk is full? */
export function isKept(): Promise<boolean> {
	return navigator.storage.persisted();
}

const hasAsked = setting("local", "hasAskedToKeep", v.boolean(), false);

/**
 * Asks the browser to keep what is stored. Once: Firefox asks its user in turn, who need not be asked again.
 * Only pages can; a worker, as Chromium's background is, has no `persist()`
 * (https://developer.mozilla.org/docs/Web/API/StorageManager/persist).
 */
export async function askToKeep(): Promise<void> {
	if (await hasAsked.get()) return;
	await hasAsked.set(true);
	await navigator.storage.persist();
}
