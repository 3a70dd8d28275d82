export interface KeptPage {
	title: string;
	href: string;
	/** The container in the document; only the one with the class `active` shows. */
	host: HTMLElement;
}

// As in Lightning, a visited page stays in the document, hidden, and is shown again as it was left.
const KEPT_MAX = 12;
const kept = new Map<string, KeptPage>();

export function keptPage(key: string): KeptPage | undefined {
	return kept.get(key);
}

/** The latest last; the oldest is forgotten when there are too many. */
export function keep(key: string, page: KeptPage): void {
	kept.delete(key);
	kept.set(key, page);
	const oldest = kept.keys().next();
	if (kept.size > KEPT_MAX && !oldest.done) kept.delete(oldest.value);
}

export function isKept(host: HTMLElement): boolean {
	return [...kept.values()].some((page) => page.host === host);
}

/** The latest first. */
export function visitedPages(): KeptPage[] {
	return [...kept.values()].reverse();
}
