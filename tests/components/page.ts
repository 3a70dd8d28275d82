/** A page to draw components into, without a browser. To be imported before preact draws anything. */
import "fake-indexeddb/auto";
import { parseHTML } from "linkedom";
import { type ComponentChild, h, render } from "preact";
import "../utils/platform/fake-browser.ts";

const { document } = parseHTML("<!doctype html><html><body></body></html>");
Object.assign(globalThis, { document, navigation: new EventTarget() });

const { EnvironmentProvider } = await import("../../components/use-environment.ts");
const { wordsIn } = await import("../../utils/i18n/words.ts");
const { createAnnouncer } = await import("../../utils/platform/changes.ts");
const { createStores } = await import("../../utils/store/stores.ts");

const storeOf = createStores();
const announce = createAnnouncer();

/** What is drawn, and the way to what only a page has. */
export interface Drawn {
	root: HTMLElement;
	/** Tells the components that a store has changed. */
	announce(storeName: string): void;
	remove(): void;
}

/**
 * Draws a component in its environment.
 * @param send what the background answers
 */
export async function draw(
	child: ComponentChild,
	send: (message: unknown) => Promise<unknown>,
	language: "en" | "da" = "en",
): Promise<Drawn> {
	const root = document.createElement("div");
	document.body.append(root);
	const value = {
		...{
			now: Date.now,
			newId: () => crypto.randomUUID(),
			timeZone: "Europe/Copenhagen",
			words: await wordsIn(language),
		},
		...{ switchLanguage() {}, storeOf, send, announce },
	};
	render(h(EnvironmentProvider, { value }, child), root);
	return {
		root,
		announce,
		remove() {
			render(null, root);
			root.remove();
		},
	};
}
