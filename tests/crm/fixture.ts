/** A very small org for tests of the local CRM itself: two KAMs, a manager and an admin, three accounts. */
import { type Crm, createCrm } from "./app.ts";
import { KEY_PREFIX, makeId } from "./ids.ts";
import type { OrgOptions } from "./make-org.ts";
import type { DemoCompany, SeedUser } from "./seed-types.ts";

export const METTE = person(1, "Mette Krog", "kam", ["Instep_KAM", "Instep_Money"]);
export const ANDERS = person(2, "Anders Bjerrum", "kam", ["Instep_KAM"]);
export const RASMUS = person(3, "Rasmus Egelund", "admin", [
	"Instep_KAM",
	"Instep_Money",
	"Instep_Program_Lead",
]);
export const STRANGER = person(4, "Inside Sales", "kam", []);

export const OPEN_ACCOUNT = makeId(KEY_PREFIX.Account, 1);
export const SHARED_ACCOUNT = makeId(KEY_PREFIX.Account, 2);
/** Mette owns it, and nobody else is on its team. */
export const PRIVATE_ACCOUNT = makeId(KEY_PREFIX.Account, 3);
export const UNIT = makeId(KEY_PREFIX.Instep_Unit__c, 1);
export const CREATED = "2026-03-01T10:15:30.000+0000";
export const START = Date.parse("2026-11-23T09:00:00Z");

const stamp = { CreatedById: METTE.id, CreatedDate: "2026-03-01T10:15:30Z" };

const company: DemoCompany = {
	users: [METTE, ANDERS, RASMUS, STRANGER],
	tables: [
		{
			object: "Account",
			rows: [
				{
					Id: OPEN_ACCOUNT,
					Name: "Ægir Søfart",
					Industry: "Energy",
					AnnualRevenue: 500,
					OwnerId: METTE.id,
					...stamp,
				},
				{ Id: SHARED_ACCOUNT, Name: "Bryggen 100%_A", Industry: "Energy", OwnerId: ANDERS.id, ...stamp },
				{ Id: PRIVATE_ACCOUNT, Name: "Castor", OwnerId: METTE.id, __private: 1, ...stamp },
			],
		},
		{
			object: "Contact",
			rows: ["Aa", "bb", "Cc"].map((LastName, n) => ({
				Id: makeId(KEY_PREFIX.Contact, n + 1),
				Name: LastName,
				LastName,
				AccountId: OPEN_ACCOUNT,
				...stamp,
			})),
		},
		{
			object: "Instep_Unit__c",
			rows: [{ Id: UNIT, Name: "Automation", Client_Key__c: "unit-1", Hourly_Rate__c: 900, ...stamp }],
		},
	],
};

function person(n: number, name: string, seat: SeedUser["seat"], permissionSets: string[]): SeedUser {
	const username = `${name.toLowerCase().replace(" ", ".")}@fjeldso.example`;
	return { id: makeId(KEY_PREFIX.User, n), username, name, seat, permissionSets };
}

export interface Reply {
	status: number;
	// biome-ignore lint/suspicious/noExplicitAny: tests read answers of every shape
	body: any;
	headers: Headers;
}

export interface Client {
	send: (method: string, path: string, body?: unknown, headers?: Record<string, string>) => Promise<Reply>;
	get: (path: string, headers?: Record<string, string>) => Promise<Reply>;
	query: (soql: string, resource?: string) => Promise<Reply>;
}

/** Asks below `/services/data/v67.0` with this token; a path that starts with `/services` is taken as it is. */
export function clientOf(crm: Crm, accessToken: string): Client {
	const send: Client["send"] = async (method, path, body, headers = {}) => {
		const url = path.startsWith("/services") ? path : `/services/data/v67.0${path}`;
		const request = new Request(`http://127.0.0.1:8080${url}`, {
			method,
			headers: { authorization: `Bearer ${accessToken}`, "content-type": "application/json", ...headers },
			...(body === undefined ? {} : { body: JSON.stringify(body) }),
		});
		const response = await crm.fetch(request);
		const text = await response.text();
		const isJson = response.headers.get("content-type")?.includes("json") ?? false;
		return { status: response.status, body: isJson ? JSON.parse(text) : text, headers: response.headers };
	};
	const get: Client["get"] = (path, headers) => send("GET", path, undefined, headers);
	return {
		send,
		get,
		query: (soql, resource = "query") => get(`/${resource}?q=${encodeURIComponent(soql)}`),
	};
}

/** The org, its clock, and a client for each of its people. */
export function makeFixture(options: Partial<OrgOptions> = {}) {
	const clock = { now: START };
	const crm = createCrm({ company, now: () => clock.now, ...options });
	const as = (user: SeedUser) => clientOf(crm, crm.signIn(user.username));
	return { crm, clock, mette: as(METTE), anders: as(ANDERS), rasmus: as(RASMUS), stranger: as(STRANGER) };
}

let keys = 0;

/** A request on the open account, as a device would insert it. */
export function requestBody(more: Record<string, unknown> = {}) {
	return {
		Account__c: OPEN_ACCOUNT,
		Unit__c: UNIT,
		Client_Key__c: `request-${++keys}`,
		Kind__c: null,
		...more,
	};
}
