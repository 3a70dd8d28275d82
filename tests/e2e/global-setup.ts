import { installBrowser } from "./install-browsers.ts";

/** Before the first story, so that no story's time limit pays for an installation. */
export default function setup(): void {
	installBrowser("chromium");
	installBrowser("firefox");
}
