/** What users do with their work: ask, answer, type, undo, try again, give up. */
import fc from "fast-check";
import { entryOf, isEntry, type Unsent } from "../../../utils/domain/entry.ts";
import { appendOperation, submitOperation } from "../../../utils/domain/operation.ts";
import { type Store, storeName } from "../../../utils/store/db.ts";
import {
	addOperations,
	discardOperation,
	hurry,
	readOperations,
	readUnsent,
	undoOperation,
} from "../../../utils/store/operations.ts";
import { OPEN_ACCOUNT, PRIVATE_ACCOUNT, SHARED_ACCOUNT, UNIT } from "../../crm/fixture.ts";
import { anAsk } from "../../utils/domain/examples.ts";
import { createFate, Death } from "../../utils/sync/death.ts";
import { newId, SECOND } from "../../utils/sync/world.ts";
import { type Browser, IMMORTAL } from "../browser.ts";
import { isForeseen } from "../foreseen.ts";
import { rowKeyOf } from "../invariants/look.ts";
import { BROWSERS, type Stage } from "../stage.ts";
import { work } from "../work.ts";
import { Act } from "./act.ts";
import { stepOf } from "./steps.ts";

export const ACCOUNTS = [OPEN_ACCOUNT, SHARED_ACCOUNT, PRIVATE_ACCOUNT] as const;
export const accountOf = (n: number) => ACCOUNTS[n % ACCOUNTS.length] ?? OPEN_ACCOUNT;

/** Mostly the first: what happens in one place has more to do with each other. */
export const browser = fc.constantFrom(...[0, 0, 0, 0, 1, 1, 2, 2, 3, 3]);
export const nameOf = (index: number) => BROWSERS[index]?.[0] ?? "";
const dies = fc.option(fc.nat(6), { nil: undefined, freq: 10 });
const dying = (at: number | undefined) => (at === undefined ? "" : `, the page dies at step ${at}`);

/** Does a user's work on their own database; answers whether it came to its end. */
export async function attempt(on: Browser, at: number | undefined, does: (store: Store) => Promise<unknown>) {
	const { connection, stage } = on;
	if (!connection) return false;
	const fate = at === undefined ? IMMORTAL() : createFate(at);
	try {
		await does(await on.mortal(storeName(connection.author), fate));
		return true;
	} catch (error) {
		if (!isForeseen(error)) throw error;
		if (error instanceof Death) stage.tally.count("death: user");
		return false;
	}
}

/** Keeps an operation as the forms do. What is acknowledged must be there; what is there counts as done. */
export async function keep(on: Browser, operation: Unsent, at: number | undefined): Promise<boolean> {
	const name = storeName(operation.author);
	const draftKey = isEntry(operation) ? "no-draft" : `request:${operation.accountId}`;
	const isAcknowledged = await attempt(on, at, (store) => addOperations(store, [operation], draftKey));
	const isThere = (await (await on.store(name)).getKey("operations", operation.key)) !== undefined;
	if (isAcknowledged && !isThere) throw new Error(`I1: ${operation.key} was acknowledged and is not kept`);
	if (!isThere) return false;
	on.stage.ledger.keep(operation, on.name, name, operation.author.orgId !== on.site.crm.org.id);
	on.stage.ledger.dropDraft({ browser: on.name, store: name, key: draftKey });
	return true;
}

const submit = fc
	.tuple(browser, fc.nat(2), fc.integer({ min: 0, max: 3 }), dies)
	.map(([index, account, kind, at]) => {
		const isTooLong = kind === 0;
		const words = `${nameOf(index)}: asks on account ${account}${isTooLong ? ", too long for the CRM" : ""}${dying(at)}`;
		return new Act("submit", words, async (stage) => {
			const on = stage.browser(index);
			if (!on.connection) return false;
			const expertise = isTooLong ? "x".repeat(500) : "Cold chain";
			const ask = anAsk({ key: newId(), accountId: accountOf(account), unitId: UNIT, expertise });
			return keep(on, submitOperation(ask, on.connection.author, newId, on.now()), at);
		});
	});

