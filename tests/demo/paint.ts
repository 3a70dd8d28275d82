import type { Frame, Page } from "puppeteer-core";
import { waitFor } from "../e2e/wait.ts";

/**
 * Milliseconds from a click on a link inside the CRM to the panel painted with the new account's data. Both
 * clocks are the browser's own: the page notes the click, the panel's frame the paint after its change.
 */
export async function paintAfterHop(page: Page, panel: Frame, accountId: string): Promise<number> {
	await panel.evaluate((id) => {
		const isThere = () => document.querySelector(`.panel[data-account="${id}"][data-ready]`) !== null;
		const target: { paintedAt?: number } = (window as Window & { hop?: { paintedAt?: number } }).hop ?? {};
		(window as Window & { hop?: { paintedAt?: number } }).hop = target;
		delete target.paintedAt;
		const observer = new MutationObserver(() => {
			if (!isThere()) return;
			observer.disconnect();
			// A frame callback runs before the paint; the task behind it after.
			requestAnimationFrame(() => {
				const { port1, port2 } = new MessageChannel();
				port1.onmessage = () => {
					target.paintedAt = performance.timeOrigin + performance.now();
				};
				port2.postMessage(0);
			});
		});
		observer.observe(document.body, { subtree: true, childList: true, attributes: true });
	}, accountId);
	const clickedAt = await page.evaluate((path) => {
		const link = document.createElement("a");
		link.href = path;
		document.body.append(link);
		const now = performance.timeOrigin + performance.now();
		link.click();
		link.remove();
		return now;
	}, `/lightning/r/Account/${accountId}/view`);
	const paintedAt = await waitFor(`the panel of ${accountId}`, () =>
		panel.evaluate(() => (window as Window & { hop?: { paintedAt?: number } }).hop?.paintedAt),
	);
	return paintedAt - clickedAt;
}

/** The value that a share of the figures does not exceed. */
export function percentile(figures: readonly number[], share: number): number {
	const sorted = [...figures].sort((a, b) => a - b);
	return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}
