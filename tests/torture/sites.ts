/** Two orgs that are made once; each history finds them as they were made, however the last one left them. */
import type { Row } from "../crm/database.ts";
import { clientOf, RASMUS, START } from "../crm/fixture.ts";
import { KEY_PREFIX, makeId } from "../crm/ids.ts";
import { createStaffedWorld } from "../utils/sync/world.ts";

export type Site = Awaited<ReturnType<typeof createSite>>;

export const ORIGINS = ["http://127.0.0.1:8080", "http://127.0.0.1:8081"] as const;

/** An org at an address of its own. Its records and users have the same ids as those of the other. */
export async function createSite(index: 0 | 1, clock: { now: number }) {
	const { crm, expert } = await createStaffedWorld({ now: () => clock.now });
	const origin = ORIGINS[index];
	let generation = 0;

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
		rows: (object: "Instep_Request__c" | "Instep_Event__c" | "Account" | "Instep_Unit__c"): Row[] =>
			crm.db.all(`SELECT * FROM "${object}" ORDER BY rowid`),
		/** What an administrator does. Answers the status. */
		async byHand(method: string, path: string, body?: unknown): Promise<number> {
			const admin = clientOf(crm, crm.signIn(RASMUS.username));
			return (await admin.send(method, path, body)).status;
		},
	};
}
