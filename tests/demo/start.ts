/**
 * `npm start`: the local CRM, and a browser with Instep signed in as a key account manager. Where there is
 * no display, the main job walks through by itself, tells each step with its time and leaves pictures.
 */
import { launchBrowser } from "../e2e/browsers.ts";
import { startCrm } from "../e2e/crm-process.ts";
import { demoCast } from "./cast.ts";
import { walkThrough } from "./walk-through.ts";

const hasDisplay =
	Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY) || process.platform !== "linux";
const crm = await startCrm();
try {
	const cast = await demoCast(crm);
	if (!hasDisplay) await walkThrough(crm, cast);
	else {
		const rig = await launchBrowser("chromium", { headless: false, watch: false });
		await rig.open(crm.pageUrl(cast.kam, `/lightning/r/Account/${cast.account.id}/view`));
		console.log(
			`Signed in to the local CRM at ${crm.url} as ${cast.kam}, on the page of ${cast.account.name}.`,
		);
		console.log(
			"Click the tab Alignment at the right edge, then Sign in and Allow. Close the browser to end.",
		);
		await new Promise((resolve) => rig.browser.once("disconnected", resolve));
	}
} finally {
	await crm.close();
}
