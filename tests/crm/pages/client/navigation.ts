import { beBusy, pause } from "./busy.ts";
import { h } from "./element.ts";
import { isKept, type KeptPage, keep, keptPage } from "./kept-pages.ts";
import { makePage } from "./make-page.ts";
import { missingContent } from "./missing-page.ts";
import { keyOf, routeOf } from "./route.ts";
import { words } from "./words.ts";

export interface Page {
	title: string;
	content: HTMLElement;
}

let turn = new AbortController();

/** Follows links and the history inside `root` without page loads. */
export function startNavigation(root: HTMLElement): void {
	document.addEventListener("click", (event) => {
		const link = event.target instanceof Element ? event.target.closest("a") : null;
		const plain = event.button === 0 && !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
		if (!link || !plain || event.defaultPrevented || link.target) return;
		if (link.origin !== location.origin || !link.pathname.startsWith("/lightning/")) return;
		event.preventDefault();
		// The address changes first; the old page is still on the screen then.
		if (link.href !== location.href) history.pushState({}, "", link.href);
		void show(root);
	});
	addEventListener("popstate", () => void show(root));
	void show(root);
}

async function show(root: HTMLElement): Promise<void> {
	turn.abort();
	turn = new AbortController();
	const { signal } = turn;
	const route = routeOf(new URL(location.href));
	const key = keyOf(route);
	beBusy(signal);
	await pause(120);
	if (signal.aborted) return;

	hideAll(root);
	root.classList.add("loading");
	const known = keptPage(key);
	const page = known ?? makePage(route, signal).then(hostOf, () => null);
	await pause(known ? 80 : 250);
	const shown = await page;
	if (signal.aborted) return;
	const { title, host } = shown ?? hostOf({ title: words.noAnswer, content: missingContent(words.noAnswer) });
	if (shown) keep(key, shown);
	if (!host.isConnected) root.append(host);
	host.classList.add("active");
	host.hidden = false;
	root.classList.remove("loading");
	document.title = title;
}

function hostOf({ title, content }: Page): KeptPage {
	const host = h("div", { class: "windowViewMode-normal oneContent lafPageHost" }, content);
	return { title, host, href: location.pathname + location.search };
}

function hideAll(root: HTMLElement): void {
	for (const host of root.querySelectorAll<HTMLElement>(":scope > .windowViewMode-normal")) {
		host.classList.remove("active");
		host.hidden = true;
		// The notice that the org did not answer, or a page too many.
		if (!isKept(host)) host.remove();
	}
}
