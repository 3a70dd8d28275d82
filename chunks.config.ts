/** Which modules lie in one file: each file costs its page a moment, and small ones pack badly. */
import { join } from "node:path";

/** What the popup needs, and every other page as well. */
export const BASE = new RegExp(
	[
		"node_modules/(preact|valibot|idb|wxt|@wxt-dev)/|vite/preload-helper",
		"utils/platform/(?!set-up|side-panel|switches|tab-in-view|identity|base-policy|alarms|menus|notices|shortcuts)",
		"utils/store/(db|stores|drafts|operations|choices|room|eviction|wholly)\\.ts",
		"utils/domain/(records|week|operation|draft|connection|expertise|record-id|route|related|weights|following|eviction|entry)\\.ts",
		"utils/i18n/(language|words|plural)\\.ts",
		"components/(use-environment|use-page-environment|use-store|use-news|HelpLink|Who|Icon|Notice|later|SignIn|ToOptions|use-consumer-key|adopt-style)\\.tsx?",
	].join("|"),
);

export type Graph = {
	getModuleInfo(id: string): { importedIds: string[]; dynamicallyImportedIds: string[] } | null;
};

/** The modules that a page's code needs to be shown, or with `isLater` everything that it may ever load. */
export function reachOf(
	id: string,
	graph: Graph,
	isLater: boolean,
	reached = new Set<string>(),
): Set<string> {
	if (reached.has(id)) return reached;
	reached.add(id);
	const info = graph.getModuleInfo(id);
	const next = info ? [...info.importedIds, ...(isLater ? info.dynamicallyImportedIds : [])] : [];
	for (const each of next) reachOf(each, graph, isLater, reached);
	return reached;
}

/**
 * What the panel and the full page share is two chunks, what opens the panel and what it loads later: by default
 * it would be one for each way of sharing, 35 for the full page, at 4 ms each.
 */
export function sharedChunk(id: string, graph: Graph): string | undefined {
	const main = (page: string) => join(import.meta.dirname, "entrypoints", page, "main.tsx");
	if (!reachOf(main("workspace"), graph, false).has(id)) return undefined;
	if (reachOf(main("popup"), graph, false).has(id)) return undefined;
	const isInForm = reachOf(main("popup"), graph, true).has(id);
	if (reachOf(main("panel"), graph, false).has(id)) return isInForm ? "both" : "view";
	if (isInForm) return "form";
	const isElsewhere =
		reachOf(main("panel"), graph, true).has(id) || reachOf(main("options"), graph, false).has(id);
	return isElsewhere ? "more" : undefined;
}
