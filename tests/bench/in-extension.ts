import { coldStart } from "./cold-start.ts";
import { countRow, type Report } from "./counts.ts";
import { dockPage } from "./dock-page.ts";
import { formPage } from "./form-page.ts";
import { memory } from "./memory.ts";
import { panelPage } from "./panel-page.ts";
import { pullPage } from "./pull-page.ts";
import { openStation, type Station } from "./station.ts";
import { rowOf } from "./table.ts";

/** What is measured in the extension itself, one after the other at the same browser. */
const BENCHES: Record<string, (station: Station, runs: number) => Promise<Report>> = {
	"panel-page": panelPage,
	"pull-page": pullPage,
	"dock-page": dockPage,
	memory,
	"cold-start": coldStart,
	"form-page": formPage,
};

/** Measures those that are wanted by name, and prints each as soon as it is done. */
export async function inExtension(isWanted: (name: string) => boolean, runs: number): Promise<void> {
	const wanted = Object.entries(BENCHES).filter(([name]) => isWanted(name));
	if (wanted.length === 0) return;
	const station = await openStation();
	try {
		for (const [name, measure] of wanted) {
			console.log(`${name}.ts`);
			try {
				print(await measure(station, runs));
			} catch (error) {
				// The others can still be measured.
				console.error(error);
				process.exitCode = 1;
			}
		}
	} finally {
		await station.close();
	}
}

function print({ timings, counts }: Report): void {
	if (timings.length > 0) console.table(Object.fromEntries(timings.map((each) => [each.name, rowOf(each)])));
	if (counts.length > 0) console.table(Object.fromEntries(counts.map((each) => [each.name, countRow(each)])));
}
