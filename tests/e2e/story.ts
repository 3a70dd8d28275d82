import type { Frame, Page } from "puppeteer-core";
import * as v from "valibot";
import { expect, vi } from "vitest";
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
	Scope__c: v.nullable(v.string()),
	Rating__c: v.nullable(v.number()),
	Side__c: v.nullable(v.string()),
	Refers_To__c: v.nullable(v.string()),
	Client_Key__c: v.string(),
	CreatedDate: v.string(),
});
const FIELDS = ["CreatedBy.Username", ...Object.keys(Event.entries).filter((field) => field !== "CreatedBy")];

/** The accounts that a user owns, as the CRM names them. */
export function accountsOf(crm: CrmProcess, username: string) {
	return crm
		.rest(username)
		.query(`SELECT Id, Name FROM Account WHERE Owner.Username = '${username}' ORDER BY Name`, Named);
}

/** A unit by its name. */
export async function unitNamed(crm: CrmProcess, username: string, name: string) {
	const [unit] = await crm
		.rest(username)
		.query(`SELECT Id, Name, Manager__r.Username FROM Instep_Unit__c WHERE Name = '${name}'`, Unit);
	if (!unit) throw new Error(`The demo company has no unit ${name}.`);
	return unit;
}

/** The id of an expert by their name. */
export async function expertNamed(crm: CrmProcess, username: string, name: string): Promise<string> {
	const [expert] = await crm
		.rest(username)
		.query(`SELECT Id, Name FROM Instep_Expert__c WHERE Name = '${name}'`, Named);
	if (!expert) throw new Error(`The demo company has no expert ${name}.`);
	return expert.Id;
}

const Submitted = v.object({
	Client_Key__c: v.string(),
	Unit__r: v.object({ Manager__r: v.object({ Username: v.string() }) }),
});

/** The manager whom most requests wait on that nobody has answered, and the keys of those. */
export async function mostAsked(crm: CrmProcess): Promise<{ username: string; keys: string[] }> {
	const rows = await crm
		.rest(crm.user("kam").username)
		.query(
			"SELECT Client_Key__c, Unit__r.Manager__r.Username FROM Instep_Request__c WHERE Status__c = 'submitted'",
			Submitted,
		);
	const byManager = Map.groupBy(rows, ({ Unit__r }) => Unit__r.Manager__r.Username);
	const [most] = [...byManager].sort(([, a], [, b]) => b.length - a.length);
	if (!most || most[1].length < 2) throw new Error("No manager of the demo company has two to answer.");
	return { username: most[0], keys: most[1].map(({ Client_Key__c }) => Client_Key__c) };
}

/** What the CRM says of the account's fields, as the set-up lists them. */
export async function fieldsOf(crm: CrmProcess, username: string): Promise<unknown> {
	return (await crm.rest(username).send("GET", "/sobjects/Account/describe")).body;
}

/** A unit with somebody to answer for it. */
export async function someUnit(crm: CrmProcess, username: string): Promise<v.InferOutput<typeof Unit>> {
	const [unit] = await crm
		.rest(username)
		.query("SELECT Id, Name, Manager__r.Username FROM Instep_Unit__c ORDER BY Name LIMIT 1", Unit);
	if (!unit) throw new Error("The demo company has no unit.");
	return unit;
}

/** The events of a request in the CRM, oldest first; of those in one second, as every device has them: by key. */
export function eventsOf(crm: CrmProcess, username: string, requestKey: string) {
	return crm
		.rest(username)
		.query(
			`SELECT ${FIELDS.join(", ")} FROM Instep_Event__c ` +
				`WHERE Request__r.Client_Key__c = '${requestKey}' ORDER BY CreatedDate, At__c, Client_Key__c`,
			Event,
		);
}

const Header = v.object({
	Status__c: v.string(),
	Rank_Score__c: v.number(),
	Last_Event_Type__c: v.string(),
	Last_Event_At__c: v.string(),
});

/** The copies on the CRM's row of a request, by which reports and list views go. */
export async function headerOf(crm: CrmProcess, username: string, requestKey: string) {
	const [header] = await crm
		.rest(username)
		.query(
			`SELECT ${Object.keys(Header.entries).join(", ")} FROM Instep_Request__c WHERE Client_Key__c = '${requestKey}'`,
			Header,
		);
	if (!header) throw new Error(`The CRM has no request ${requestKey}.`);
	return header;
}

/**
 * The last step of a request in the CRM, once it and the copies on the request's row are as they should be. The
 * copies are written after the step itself, and others may have read that in between.
 * @param status where that step has brought the request
 */
export async function lastStep(
	crm: CrmProcess,
	username: string,
	requestKey: string,
	status: string,
	step: object,
) {
	const last = (await eventsOf(crm, username, requestKey)).at(-1);
	expect(last).toMatchObject(step);
	await vi.waitFor(
		async () => {
			const header = await headerOf(crm, username, requestKey);
			expect(header).toMatchObject({
				Status__c: status,
				Last_Event_Type__c: last?.Type__c,
				Last_Event_At__c: last?.CreatedDate,
			});
			expect(header.Rank_Score__c).toBeGreaterThan(0);
		},
		{ timeout: 10_000, interval: 100 },
	);
	return last;
}

const Keyed = v.object({ Client_Key__c: v.string() });

/** The keys of the requests that are the rest of another. */
export async function remaindersOf(crm: CrmProcess, username: string, requestKey: string): Promise<string[]> {
	const rows = await crm
		.rest(username)
		.query(
			`SELECT Client_Key__c FROM Instep_Request__c WHERE Linked_Request__r.Client_Key__c = '${requestKey}'`,
			Keyed,
		);
	return rows.map(({ Client_Key__c }) => Client_Key__c);
}

/** The keys of the requests for an expertise that the CRM holds. */
export async function requestsFor(crm: CrmProcess, username: string, expertise: string): Promise<string[]> {
	const rows = await crm
		.rest(username)
		.query(`SELECT Client_Key__c FROM Instep_Request__c WHERE Expertise__c = '${expertise}'`, Keyed);
	return rows.map(({ Client_Key__c }) => Client_Key__c);
}

/** What the account's page says about it, as far as somebody would select it. */
export function descriptionOn(page: Page): Promise<string> {
	return page.$eval('.active [data-target-selection-name$=".Description"] .value', (element) =>
		(element.textContent ?? "").trim().slice(0, 60).trim(),
	);
}

/** So many days from today, as a form takes it. */
export const inDays = (days: number): string =>
	new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** Fills in the quick request, all seven fields and the unit. */
export async function fillRequest(
	form: Frame | Page,
	expertise: string,
	unitId: string,
	{ neededBy = inDays(14), estimate = "1d" } = {},
): Promise<void> {
	await fill(form, "resultWanted", "The customer signs the pilot plan");
	await fill(form, "kind", "meeting");
	await fill(form, "expertise", expertise);
	await fill(form, "unitId", unitId);
	await fill(form, "neededBy", neededBy);
	await fill(form, "estimate", estimate);
	await fill(form, "ifWeWait", "A competitor visits in two weeks");
}
