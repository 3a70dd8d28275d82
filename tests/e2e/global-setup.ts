import { plantIn } from "./crm-process.ts";
import { makeFirefoxProfile } from "./firefox-profile.ts";
import { installBrowser } from "./install-browsers.ts";
import { openSeeded, seededFile } from "./seeded.ts";

/** Before the first story, so that no story's time limit pays for an installation, nor each for the same beginnings. */
export default async function setup(): Promise<() => void> {
	installBrowser("chromium");
	const firefox = installBrowser("firefox");
	const removeSeeded = openSeeded();
	const [removeProfile] = await Promise.all([
		makeFirefoxProfile(firefox),
		...[{}, { empty: true }].map((options) => plantIn(seededFile(options) ?? "", options)),
	]);
	return () => {
		removeSeeded();
		removeProfile();
	};
}
