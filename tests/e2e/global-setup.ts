import { plantIn } from "./crm-process.ts";
import { installBrowser } from "./install-browsers.ts";
import { openSeeded, seededFile } from "./seeded.ts";

/** Before the first story, so that no story's time limit pays for an installation, nor each for the same seed. */
export default async function setup(): Promise<() => void> {
	installBrowser("chromium");
	installBrowser("firefox");
	const remove = openSeeded();
	await Promise.all(
		[{}, { empty: true }].map((options) => plantIn(seededFile(options) ?? "", options)),
	);
	return remove;
}
