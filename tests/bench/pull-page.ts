/**
 * The panel once a pull has brought 200 changes, of requests and of its account's name: from the announcement to the
 * paint of that name.
 */
import * as v from "valibot";
import type { Report } from "./counts.ts";
import { firstFrame, forget, seenIn } from "./seen.ts";
import type { Station } from "./station.ts";

const CHANGES = 200;
const VISIBLE_MS = 150;
const Saved = v.array(v.object({ success: v.boolean() }));
const Row = v.object({ Id: v.string(), Account__c: v.string() });

export async function pullPage(station: Station, runs: number): Promise<Report> {
	const { kam, crm, host } = station;
	const rest = crm.rest(crm.user("admin").username);
	const accountId = station.accounts.find(({ path }) => kam.page.url().includes(path))?.id ?? "";
	const rows = await rest.query("SELECT Id, Account__c FROM Instep_Request__c", Row);
	const isOurs = (row: { Account__c: string }) => row.Account__c === accountId;
	const changed = [...rows.filter(isOurs), ...rows.filter((row) => !isOurs(row))].slice(0, CHANGES - 1);
	const repaints: number[] = [];
	const pulls: number[] = [];
	for (let n = 0; n < runs; n += 1) {
		await station.settle(kam.page);
		const panel = await station.panel();
		// What was asked for cannot be changed in the CRM: it is the copies on the request's row that are.
		const records = [
			...changed.map(({ Id }) => ({
				attributes: { type: "Instep_Request__c" },
				id: Id,
				Rank_Score__c: n + 1,
			})),
			{ attributes: { type: "Account" }, id: accountId, Name: `Pulled ${n}` },
		];
		const { body } = await rest.send("PATCH", "/composite/sobjects", { allOrNone: true, records });
		const kept = v.parse(Saved, body).filter(({ success }) => success).length;
		if (kept !== CHANGES) throw new Error(`The CRM took ${kept} of ${CHANGES} changes.`);
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
			({ title }) => title === `Pulled ${n}`,
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
				name: `panel's repaint after a pull of ${CHANGES} changes`,
				budgetMs: VISIBLE_MS,
				runs: repaints,
				baseline: "the pull before it",
				baselineRuns: pulls,
			},
		],
		counts: [],
	};
}
