import { type Browser, browser } from "wxt/browser";
import { defineContentScript } from "wxt/utils/define-content-script";
import { CRM_PAGES, LOCAL_CRM, recordAt } from "../../utils/crm/sites.ts";
import { type Command, createDock } from "./dock.ts";
import { ContentScriptContext } from "./life.ts";
import { readKnown } from "./remembered-state.ts";
import { dockWordsIn } from "./words.ts";

/**
 * Has a dock on the page while it is switched on. Switched off, nothing of ours is left on the page: no node, no
 * listener, and none of the context's own; what remains are three in the extension's API, to switch it on again.
 */
export default defineContentScript({
	matches: import.meta.env.MODE === "demo" ? [...CRM_PAGES, ...LOCAL_CRM] : [...CRM_PAGES],
	// Only to ask: a page at work keeps the answer waiting, by 200 ms and more if it is asked for once that has begun.
	runAt: "document_start",
	main(first) {
		// Firefox ends the script of a former version without a word, and leaves its node where it was.
		document.querySelector("instep-dock")?.remove();
		let life: Pick<ContentScriptContext, "signal" | "abort"> | undefined = first;
		let dock: ReturnType<typeof createDock> | undefined;
		/** The page has its body, and its first paint behind it or under way. */
		const built = new Promise<unknown>((resolve) => {
			if (document.readyState !== "loading") resolve(undefined);
			else document.addEventListener("DOMContentLoaded", resolve, { once: true });
		});
		/** Until the page is loaded again. */
		let isOffHere = false;
		let isOver = false;
		/** Whether it is switched off; not while the page begins to load. */
		let isKnown = false;

		async function turn(): Promise<void> {
			const [{ isOff, language, state }] = await Promise.all([readKnown(browser, location.host), built]);
			isKnown = true;
			if (isOver) return;
			if (isOff || isOffHere) {
				const ending = life;
				life = dock = undefined;
				ending?.abort();
			} else if (!dock) {
				life ??= new ContentScriptContext();
				// Not by us: a newer script of the same extension has come.
				life.signal.addEventListener("abort", () => life && end());
				dock = start(life, dockWordsIn([language, document.documentElement.lang, navigator.language]), state);
			}
		}
		function start(
			{ signal }: { signal: AbortSignal },
			words: ReturnType<typeof dockWordsIn>,
			state: Awaited<ReturnType<typeof readKnown>>["state"],
		) {
			const made = createDock({ document, browser, words, state, signal });
			// Fires before the address commits, so only the event knows where it goes.
			navigation.addEventListener("navigate", ({ destination }) => made.show(recordAt(destination.url)), {
				signal,
			});
			made.show(recordAt(location.href));
			return made;
		}
		function end(): void {
			isOver = true;
			browser.runtime.onMessage.removeListener(obey);
			browser.runtime.onConnect.removeListener(follow);
			browser.storage.onChanged.removeListener(look);
		}
		function obey(command: Command, _sender: unknown, answer: (said: unknown) => void): void {
			const { type } = command;
			if (type === "where")
				answer({
					...{ host: location.host, lang: document.documentElement.lang },
					...{ record: recordAt(location.href), isOff: isKnown && !dock },
				});
			else if (type === "off" || type === "on") {
				isOffHere = type === "off";
				void turn();
			} else if (dock) dock.obey(command);
			else answer(false);
		}
		const follow = async (port: Browser.runtime.Port) => {
			await begun;
			if (dock) dock.follow(port);
			else port.disconnect();
		};
		const look = (changes: object) => void ("switchedOff" in changes && turn());

		browser.runtime.onMessage.addListener(obey);
		browser.runtime.onConnect.addListener(follow);
		browser.storage.onChanged.addListener(look);
		const begun = turn();
	},
});
