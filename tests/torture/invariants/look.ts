/** What lies on the disks and in the CRMs right now. */
import { isEntry, type Unsent } from "../../../utils/domain/entry.ts";
import { readUnsent } from "../../../utils/store/operations.ts";
import type { Row } from "../../crm/database.ts";
import type { Browser } from "../browser.ts";
import type { Site } from "../sites.ts";
import type { Stage } from "../stage.ts";

export interface OnDevice {
	browser: Browser;
	store: string;
	operation: Unsent;
}

/** Every operation of every database, whoever is signed in. */
export async function operationsOf(stage: Stage): Promise<OnDevice[]> {
	const all: OnDevice[] = [];
	for (const browser of stage.browsers)
		for (const store of browser.users.keys())
			for (const operation of await readUnsent(await browser.store(store)))
				all.push({ browser, store, operation });
	return all;
}

export interface InCrm {
	site: Site;
	requests: Row[];
	events: Row[];
	/** On agendas. */
	points: Row[];
}

export function recordsOf(stage: Stage): InCrm[] {
	return stage.sites.map((site) => ({
		site,
		requests: site.rows("Instep_Request__c"),
		events: site.rows("Instep_Event__c"),
		points: site.rows("Instep_Agenda_Item__c"),
	}));
}

/** The key that its row has, or will have, in the CRM. */
export const rowKeyOf = (unsent: Unsent) => (isEntry(unsent) ? unsent.content.row.key : unsent.key);
export const keyOf = (row: Row) => String(row.Client_Key__c);
export const isLiving = (row: Row) => row.IsDeleted === 0;
/** Milliseconds of a stamp; the CRM's count whole seconds. */
export const stampOf = ({ SystemModstamp }: Row) => Date.parse(String(SystemModstamp));

/** A promise that does not hold. `promise` is its number in the list above each of these files. */
export function broken(promise: string, what: string): Error {
	return new Error(`${promise} does not hold: ${what}`);
}
