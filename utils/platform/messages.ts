/**
 * The closed list of messages. All are hints: lost, doubled or late, they do no harm, for the truth is in
 * the store. Each is parsed, and taken only from whom it may come.
 */
import * as v from "valibot";
import browser, { type Runtime } from "webextension-polyfill";
import { oneOf } from "../domain/one-of.ts";
import { RecordId } from "../domain/records.ts";
import { RELATED_TYPES } from "../domain/related.ts";

/** A page without an address of its own, such as `about:blank`, has an empty one: that is nobody's. */
export const Host = v.pipe(v.string(), v.minLength(1), v.maxLength(255));

/**
 * What the panel may tell the dock it stands in. `off`: leave this page, until it is loaded again. `up`, `down` and
 * `across` move the tab. `aside`: the user wants the browser's side panel instead.
 */
export const DOCK_COMMANDS = ["close", "off", "up", "down", "across", "aside"] as const;

/** From extension pages to the background. */
export const PageMessage = oneOf(
	"type",
	/** `everyMs`: how often whoever asks would like news; missing: the user wants them now. */
	v.object({
		type: v.literal("revalidate"),
		host: Host,
		/** What whoever asks looks at: an account, or all that was asked of a unit. */
		accountId: v.optional(RecordId),
		unitId: v.optional(RecordId),
		everyMs: v.optional(v.number()),
	}),
	v.object({ type: v.literal("drain"), host: Host }),
	/** Finds out whose page a record's is; answered with whether the device knows now. */
	v.object({
		type: v.literal("resolve"),
		host: Host,
		record: v.object({ type: v.picklist(RELATED_TYPES), id: RecordId }),
	}),
	/** Answered with a WaitingAnswer. */
	v.object({ type: v.literal("waiting"), host: Host }),
	v.object({ type: v.literal("signIn"), host: Host }),
	/** `drop`: what was never sent goes too. */
	v.object({ type: v.literal("signOut"), host: Host, drop: v.boolean() }),
	/** One run of a comparison of the whole copy; answered with a ReconcileAnswer. `isAnew`: from the beginning. */
	v.object({ type: v.literal("reconcile"), host: Host, isAnew: v.boolean() }),
	v.object({ type: v.literal("openOptions") }),
	/** To the dock of the tab that the page is in, by the background: a frame in a page knows no tabs in Firefox. */
	v.object({ type: v.literal("dock"), command: v.picklist(DOCK_COMMANDS) }),
	/** No hint but a SetUpCall, which the background parses; here it would weigh on every page. */
	v.object({ type: v.literal("setUp"), host: Host, call: v.unknown() }),
);
export type PageMessage = v.InferOutput<typeof PageMessage>;

/** From the dock on a CRM page to the background. */
export const DockMessage = oneOf(
	"type",
	v.object({
		type: v.literal("count"),
		host: Host,
		/** An account, or what belongs to one. */
		recordId: v.pipe(v.string(), v.maxLength(18)),
	}),
	/** The tab was clicked where the panel is wanted in the browser's side panel; answered with whether it opened. */
	v.object({ type: v.literal("openAside"), host: Host }),
);
export type DockMessage = v.InferOutput<typeof DockMessage>;

/** To the dock of one tab. `where` is answered with the record on the page; `here` opens the panel in the page. */
export type DockCommand =
	| { type: (typeof DOCK_COMMANDS)[number] | "on" | "toggle" | "here" | "where" }
	| { type: "open"; hash: string };

/** What became of a sign-in, in words the form can show. */
export type SignInAnswer = { ok: true } | { ok: false; code: string; message: string };

/** How a run went; missing where the CRM could not be asked. */
export type ReconcileAnswer = { isDone: boolean; checked: number; gone: number } | undefined;

/** What waits on the user on all accounts, longest first. */
export type WaitingAnswer = {
	key: string;
	accountId: string;
	accountName: string;
	expertise: string;
	/** Since when, in epoch milliseconds. */
	since: number;
}[];

export async function send(message: PageMessage): Promise<unknown> {
	return browser.runtime.sendMessage(message);
}

/** Answers whether a dock is there to hear it, and is not switched off. */
export async function sendToDock(tabId: number, command: DockCommand): Promise<boolean> {
	try {
		return (await browser.tabs.sendMessage(tabId, command, { frameId: 0 })) !== false;
	} catch {
		return false;
	}
}

export interface MessageHandlers {
	page(message: PageMessage, tab: Runtime.MessageSender["tab"]): Promise<unknown>;
	/** `pageHost` is the host of the page the dock is on, as the browser says. */
	dock(
		message: DockMessage,
		pageHost: string,
		tab: NonNullable<Runtime.MessageSender["tab"]>,
	): Promise<unknown>;
}

/** No message comes near this: hints are a few words (quality.md S1). In bytes of JSON. */
const LARGEST = 64_000;
/** But a table of an admin's does: 200 lines, each with skills of up to 4,000 characters (setup-csv.ts). */
const LARGEST_TABLE = 4_000_000;

/** Registers the one listener for messages. Call it in the background's first turn. */
export function onMessages(handlers: MessageHandlers): void {
	const answerTo = listenWith(handlers);
	// Not a promise for an answer: Chrome before 148 takes none from a listener.
	function listen(raw: unknown, sender: Runtime.MessageSender, sendResponse?: (answer: unknown) => void) {
		const answer = answerTo(raw, sender);
		if (!answer) return undefined;
		// What failed is noted where it failed; whoever asked learns that there is no answer.
		answer.then(sendResponse, () => sendResponse?.(undefined));
		return true;
	}
	browser.runtime.onMessage.addListener(listen);
}

/** Has the message handled if it may come from where it came, and answers nothing where it may not. */
function listenWith(handlers: MessageHandlers) {
	return (raw: unknown, sender: Runtime.MessageSender): Promise<unknown> | undefined => {
		const url = URL.parse(sender.url ?? "");
		if (sender.id !== browser.runtime.id || !url) return undefined;
		const own = browser.runtime.getURL("");
		if (url.href.startsWith(own)) {
			if (!isOrigin(sender, own.slice(0, -1))) return undefined;
			// A CRM page may frame the panel, but not this one: what changes an org is asked from here only.
			const isOptions = url.pathname === "/options.html";
			if (!isWithin(raw, isOptions ? LARGEST_TABLE : LARGEST)) return undefined;
			const message = v.safeParse(PageMessage, raw);
			if (!message.success || (message.output.type === "setUp" && !isOptions)) return undefined;
			return handlers.page(message.output, sender.tab);
		}
		// A content script of ours, in the page's top frame only.
		if (!sender.tab || sender.frameId !== 0 || !isOrigin(sender, url.origin)) return undefined;
		if (!isWithin(raw, LARGEST)) return undefined;
		const message = v.safeParse(DockMessage, raw);
		if (!message.success || message.output.host !== url.host) return undefined;
		return handlers.dock(message.output, url.host, sender.tab);
	};
}

/** A sandboxed frame has none, whatever its address. Chromium 80 and Firefox 126 name it; the types do not yet. */
function isOrigin(sender: Runtime.MessageSender, wanted: string): boolean {
	return !("origin" in sender) || sender.origin === undefined || sender.origin === wanted;
}

/** Firefox copies messages as they are, so that one may come which JSON does not know: none of ours. */
function isWithin(raw: unknown, bytes: number): boolean {
	try {
		return new TextEncoder().encode(JSON.stringify(raw)).length <= bytes;
	} catch {
		return false;
	}
}
