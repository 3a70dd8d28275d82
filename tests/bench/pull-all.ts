/** 10,000 records from the CRM onto the device, beside the same without the extension's code, and a panel's reads (P9). */
import { join } from "node:path";
import * as v from "valibot";
import { type CrmProcess, startCrm } from "../e2e/crm-process.ts";
import { sleep } from "../e2e/wait.ts";
import { bundle } from "./bundle.ts";
import { plainChromium } from "./chromium.ts";
import { median, type Report, ratioOf } from "./counts.ts";
import type { Asker } from "./scripts/pulled.ts";

/** quality.md P9. */
const RATIO = 1.15;
const READ_MS = 60;
/** Each gives some dozen reads. */
const READ_PULLS = 3;
const Row = v.object({ Id: v.string() });
const Raw = v.object({ took: v.number(), records: v.number() });

export async function pullAll(runs: number): Promise<Report> {
	const crm = await startCrm();
	const browser = await plainChromium();
	try {
		const asker = await askerAt(crm);
		const code = await bundle(join(import.meta.dirname, "scripts", "pulled.ts"));
		const opened = async () => {
			const page = await browser.newPage();
			await page.goto(`${crm.url}/services/data`);
			await page.evaluate(`${code};globalThis.bench = bench`);
			return (name: string) =>
				page.evaluate((fn, who) => Reflect.get(globalThis, "bench")[fn](who), name, asker);
		};
		const [panel, puller] = [await opened(), await opened()];
		await puller("pulled");
		const pulls: number[] = [];
		const raws: number[] = [];
		let records = 0;
		for (let n = 0; n < runs; n += 1) {
			pulls.push(v.parse(v.number(), await puller("pulled")));
			const raw = v.parse(Raw, await puller("raw"));
			raws.push(raw.took);
			records = raw.records;
		}
		const reading = async (act: () => Promise<unknown>) => {
			const reads = panel("reads");
			for (let n = 0; n < READ_PULLS; n += 1) await act();
			await panel("stop");
			return v.parse(v.array(v.number()), await reads);
		};
		const reads = await reading(() => puller("pulled"));
		const quiet = await reading(() => sleep(1_000));
		return {
			timings: [
				{
					...{ name: `${records} records pulled and stored`, budgetMs: Math.round(RATIO * median(raws)) },
					...{ runs: pulls, baseline: "raw fetch, parse and put", baselineRuns: raws },
				},
				{
					...{ name: "a panel's read meanwhile", bar: "P9", budgetMs: READ_MS },
					...{ runs: reads, baseline: "the same while nothing is pulled", baselineRuns: quiet },
				},
			],
			counts: [
				{
					...{ name: `${records} records pulled and stored, to raw fetch, parse and put`, bar: "P9" },
					...{ budget: RATIO, figure: ratioOf(pulls, raws) },
				},
			],
		};
	} finally {
		await browser.close();
		await crm.close();
	}
}

/** The programme's lead, who reads the histories of all units. */
async function askerAt(crm: CrmProcess): Promise<Asker> {
	const { username, accessToken: token } = crm.user("lead");
	const idsOf = async (soql: string) =>
		(await crm.rest(username).query(`SELECT Id FROM ${soql}`, Row)).map(({ Id }) => Id);
	const [orgId = ""] = await idsOf("Organization");
	const [userId = ""] = await idsOf(`User WHERE Username = '${username}'`);
	const [accountId = ""] = await idsOf("Account ORDER BY CreatedDate, Id LIMIT 1");
	return { token, orgId, userId, accountId, unitIds: await idsOf("Instep_Unit__c") };
}
