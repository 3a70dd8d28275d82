/** I1, I3 and I5: each deed once, by its author, in its org. */
import { storeName } from "../../../utils/store/db.ts";
import type { Row } from "../../crm/database.ts";
import type { Deed } from "../ledger.ts";
import type { Stage } from "../stage.ts";
import { broken, type InCrm, isLiving, keyOf, type OnDevice, rowKeyOf } from "./look.ts";

export function holdOnce(stage: Stage, onDevices: readonly OnDevice[], inCrms: readonly InCrm[]): void {
	const here = new Set<string>();
	for (const { store, operation } of onDevices) {
		if (storeName(operation.author) !== store)
			throw broken("I3", `${operation.key} is in another's database`);
		here.add(rowKeyOf(operation));
	}
	for (const { site, requests, events, points } of inCrms) {
		for (const row of [...events, ...points])
			holdAuthor(stage, site.crm.org.id, row, stage.ledger.deeds.get(keyOf(row)));
		const asked = new Map([...stage.ledger.deeds.values()].map((deed) => [deed.requestKey, deed]));
		for (const row of requests)
			holdAuthor(stage, site.crm.org.id, row, submitOf(stage, asked.get(keyOf(row))));
	}
	const rows = inCrms.flatMap(({ events, points }) => [...events, ...points]);
	const requestRows = inCrms.flatMap(({ requests }) => requests);
	for (const deed of stage.ledger.deeds.values()) {
		holdDeed(
			deed,
			here.has(deed.key),
			rows.filter((row) => keyOf(row) === deed.key),
		);
		if (deed.type === "submit")
			holdCount(
				deed,
				requestRows.filter((row) => keyOf(row) === deed.requestKey),
			);
	}
}

/** Of a request only its submit may have made it. */
function submitOf(stage: Stage, deed: Deed | undefined): Deed | undefined {
	return [...stage.ledger.deeds.values()].find(
		({ type, requestKey }) => type === "submit" && requestKey === deed?.requestKey,
	);
}

function holdAuthor(stage: Stage, orgId: string, row: Row, deed: Deed | undefined): void {
	const key = keyOf(row);
	if (stage.byHand.has(key)) return;
	if (!deed) throw broken("I5", `the CRM has ${key}, which nobody did`);
	const { author } = deed;
	if (author.orgId !== orgId) throw broken("I3", `${key} of org ${author.orgId} is in org ${orgId}`);
	for (const field of ["CreatedById", "OwnerId", "Actor__c"]) {
		const value = row[field];
		if (value !== undefined && value !== null && value !== author.userId)
			throw broken("I3", `${field} of ${key} is ${value}, its author ${author.userId}`);
	}
}

function holdDeed(deed: Deed, isHere: boolean, rows: readonly Row[]): void {
	const { key, fate } = deed;
	holdCount(deed, rows);
	if (fate === "undone" && rows.length > 0) throw broken("I1", `${key} was undone and sent`);
	if (fate === "undone" || fate === "discarded" || fate === "lost") {
		if (isHere) throw broken("I1", `${key} was taken back and is on its device again`);
		return;
	}
	if (deed.isThrough && isHere) throw broken("I5", `${key} was through and is back on its device`);
	if (!isHere && !deed.isThrough && rows.length === 0)
		throw broken("I1", `${key} is neither on its device nor in the CRM`);
	if (!isHere) deed.isThrough = true;
}

/** Living once; in all as often as somebody deleted it while it could still come. */
function holdCount({ key, resendable }: Deed, rows: readonly Row[]): void {
	const living = rows.filter(isLiving).length;
	if (living > 1 || rows.length > 1 + resendable)
		throw broken("I5", `${key} is in the CRM ${living} times, ${rows.length} with what was deleted`);
}
