import { describe, expect, it } from "vitest";
import { wrongWords } from "./words.ts";

const OFFENCES = [
	["utils/sync/pull.ts", "await fetch(url);"],
	["entrypoints/background.ts", "await globalThis.fetch(url);"],
	["utils/crm/salesforce/adapter.ts", "deps.fetch(url);"],
	["components/Panel.tsx", "navigator.sendBeacon(url);"],
	["components/Panel.tsx", "new WebSocket(url);"],
	["utils/sync/pull.ts", "indexedDB.open(name);"],
	["entrypoints/panel/main.ts", "const all = await globalThis.indexedDB.databases();"],
	["utils/sync/pull.ts", "browser.storage.local.get();"],
	["components/Panel.tsx", "chrome.runtime.sendMessage({});"],
	["utils/store/db.ts", "const at = Date.now();"],
	["utils/domain/rank.ts", "const at = new Date();"],
	["utils/domain/rank.ts", "const pick = Math.random;"],
	["utils/platform/alarms.ts", "const id = globalThis.crypto.randomUUID();"],
	["components/Panel.tsx", "const now = Temporal.Now.instant();"],
	["entrypoints/panel/main.ts", "root.innerHTML = text;"],
	["entrypoints/panel/main.ts", `root["outerHTML"] = text;`],
	["entrypoints/panel/main.ts", `root.insertAdjacentHTML("beforeend", text);`],
	["entrypoints/panel/main.ts", "document.write(text);"],
	["components/Panel.tsx", "const a = <p dangerouslySetInnerHTML={{ __html: text }} />;"],
	["components/Panel.tsx", "const a = h('p', { dangerouslySetInnerHTML: text });"],
	["components/Panel.tsx", "const a = <iframe srcdoc={text} />;"],
	["entrypoints/panel/main.ts", "root.setHTMLUnsafe(text);"],
	["entrypoints/panel/main.ts", "Document.parseHTMLUnsafe(text);"],
	["entrypoints/panel/main.ts", "range.createContextualFragment(text);"],
	["utils/domain/rank.ts", "eval(text);"],
	["utils/domain/rank.ts", "new Function(text);"],
	["entrypoints/background.ts", "console.log(tokens);"],
	["entrypoints/dock.content/dock.ts", "new MutationObserver(draw).observe(document.body);"],
	["utils/crm/salesforce/http.ts", "globalThis.console.error(error);"],
	["utils/store/copy.ts", "async () => { for await (const cursor of store) cursor.delete(); };"],
	["utils/store/copy.ts", "const all = index.iterate(range);"],
] as const;

const FINE = [
	["utils/crm/salesforce/http.ts", "await fetch(url);"],
	["utils/sync/pull.ts", "async () => { for await (const page of pages) store(page); };"],
	["utils/store/db.ts", "indexedDB.open(name); IDBKeyRange.only(1);"],
	["utils/platform/menus.ts", "browser.contextMenus.create({});"],
	["entrypoints/background.ts", "const at = Date.now(); const id = crypto.randomUUID(); chrome.action;"],
	["entrypoints/background.ts", "makeAdapter({ fetch: globalThis.fetch });"],
	["utils/domain/rank.ts", `// fetch(url), Date.now()\nconst say = "document.write(innerHTML)";`],
	["utils/domain/rank.ts", "const at = new Date(0); const day = Temporal.PlainDate.from(text);"],
	["components/Panel.tsx", "const say = words.browser; const a = <p>fetch(this)</p>;"],
] as const;

describe("the guard of words", () => {
	it.each(OFFENCES)("in %s stops: %s", (path, text) => expect(wrongWords(path, text)).not.toEqual([]));
	it.each(FINE)("in %s lets pass: %s", (path, text) => expect(wrongWords(path, text)).toEqual([]));
	it("names file, line and reason", () => {
		expect(wrongWords("utils/sync/pull.ts", "\n\nfetch(url);")).toEqual([
			"utils/sync/pull.ts:3: fetch, but only utils/crm/*/http.ts speaks to the network",
		]);
	});
});
