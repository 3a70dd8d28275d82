/** I2: what a device shows is the fold of the CRM's events that its user may see, and the user's own operations. */
import { DEFAULT_POLICY } from "../../../utils/domain/policy.ts";
import { EVENT_TYPES, type RequestEvent } from "../../../utils/domain/records.ts";
import { fold, isOpen, STATUSES } from "../../../utils/domain/request.ts";
import { toAccountView } from "../../../utils/domain/view.ts";
import { readAccount } from "../../../utils/store/copy.ts";
import { type Store, storeName } from "../../../utils/store/db.ts";
import type { RequestInStore } from "../../../utils/store/schema.ts";
import type { Row } from "../../crm/database.ts";
import { ACCOUNTS } from "../acts/user-steps.ts";
import type { Browser, Connection } from "../browser.ts";
import { broken, type InCrm, isLiving, keyOf } from "./look.ts";
import { mayRead, mayReadAccount } from "./may-read.ts";

export async function holdView(browser: Browser, connection: Connection, inCrm: InCrm): Promise<void> {
	const store = await browser.store(storeName(connection.author));
	const stored = new Map((await store.getAll("requests")).map((request) => [request.key, request]));
	const living = inCrm.requests.filter(isLiving);
	for (const row of living) {
		if (!mayRead(inCrm, connection.user, row)) continue;
		const request = stored.get(keyOf(row));
		if (request) holdRequest(browser, request, row, inCrm.events);
		else if (await isExpected(store, row)) throw broken("I2", `${browser.name} lacks ${keyOf(row)}`);
	}
	for (const key of stored.keys()) {
		const rows = inCrm.requests.filter((row) => keyOf(row) === key);
		// The reconcile pass has found also what was lost from sight, with a tombstone or without.
		const isSeen = rows.some((row) => isLiving(row) && mayRead(inCrm, connection.user, row));
		if (!isSeen) throw broken("I2", `${browser.name} shows ${key}, which is gone or not to be seen`);
	}
	await holdSlowRows(browser, connection, inCrm, store);
	for (const accountId of ACCOUNTS) await holdPending(browser, connection, store, accountId);
}

/** Open requests of all accounts, and all of the accounts whose history was read. */
async function isExpected(store: Store, row: Row): Promise<boolean> {
	const status = STATUSES.find((each) => each === row.Status__c);
	if (!status || isOpen(status)) return true;
	return (await store.get("scopes", String(row.Account__c)))?.historyAt !== undefined;
}

function holdRequest({ name }: Browser, request: RequestInStore, row: Row, events: readonly Row[]): void {
	const there = events.filter((event) => isLiving(event) && event.Request__c === row.Id).map(eventOf);
	const both =
		JSON.stringify(sorted(request.events.map(essence))) === JSON.stringify(sorted(there.map(essence)));
	if (!both) throw broken("I2", `${name} has other events of ${request.key} than the CRM`);
	const { status } = fold(there);
	if (fold(request.events).status !== status)
		throw broken("I2", `${name} shows ${request.key} in another state`);
	if (request.accountId !== row.Account__c)
		throw broken("I2", `${name} shows ${request.key} on another account`);
	if ((request.openUnitId === row.Unit__c) !== isOpen(status))
		throw broken("I2", `${name}: ${request.key} is in the queue against its state ${status}`);
}

/** From the CRM's columns, without the adapter. */
function eventOf(row: Row): RequestEvent {
	const text = (value: unknown) => (typeof value === "string" ? value : undefined);
	const type = text(row.Type__c);
	const known = EVENT_TYPES.find((each) => each === type);
	if (!known) throw new Error(`no step is called ${type}`);
	const [note, expires] = [text(row.Note__c), text(row.Expires__c)];
	return {
		key: keyOf(row),
		requestKey: "",
		type: known,
		actorId: String(row.CreatedById),
		actorName: "",
		at: Date.parse(String(row.At__c)),
		createdAt: Date.parse(String(row.CreatedDate)),
		...(note !== undefined && { note }),
		...(expires !== undefined && { expires }),
	};
}

function essence({ key, type, actorId, createdAt, note, expires }: RequestEvent) {
	return [key, type, actorId, createdAt, note ?? null, expires ?? null];
}

function sorted(rows: readonly (readonly unknown[])[]) {
	return rows.toSorted(([a], [b]) => (String(a) < String(b) ? -1 : 1));
}

async function holdSlowRows(
	browser: Browser,
	{ user }: Connection,
	inCrm: InCrm,
	store: Store,
): Promise<void> {
	for (const row of inCrm.site.rows("Instep_Unit__c")) {
		const unit = await store.get("units", String(row.Id));
		if (unit?.managerId !== row.Manager__c)
			throw broken("I2", `${browser.name} has another manager of ${row.Name}`);
	}
	for (const row of inCrm.site.rows("Account")) {
		const id = String(row.Id);
		if (row.OwnerId !== user.id || !mayReadAccount(inCrm, user, id)) continue;
		const account = await store.get("accounts", id);
		if (account?.name !== (isLiving(row) ? row.Name : undefined))
			throw broken("I2", `${browser.name} calls the account ${row.Name} ${account?.name}`);
	}
}

/** A request shows the first of the user's own steps that is not through, and all of them are counted. */
async function holdPending(
	browser: Browser,
	{ author }: Connection,
	store: Store,
	accountId: string,
): Promise<void> {
	const copy = await readAccount(store, accountId);
	const view = toAccountView({
		...copy,
		me: author,
		basePolicy: DEFAULT_POLICY,
		now: browser.now(),
		timeZone: "UTC",
	});
	const lines = new Map([...view.open, ...view.finished].map((line) => [line.key, line]));
	if (view.waiting + view.stuck !== copy.operations.length + (copy.entries?.length ?? 0))
		throw broken("I1", `${browser.name} miscounts its work`);
	const own = browser.stage.ledger.of(browser.name, storeName(author));
	const nthOf = new Map(own.map(({ key, nth }) => [key, nth]));
	const byRequest = Map.groupBy(copy.operations, ({ requestKey }) => requestKey);
	for (const [requestKey, operations] of byRequest) {
		const line = lines.get(requestKey);
		if (!line && operations.some(({ ask }) => ask?.accountId === accountId))
			throw broken("I1", `${browser.name} does not show its unsent ${requestKey}`);
		const [first] = operations.toSorted((a, b) => (nthOf.get(a.key) ?? 0) - (nthOf.get(b.key) ?? 0));
		if (line && line.pending?.operationKey !== first?.key)
			throw broken(
				"I1",
				`${browser.name} shows ${line.pending?.operationKey} on ${requestKey}, not ${first?.key}`,
			);
	}
}
