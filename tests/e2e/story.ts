import type { Frame, Page } from "puppeteer-core";
import * as v from "valibot";
import type { CrmProcess } from "./crm-process.ts";
import { fill } from "./user.ts";

const Named = v.object({ Id: v.string(), Name: v.string() });
const Unit = v.object({ Id: v.string(), Name: v.string(), Manager__r: v.object({ Username: v.string() }) });
const Event = v.object({
	Type__c: v.string(),
	CreatedBy: v.object({ Username: v.string() }),
	Hours__c: v.nullable(v.number()),
	Weeks__c: v.nullable(v.string()),
	Code__c: v.nullable(v.string()),
	Note__c: v.nullable(v.string()),
	Next_Step__c: v.nullable(v.string()),
});

/** The accounts that a user owns, as the CRM names them. */
export function accountsOf(crm: CrmProcess, username: string) {
	return crm
		.rest(username)
		.query(`SELECT Id, Name FROM Account WHERE Owner.Username = '${username}' ORDER BY Name`, Named);
}

/** A unit with somebody to answer for it. */
export async function someUnit(crm: CrmProcess, username: string): Promise<v.InferOutput<typeof Unit>> {
	const [unit] = await crm
		.rest(username)
		.query("SELECT Id, Name, Manager__r.Username FROM Instep_Unit__c ORDER BY Name LIMIT 1", Unit);
	if (!unit) throw new Error("The demo company has no unit.");
	return unit;
}

/** The events of a request in the CRM, oldest first. */
export function eventsOf(crm: CrmProcess, username: string, requestKey: string) {
	return crm
		.rest(username)
		.query(
			"SELECT Type__c, CreatedBy.Username, Hours__c, Weeks__c, Code__c, Note__c, Next_Step__c FROM Instep_Event__c " +
				`WHERE Request__r.Client_Key__c = '${requestKey}' ORDER BY CreatedDate, At__c`,
			Event,
		);
}

const Keyed = v.object({ Client_Key__c: v.string() });

/** The keys of the requests for an expertise that the CRM holds. */
export async function requestsFor(crm: CrmProcess, username: string, expertise: string): Promise<string[]> {
	const rows = await crm
		.rest(username)
		.query(`SELECT Client_Key__c FROM Instep_Request__c WHERE Expertise__c = '${expertise}'`, Keyed);
	return rows.map(({ Client_Key__c }) => Client_Key__c);
}

/** Fills in the quick request, all seven fields and the unit. */
export async function fillRequest(form: Frame | Page, expertise: string, unitId: string): Promise<void> {
	await fill(form, "resultWanted", "The customer signs the pilot plan");
	await fill(form, "kind", "meeting");
	await fill(form, "expertise", expertise);
	await fill(form, "unitId", unitId);
	await fill(form, "neededBy", new Date(Date.now() + 14 * 86_400_000).toISOString().slice(0, 10));
	await fill(form, "estimate", "1d");
	await fill(form, "ifWeWait", "A competitor visits in two weeks");
}
