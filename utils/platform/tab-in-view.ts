/** The CRM page in the tab in view, for pages of the extension that stand beside it: the popup. */
import * as v from "valibot";
import browser from "webextension-polyfill";
import { type DockCommand, Host } from "./messages.ts";

const Where = v.object({
	host: Host,
	/** The page's language. */
	lang: v.string(),
	record: v.optional(v.object({ type: v.string(), id: v.string() })),
	isOff: v.optional(v.boolean()),
});
export type Where = v.InferOutput<typeof Where>;

/** To the dock of the tab in view. Answers what it says; nothing where there is none. */
export async function tellTabInView(command: DockCommand): Promise<unknown> {
	const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
	if (tab?.id === undefined) return undefined;
	return browser.tabs.sendMessage(tab.id, command, { frameId: 0 }).catch(() => undefined);
}

/** The CRM page in the tab in view, as its dock says. */
export async function whereIsUser(): Promise<Where | undefined> {
	const where = v.safeParse(Where, await tellTabInView({ type: "where" }));
	return where.success ? where.output : undefined;
}
