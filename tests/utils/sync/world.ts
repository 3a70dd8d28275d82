/** A small org, its clock and its people: what devices meet, and what the CRM itself says it holds. */
import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { ANDERS, clientOf, METTE, makeFixture, RASMUS, UNIT } from "../../crm/fixture.ts";
import type { OrgOptions } from "../../crm/make-org.ts";

export { ANDERS, METTE, RASMUS };

export const SECOND = 1_000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
/** Where devices find the CRM; nothing listens there. */
export const ORIGIN = "http://127.0.0.1:8080";

export type World = Awaited<ReturnType<typeof createWorld>>;
export type StaffedWorld = Awaited<ReturnType<typeof createStaffedWorld>>;

let serial = 0;
/** A key as a device makes it, different each time. */
export function newId(): string {
	serial += 1;
	return `key-${serial}`;
}

/** Keys begin anew, as what they were for is gone: the same history makes the same keys. */
export function restartIds(): void {
	serial = 0;
}

/** Devices made from now on have nothing stored. Making an org takes longer than all the rest of a test. */
export function newDisk(): void {
	globalThis.indexedDB = new IDBFactory();
}

/** An org of its own and, for the devices in it, a disk of their own. Sessions last; tests end them by hand. */
export async function createWorld(options: Partial<OrgOptions> = {}) {
	newDisk();
	const { crm, clock, ...people } = makeFixture({ sessionMs: Number.MAX_SAFE_INTEGER, ...options });
	const admin = clientOf(crm, crm.signIn(RASMUS.username));
	/** What an administrator does by hand. Throws where the CRM refuses. */
	async function byHand(method: string, path: string, body?: unknown): Promise<string> {
		const reply = await admin.send(method, path, body);
		if (reply.status >= 300) throw new Error(`${method} ${path}: ${JSON.stringify(reply.body)}`);
		return reply.body?.id ?? "";
	}
	return {
		...people,
		crm,
		clock,
		byHand,
		/** Rows of the CRM that are not in its recycle bin. */
		rows: (object: string, field: string, value: string) =>
			crm.db.all(`SELECT * FROM "${object}" WHERE "${field}" = ? AND "IsDeleted" = 0`, value),
		/** The CRM's ids of the living records with this key. */
		idsOf(object: string, key: string): string[] {
			return this.rows(object, "Client_Key__c", key).map(({ Id }) => String(Id));
		},
		/** From now on this user cannot see these records, and nothing tells of it. */
		hide(username: string, ...ids: string[]): void {
			crm.faults.add([{ effect: { do: "hideRecords", ids, username } }]);
		},
		/** A request goes with its events, and leaves no tombstone: deleted for good, or long ago. */
		erase(requestKey: string): void {
			for (const id of this.idsOf("Instep_Request__c", requestKey)) {
				crm.db.run(`DELETE FROM "Instep_Event__c" WHERE "Request__c" = ?`, id);
				crm.db.run(`DELETE FROM "Instep_Request__c" WHERE "Id" = ?`, id);
			}
		},
		/** How often the CRM holds what was sent under these keys: each must be 1. */
		held(requestKey: string, eventKey: string) {
			const count = (object: string, key: string) => this.rows(object, "Client_Key__c", key).length;
			return { requests: count("Instep_Request__c", requestKey), events: count("Instep_Event__c", eventKey) };
		},
	};
}

/** The same with a unit that Anders manages, and an expert in it. */
export async function createStaffedWorld(options: Partial<OrgOptions> = {}) {
	const world = await createWorld(options);
	await world.byHand("PATCH", `/sobjects/Instep_Unit__c/${UNIT}`, { Manager__c: ANDERS.id });
	const expert = { Name: "Jonas", Unit__c: UNIT, Client_Key__c: "expert-1", Skills__c: "Cold chain:4" };
	return { ...world, expert: await world.byHand("POST", "/sobjects/Instep_Expert__c", expert) };
}
