/**
 * In a page of the local CRM's own origin: a first pull and the histories of units by the extension's own code, the
 * same answers fetched, parsed and kept without any of it, and the panel's read beside both.
 */
import { createSalesforce } from "../../../utils/crm/salesforce/salesforce.ts";
import { DEFAULT_POLICY } from "../../../utils/domain/policy.ts";
import { readAccount } from "../../../utils/store/copy.ts";
import { openStore, storeName } from "../../../utils/store/db.ts";
import { pull, pullUnits } from "../../../utils/sync/pull.ts";

export interface Asker {
	token: string;
	orgId: string;
	userId: string;
	unitIds: string[];
	accountId: string;
}
/** A call as it was made. */
interface Call {
	url: string;
	init: RequestInit | undefined;
}

const READ_EVERY_MS = 20;
const calls: Call[] = [];
let isOver = false;

/** Milliseconds of all of it, onto an empty device. */
export async function pulled({ token, orgId, userId, unitIds }: Asker): Promise<number> {
	const store = await openStore(storeName({ orgId, userId }), () => {});
	for (const name of store.objectStoreNames) await store.clear(name);
	calls.splice(0);
	const accessToken = async () => token;
	const crm = createSalesforce({
		userId,
		connection: { origin: location.origin, accessToken, renewedToken: accessToken },
		fetch(input, init) {
			calls.push({ url: String(input), init });
			return fetch(input, init);
		},
	});
	const user = { orgId, userId };
	const outside = { now: Date.now, random: Math.random, announce: () => {} };
	const context = { store, crm, user, basePolicy: DEFAULT_POLICY, ...outside };
	const startedAt = performance.now();
	await pull(context);
	await pullUnits(context, unitIds);
	const took = performance.now() - startedAt;
	store.close();
	return took;
}

/** The same calls, and each record of their answers put as it is: milliseconds, and how many records. */
export async function raw(): Promise<{ took: number; records: number }> {
	const opening = indexedDB.open("bench-raw", 1);
	opening.onupgradeneeded = () => opening.result.createObjectStore("rows", { autoIncrement: true });
	await done(opening);
	const begun = () => opening.result.transaction("rows", "readwrite");
	await done(begun().objectStore("rows").clear());
	let records = 0;
	const startedAt = performance.now();
	for (const { url, init } of calls) {
		// Its time began when it was made first.
		const answer = await fetch(url, { ...init, signal: null });
		const rows = recordsIn(await answer.json());
		const tx = begun();
		for (const row of rows) tx.objectStore("rows").put(row);
		await new Promise((resolve) => tx.addEventListener("complete", resolve));
		records += rows.length;
	}
	const took = performance.now() - startedAt;
	opening.result.close();
	return { took, records };
}

/** Reads as the panel does, until told to stop: milliseconds of each. */
export async function reads({ orgId, userId, accountId }: Asker): Promise<number[]> {
	const store = await openStore(storeName({ orgId, userId }), () => {});
	const times: number[] = [];
	isOver = false;
	while (!isOver) {
		const startedAt = performance.now();
		await readAccount(store, accountId);
		times.push(performance.now() - startedAt);
		await new Promise((resolve) => setTimeout(resolve, READ_EVERY_MS));
	}
	store.close();
	return times;
}

/** Ends the reading. */
export function stop(): void {
	isOver = true;
}

/** Rows in an answer of any form; what a row refers to is part of it. */
function recordsIn(answer: unknown): object[] {
	if (Array.isArray(answer)) return answer.flatMap(recordsIn);
	if (typeof answer !== "object" || answer === null) return [];
	return "attributes" in answer ? [answer] : Object.values(answer).flatMap(recordsIn);
}

function done(request: IDBRequest): Promise<void> {
	return new Promise((resolve, reject) => {
		request.onsuccess = () => resolve();
		request.onerror = () => reject(request.error);
	});
}
