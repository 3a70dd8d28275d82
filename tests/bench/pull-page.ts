/** The panel once a pull has brought 200 changes: from the announcement to the paint of what has come. */
import * as v from "valibot";
import type { Report } from "./counts.ts";
import { firstFrame, forget, seenIn } from "./seen.ts";
import type { Station } from "./station.ts";

const CHANGES = 200;
const VISIBLE_MS = 150;
const Row = v.object({ Id: v.string(), Account__c: v.string() });

export async function pullPage(station: Station, runs: number): Promise<Report> {
	const { kam, crm, host } = station;
	const rest = crm.rest(crm.user("admin").username);
	const accountId = station.accounts.find(({ path }) => kam.page.url().includes(path))?.id ?? "";
	const rows = await rest.query("SELECT Id, Account__c FROM Instep_Request__c", Row);
	const isOurs = (row: { Account__c: string }) => row.Account__c === accountId;
	const changed = [...rows.filter(isOurs), ...rows.filter((row) => !isOurs(row))].slice(0, CHANGES);
	const repaints: number[] = [];
	const pulls: number[] = [];
	for (let n = 0; n < runs; n += 1) {
		await station.settle(kam.page);
		const panel = await station.panel();
		const records = changed.map(({ Id }) => ({
			attributes: { type: "Instep_Request__c" },
			id: Id,
			Expertise__c: `Pulled ${n}`,
		}));
		const { status, body } = await rest.send("PATCH", "/composite/sobjects", { allOrNone: true, records });
		if (status !== 200) throw new Error(`${status} for the changes: ${JSON.stringify(body).slice(0, 500)}`);
		await forget(panel);
		const askedAt = await panel.evaluate(
			(message) => {
				void Reflect.get(globalThis, "chrome").runtime.sendMessage(message);
				return performance.timeOrigin + performance.now();
			},
			{ type: "revalidate", host, accountId },
		);
		const shown = await firstFrame(
			"the changes",
			station.panel,
			askedAt,
			({ first }) => first === `Pulled ${n}`,
		);
		const announced = (await seenIn(panel)).findLast(
			({ kind, at }) => kind === "announced" && at < shown.beganAt,
		);
		if (!announced) throw new Error("The panel has what nobody announced.");
		repaints.push(shown.at - announced.at);
		pulls.push(announced.at - askedAt);
	}
	return {
		timings: [
			{
				name: `panel's repaint after a pull of ${changed.length} changes`,
				budgetMs: VISIBLE_MS,
				runs: repaints,
				baseline: "the pull before it",
				baselineRuns: pulls,
			},
		],
		counts: [],
	};
}
