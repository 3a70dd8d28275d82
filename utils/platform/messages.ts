/**
 * The closed list of messages. All are hints: lost, doubled or late, they do no harm, for the truth is in
 * the store. Each is parsed, and taken only from whom it may come.
 */
import * as v from "valibot";
import browser, { type Runtime } from "webextension-polyfill";
import { RecordId } from "../domain/records.ts";

const Host = v.pipe(v.string(), v.maxLength(255));

/** From extension pages to the background. */
export const PageMessage = v.variant("type", [
	/** `everyMs`: how often whoever asks would like news; missing: the user wants them now. */
	v.object({
		type: v.literal("revalidate"),
		host: Host,
		accountId: v.optional(RecordId),
		everyMs: v.optional(v.number()),
	}),
	v.object({ type: v.literal("drain"), host: Host }),
	v.object({ type: v.literal("signIn"), host: Host }),
	/** `drop`: what was never sent goes too. */
	v.object({ type: v.literal("signOut"), host: Host, drop: v.boolean() }),
	v.object({ type: v.literal("openOptions") }),
	v.object({ type: v.literal("closeDock") }),
	/** No hint but a SetUpCall, which the background parses; here it would weigh on every page. */
	v.object({ type: v.literal("setUp"), host: Host, call: v.unknown() }),
]);
export type PageMessage = v.InferOutput<typeof PageMessage>;

/** From the dock on a CRM page to the background. */
export const DockMessage = v.object({
	type: v.literal("count"),
	host: Host,
	accountId: v.pipe(v.string(), v.maxLength(18)),
});
export type DockMessage = v.InferOutput<typeof DockMessage>;

/** To the dock of one tab. `where` is answered with the record on the page. */
export type DockCommand =
	| { type: "close" }
	| { type: "toggle" }
	| { type: "open"; hash: string }
	| { type: "where" };

/** What became of a sign-in, in words the form can show. */
export type SignInAnswer = { ok: true } | { ok: false; code: string; message: string };

export async function send(message: PageMessage): Promise<unknown> {
	return browser.runtime.sendMessage(message);
}

/** Answers whether a dock is there to hear it. */
export async function sendToDock(tabId: number, command: DockCommand): Promise<boolean> {
	try {
		await browser.tabs.sendMessage(tabId, command, { frameId: 0 });
		return true;
	} catch {
		return false;
	}
}

const Where = v.object({
	host: Host,
	/** The page's language. */
	lang: v.string(),
	record: v.optional(v.object({ type: v.string(), id: v.string() })),
});
export type Where = v.InferOutput<typeof Where>;

/** The CRM page in the tab in view, as its dock says; nothing where there is no dock. */
export async function whereIsUser(): Promise<Where | undefined> {
	const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
	if (tab?.id === undefined) return undefined;
	const command: DockCommand = { type: "where" };
	const answer = await browser.tabs.sendMessage(tab.id, command, { frameId: 0 }).catch(() => undefined);
	const where = v.safeParse(Where, answer);
	return where.success ? where.output : undefined;
}

export interface MessageHandlers {
	page(message: PageMessage, tabId: number | undefined): Promise<unknown>;
	/** `pageHost` is the host of the page the dock is on, as the browser says. */
	dock(message: DockMessage, pageHost: string): Promise<unknown>;
}

/** Registers the one listener for messages. Call it in the background's first turn. */
export function onMessages(handlers: MessageHandlers): void {
	browser.runtime.onMessage.addListener((raw: unknown, sender: Runtime.MessageSender) => {
		if (sender.id !== browser.runtime.id || !sender.url) return undefined;
		if (sender.url.startsWith(browser.runtime.getURL(""))) {
			const message = v.safeParse(PageMessage, raw);
			return message.success ? handlers.page(message.output, sender.tab?.id) : undefined;
		}
		// A content script of ours, in the page's top frame only.
		const message = v.safeParse(DockMessage, raw);
		if (!message.success || !sender.tab || sender.frameId !== 0) return undefined;
		const { host } = new URL(sender.url);
		return message.output.host === host ? handlers.dock(message.output, host) : undefined;
	});
}
