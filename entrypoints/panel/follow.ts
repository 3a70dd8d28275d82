import { followTab } from "../../utils/platform/side-panel.ts";

/**
 * In the browser's side panel nobody moves the panel: it goes where the tab in view is.
 * @param show told once, when it is known where that is, with the language of the page there
 */
export function follow(show: (lang: string | undefined) => void): void {
	let isShown = false;
	void followTab((where) => {
		// No entry in the history, and no page loaded anew: as the dock moves its frame.
		location.replace(where?.hash ?? "#/");
		if (!isShown) show(where?.lang);
		isShown = true;
	});
}
