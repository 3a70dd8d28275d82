/** The panel once a pull has brought 200 changes: from the announcement to the paint of what has come. */
import { randomUUID } from "node:crypto";
import * as v from "valibot";
import type { CrmProcess } from "../e2e/crm-process.ts";
import type { Report } from "./counts.ts";
import { firstFrame, forget, framesOf, seenIn } from "./seen.ts";
import type { Station } from "./station.ts";

const CHANGES = 200;
const VISIBLE_MS = 150;
const Row = v.object({ Id: v.string(), Account__c: v.string(), Unit__c: v.string() });
const Saved = v.array(v.object({ success: v.literal(true), id: v.string() }));

export async function pullPage(station: Station, runs: number): Promise<Report> {
	const { kam, crm, host } = station;
	const here = await kam.page.evaluate(() => location.pathname);
	const accountId = station.accounts.find(({ path }) => path === here)?.id ?? "";
	const repaints: number[] = [];
	const pulls: number[] = [];
	for (let n = 0; n < runs; n += 1) {
		await station.settle(kam.page);
		const panel = await station.panel();
		const before = framesOf(await seenIn(panel)).at(-1)?.cards ?? 0;
		await change(crm, accountId, n);
		await forget(panel);
		const askedAt = await panel.evaluate(
			(message) => {
				void Reflect.get(globalThis, "chrome").runtime.sendMessage(message);
				return performance.timeOrigin + performance.now();
			},
			{ type: "revalidate", host, accountId },
		);
		const isNew = ({ cards }: { cards: number }) => cards > before;
		const shown = await firstFrame("the new request", station.panel, askedAt, isNew);
		const announced = (await seenIn(panel)).findLast(
			({ kind, at }) => kind === "announced" && at < shown.beganAt,
		);
		if (!announced) throw new Error("The panel has what nobody announced.");
		repaints.push(shown.at - announced.at);
		pulls.push(announced.at - askedAt);
	}
	const name = `panel's repaint after a pull of ${CHANGES} changes`;
	const baseline = { baseline: "the pull before it", baselineRuns: pulls };
	return {
		timings: [{ name, bar: "visible", budgetMs: VISIBLE_MS, runs: repaints, ...baseline }],
		counts: [],
	};
}

/**
 * One new request on the account, which its panel shows, with its first event; and of others, those of the account
 * first, what may be changed once they are sent: the copies on the request's row.
 */
async function change(crm: CrmProcess, accountId: string, n: number): Promise<void> {
	const rest = crm.rest(crm.user("kam").username);
	const rows = await rest.query("SELECT Id, Account__c, Unit__c FROM Instep_Request__c", Row);
	const isOurs = (row: { Account__c: string }) => row.Account__c === accountId;
	const others = [...rows.filter(isOurs), ...rows.filter((row) => !isOurs(row))].slice(0, CHANGES - 2);
	const save = async (method: "POST" | "PATCH", type: string, records: object[]) => {
		const typed = records.map((record) => ({ attributes: { type }, ...record }));
		const { body } = await crm
			.rest(crm.user(method === "PATCH" ? "admin" : "kam").username)
			.send(method, "/composite/sobjects", { allOrNone: true, records: typed });
		const saved = v.safeParse(Saved, body);
		if (!saved.success)
			throw new Error(`The CRM did not take the changes: ${JSON.stringify(body).slice(0, 500)}`);
		return saved.output;
	};
	await save(
		"PATCH",
		"Instep_Request__c",
		others.map(({ Id }) => ({ id: Id, Rank_Score__c: n + 1 })),
	);
	const asked = {
		Account__c: accountId,
		Unit__c: others[0]?.Unit__c,
		Client_Key__c: randomUUID(),
		Expertise__c: `Pulled ${n}`,
		Kind__c: "advice",
		Result_Wanted__c: "A pilot plan",
		Needed_By__c: "2099-01-01",
		Estimated_Time__c: "1d",
		If_We_Wait__c: "They look elsewhere",
		Is_Flexible__c: false,
	};
	const [request] = await save("POST", "Instep_Request__c", [asked]);
	const step = { Request__c: request?.id, Type__c: "submit", Client_Key__c: randomUUID() };
	await save("POST", "Instep_Event__c", [step]);
}
