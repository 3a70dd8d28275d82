/** A minute on a settled account page: nothing of the dock runs, and nothing of ours is written (P6). */
import { everyRow, storageOf } from "../e2e/on-device.ts";
import { sleep } from "../e2e/wait.ts";
import type { Report } from "./counts.ts";
import { leaveDock, type Station } from "./station.ts";
import { traced } from "./traced.ts";

const WATCHED_MS = 60_000;
/** What opening the page has brought is over: its load, its look for news, and what follows that. */
const SETTLED_MS = 45_000;

export async function settled({ crm, kam, host, accounts }: Station): Promise<Report> {
	const home = await kam.rig.openExtensionPage("options.html");
	await leaveDock(home, host, false);
	await kam.page.goto(`${crm.url}${accounts[0]?.path}`);
	await kam.page.waitForSelector("instep-dock");
	await kam.page.bringToFront();
	await sleep(SETTLED_MS);
	const kept = async () => JSON.stringify([await everyRow(home), await storageOf(home, "local")]);
	const before = await kept();
	await home.evaluate(() => {
		const writes = { count: 0 };
		Reflect.set(globalThis, "writes", writes);
		Reflect.get(globalThis, "chrome").storage.onChanged.addListener(() => {
			writes.count += 1;
		});
	});
	const events = await traced(kam.page, () => sleep(WATCHED_MS));
	const ours = events.filter(({ args }) => args.data.url.startsWith(kam.rig.extensionOrigin));
	const writes = await home.evaluate((): number => Reflect.get(globalThis, "writes").count);
	const figure = writes + Number((await kept()) !== before);
	await leaveDock(home, host, true);
	await home.close();
	await kam.page.goto(`${crm.url}${accounts[0]?.path}`);
	return {
		timings: [],
		counts: [
			{
				name: "60 s on a settled page: timers, animation frames and other calls of the dock",
				bar: "P6",
				budget: 0,
				figure: ours.length,
			},
			{
				name: "60 s on a settled page: writes to storage and database of ours",
				bar: "P6",
				budget: 0,
				figure,
			},
		],
	};
}