/** All requests that this user's pages could show, their own unsent ones included. */
async function requestsOn(on: Browser): Promise<{ key: string; accountId: string }[]> {
	if (!on.connection) return [];
	const store = await on.store(storeName(on.connection.author));
	const copied = (await store.getAll("requests")).map(({ key, accountId }) => ({ key, accountId }));
	const asked = (await readOperations(store)).flatMap(({ ask }) =>
		ask ? [{ key: ask.key, accountId: ask.accountId }] : [],
	);
	const byKey = new Map([...copied, ...asked].map((each) => [each.key, each]));
	return [...byKey.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
}

const step = fc.tuple(browser, fc.nat(99), fc.nat(99), dies).map(([index, which, type, at]) => {
	return new Act("step", `${nameOf(index)}: step ${type} on request ${which}${dying(at)}`, async (stage) => {
		const on = stage.browser(index);
		const requests = await requestsOn(on);
		const request = requests[which % requests.length];
		if (!on.connection || !request) return false;
		const content = stepOf(on.connection.user, type, on.site.expert);
		const isKept = await keep(
			on,
			appendOperation(request, content, on.connection.author, newId, on.now()),
			at,
		);
		if (isKept) stage.tally.count(`step: ${content.type}`);
		return isKept;
	});
});

/** What is no step of a request waits and goes as steps do. */
const point = fc
	.tuple(browser, fc.nat(2), fc.integer({ min: 0, max: 5 }), dies)
	.map(([index, account, kind, at]) => {
		const isTooLong = kind === 0;
		const words = `${nameOf(index)}: puts account ${account} on an agenda${isTooLong ? ", too long for the CRM" : ""}${dying(at)}`;
		return new Act("point", words, async (stage) => {
			const on = stage.browser(index);
			if (!on.connection) return false;
			const row = {
				key: newId(),
				accountId: accountOf(account),
				meeting: isTooLong ? "x".repeat(500) : "Management meeting",
				date: "2026-12-01",
				forum: "Management",
				purpose: "decision" as const,
				point: "Release one engineer",
				isTakenUp: false,
			};
			return keep(on, entryOf({ kind: "agendaItem", row }, on.connection.author, newId, on.now()), at);
		});
	});

type Change = { kind: string; does: (store: Store, operation: Unsent, now: number) => Promise<unknown> };

/** What a user can do with something that waits or could not be sent. */
const CHANGES: readonly Change[] = [
	{ kind: "undo", does: (store, { key }) => undoOperation(store, key) },
	{ kind: "discard", does: (store, { key }) => discardOperation(store, key) },
	{ kind: "retry", does: (store, { key }, now) => hurry(store, [key], now) },
];

async function changeOne(stage: Stage, index: number, which: number, { kind, does }: Change, at?: number) {
	const on = stage.browser(index);
	if (!on.connection) return false;
	const name = storeName(on.connection.author);
	const operations = (await readUnsent(await on.store(name))).filter(
		({ status, attempts }) =>
			(kind === "discard" && status !== "waiting") || (kind === "undo" && attempts === 0) || kind === "retry",
	);
	const operation = operations[which % operations.length];
	if (!operation) return false;
	let result: unknown;
	const isDone = await attempt(on, at, async (store) => {
		result = await does(store, operation, on.now());
	});
	if (kind === "retry") return isDone;
	const isGone = (await (await on.store(name)).getKey("operations", operation.key)) === undefined;
	// Where the page died nobody was told, and the store alone says how it went.
	const isTaken = isDone ? result !== undefined : at !== undefined && isGone;
	if (isTaken && !isGone) throw new Error(`I1: ${operation.key} was taken back and is still there`);
	if (isTaken) stage.ledger.end(rowKeyOf(operation), kind === "undo" ? "undone" : "discarded");
	return isTaken;
}

export const changeBy = (stage: Stage, index: number, which: number, change: number) =>
	changeOne(stage, index, which, CHANGES[change % CHANGES.length] ?? NOTHING);
const NOTHING: Change = { kind: "retry", does: async () => undefined };

const changes = CHANGES.map((change) =>
	fc.tuple(browser, fc.nat(9), dies).map(([index, which, at]) => {
		const words = `${nameOf(index)}: ${change.kind} of operation ${which}${dying(at)}`;
		return new Act(change.kind, words, async (stage) => {
			// The next browser on which there is anything to do it to; to give up, a user waits how the send went.
			if (change.kind === "discard") stage.clock.now += 12 * SECOND;
			for (let n = 0; n < BROWSERS.length; n++) {
				if (change.kind === "discard") await work(stage.browser(index + n), { do: "drain" });
				if (await changeOne(stage, index + n, which, change, at)) return true;
			}
			return false;
		});
	}),
);

export const userSteps = { submit, step, point, changes };
export const USER_KINDS = ["submit", "step", "point", ...CHANGES.map(({ kind }) => kind)];
