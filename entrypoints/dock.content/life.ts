import { browser } from "wxt/browser";

/** Told on the page's document by each script of this extension that begins. */
const BEGUN = `${browser.runtime.id}:dock`;

/**
 * How long a script is to have anything on its page: until it is switched off, or another of the same extension
 * begins, as Firefox has it in open tabs after an update. Builds take it in place of WXT's own context
 * (wxt.config.ts), of which no other part is used here: it spares every page of the CRM 0.7 KB and a message.
 */
export class ContentScriptContext {
	readonly #controller = new AbortController();

	constructor() {
		document.dispatchEvent(new Event(BEGUN));
		document.addEventListener(BEGUN, () => this.abort(), { signal: this.signal });
	}

	get signal(): AbortSignal {
		return this.#controller.signal;
	}

	abort(): void {
		this.#controller.abort();
	}
}
