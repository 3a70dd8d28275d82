import type { browser as extensionBrowser } from "wxt/browser";
import type { RecordRef } from "../../utils/crm/sites.ts";
import type { DockParts } from "./parts.ts";

/** A page that never rests has its count by then. */
const LONGEST_WAIT_MS = 3_000;
type Count = { waitsOnMe: number; stuck: number; title: string } | undefined;

/** How much waits on the user, on the tab: the background reads its store for it, so once the page rests. */
export function createCount(
	{ tab, count }: Pick<DockParts, "tab" | "count">,
	browser: typeof extensionBrowser,
) {
	let wanted: RecordRef | undefined;

	async function ask(about: RecordRef): Promise<void> {
		// Switched off meanwhile, there is no tab to show it on.
		if (about !== wanted || !tab.isConnected) return;
		const answer: Count = await browser.runtime
			.sendMessage({ type: "count", host: about.host, recordId: about.id })
			.catch(() => undefined);
		if (about !== wanted) return;
		const text = answer?.stuck ? "!" : answer?.waitsOnMe ? String(answer.waitsOnMe) : "";
		count.textContent = text;
		count.hidden = text === "";
		tab.title = answer?.title ?? "";
	}

	/** @param about missing while there is no tab to be seen */
	return (about: RecordRef | undefined): void => {
		wanted = about;
		if (about) requestIdleCallback(() => void ask(about), { timeout: LONGEST_WAIT_MS });
	};
}
