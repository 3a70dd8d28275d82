/** I6: whatever lies before a cursor will not be asked for again, so it must be here. */

import { isOpen, STATUSES } from "../../../utils/domain/request.ts";
import type { Store } from "../../../utils/store/db.ts";
import { MINUTE } from "../../utils/sync/world.ts";
import type { Connection } from "../browser.ts";
import type { Stage } from "../stage.ts";
import { broken, type InCrm, isLiving, keyOf, stampOf } from "./look.ts";
import { mayRead } from "./may-read.ts";

/** A delta reads back this far before its cursor. */
const OVERLAP = 5 * MINUTE;

export async function holdCursors(stage: Stage, inCrms: readonly InCrm[]): Promise<void> {
	for (const browser of stage.browsers) {
		for (const [name, { site, connection }] of browser.users) {
			const inCrm = inCrms.find((each) => each.site === site);
			if (!inCrm || connection.author.orgId !== site.crm.org.id) continue;
			await holdCursor(stage, inCrm, connection, await browser.store(name));
		}
	}
}

async function holdCursor(stage: Stage, inCrm: InCrm, { user }: Connection, store: Store): Promise<void> {
	const cursor = async (feed: string) => {
		const row = await store.get("sync", `cursor:${feed}`);
		return row && "value" in row ? Date.parse(row.value) : Number.NEGATIVE_INFINITY;
	};
	const [requestsTo, eventsTo] = [await cursor("request"), await cursor("event")];
	for (const row of inCrm.requests) {
		if (!isLiving(row) || stampOf(row) >= requestsTo || !mayRead(inCrm, user, row)) continue;
		const status = STATUSES.find((each) => each === row.Status__c);
		const known = await store.get("requests", keyOf(row));
		if (!known && status && !isOpen(status)) continue;
		if (!known || Date.parse(known.stamp) < stampOf(row))
			throw broken("I6", `the request cursor is past ${keyOf(row)}, which is not stored as it is now`);
	}
	for (const request of await store.getAll("requests")) {
		const master = inCrm.requests.find(({ Id }) => Id === request.id);
		if (request.isIncomplete || !master || !mayRead(inCrm, user, master)) continue;
		const stored = new Set(request.events.map(({ key }) => key));
		for (const row of inCrm.events) {
			const isPast = stampOf(row) < eventsTo - (stage.lateCommits.has(keyOf(row)) ? OVERLAP : 0);
			if (row.Request__c !== request.id || !isLiving(row) || !isPast || stored.has(keyOf(row))) continue;
			throw broken("I6", `the event cursor is past ${keyOf(row)} of ${request.key}, which is not stored`);
		}
	}
}
