/** Two orgs that are made once; each history finds them as they were made, however the last one left them. */
import type { Row } from "../crm/database.ts";
import { clientOf, OPEN_ACCOUNT, RASMUS, SHARED_ACCOUNT, START, UNIT } from "../crm/fixture.ts";
import { KEY_PREFIX, makeId } from "../crm/ids.ts";
import { createStaffedWorld } from "../utils/sync/world.ts";

export type Site = Awaited<ReturnType<typeof createSite>>;

export const ORIGINS = ["http://127.0.0.1:8080", "http://127.0.0.1:8081"] as const;

/** An org at an address of its own. Its records and users have the same ids as those of the other. */
export async function createSite(index: 0 | 1, clock: { now: number }) {
	const { crm, expert } = await createStaffedWorld({ now: () => clock.now });
	const origin = ORIGINS[index];
	let generation = 0;
	for (const [n, account] of [OPEN_ACCOUNT, SHARED_ACCOUNT].entries()) await plant(crm, n, account);

	function rename(): void {
		crm.org.id = makeId(KEY_PREFIX.Organization, 1 + index * 1_000 + generation);
		crm.db.run('UPDATE "Organization" SET "Id" = ?', crm.org.id);
	}

	return {
		index,
		crm,
		clock,
		expert,
		origin,
		host: new URL(origin).host,
		begin(): void {
			crm.db.raw.exec("SAVEPOINT history");
			generation = 0;
			rename();
			Object.assign(crm.org.calls, { used: 0, dayStartedAt: START });
		},
		end(): void {
			crm.faults.clear();
			crm.db.raw.exec("ROLLBACK TO history; RELEASE history");
		},
		/** What a sandbox refresh leaves: the source org's records under a new org id, and nobody signed in. */
		refresh(): void {
			crm.db.raw.exec("ROLLBACK TO history");
			generation += 1;
			rename();
		},
		/** All rows, also those in the recycle bin, in the order in which they were made. */
		rows: (
			object:
				| "Instep_Request__c"
				| "Instep_Event__c"
				| "Account"
				| "Instep_Unit__c"
				| "Instep_Agenda_Item__c",
		): Row[] => crm.db.all(`SELECT * FROM "${object}" ORDER BY rowid`),
		/** What an administrator does. Answers the status. */
		async byHand(method: string, path: string, body?: unknown): Promise<number> {
			const admin = clientOf(crm, crm.signIn(RASMUS.username));
			return (await admin.send(method, path, body)).status;
		},
	};
}

/** Keys of the requests that are there from the start, and of their submits, so that histories get on at once. */
export const PLANTED = ["planted-0", "planted-1", "planted-0-submit", "planted-1-submit"];

async function plant(crm: Parameters<typeof clientOf>[0], n: number, account: string): Promise<void> {
	const admin = clientOf(crm, crm.signIn(RASMUS.username));
	const request = {
		Account__c: account,
		Unit__c: UNIT,
		Client_Key__c: `planted-${n}`,
		Status__c: "submitted",
	};
	const { body } = await admin.send("POST", "/sobjects/Instep_Request__c", request);
	const At__c = new Date(START).toISOString();
	const submit = { Client_Key__c: `planted-${n}-submit`, Request__c: body.id, Type__c: "submit", At__c };
	await admin.send("POST", "/sobjects/Instep_Event__c", submit);
}
