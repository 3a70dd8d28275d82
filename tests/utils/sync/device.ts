/** A device: the real store and the real adapter of one user, with the line to the CRM in the test's hand. */

import { createSalesforce } from "../../../utils/crm/salesforce/salesforce.ts";
import { createConnection, type TokenStore } from "../../../utils/crm/salesforce/session.ts";
import type { Tokens } from "../../../utils/crm/salesforce/tokens.ts";
import {
	type Author,
	appendOperation,
	type EventContent,
	type Operation,
	submitOperation,
} from "../../../utils/domain/operation.ts";
import { DEFAULT_POLICY } from "../../../utils/domain/policy.ts";
import type { Ask } from "../../../utils/domain/records.ts";
import { noteCall } from "../../../utils/store/calls.ts";
import { openStore, type Store, storeName } from "../../../utils/store/db.ts";
import { addOperation, hurry, readOperations } from "../../../utils/store/operations.ts";
import { drain } from "../../../utils/sync/drain.ts";
import { look, type Wish } from "../../../utils/sync/look.ts";
import { pull, type SyncContext } from "../../../utils/sync/pull.ts";
import { OPEN_ACCOUNT, UNIT } from "../../crm/fixture.ts";
import { issueRefreshToken } from "../../crm/oauth/refresh-tokens.ts";
import type { SeedUser } from "../../crm/seed-types.ts";
import { openSession } from "../../crm/sessions.ts";
import { anAsk } from "../domain/examples.ts";
import { createFate, type Fate, mortalFetch, mortalStore } from "./death.ts";
import { createWire } from "./faults.ts";
import { HOUR, newId, ORIGIN, SECOND, type World } from "./world.ts";

const CLIENT_ID = "instep-local";

export type Device = Awaited<ReturnType<typeof createDevice>>;

/** Runs one piece of work at a time. */
export function createLock(): <T>(work: () => Promise<T>) => Promise<T> {
	let last: Promise<unknown> = Promise.resolve();
	return (work) => {
		const turn = last.then(work, work);
		last = turn;
		return turn;
	};
}

/** What a sign-in ends with. */
export function signedIn({ crm }: Pick<World, "crm">, userId: string, origin = ORIGIN): Tokens {
	const family = newId();
	return {
		accessToken: openSession(crm.org, userId, CLIENT_ID, family),
		refreshToken: issueRefreshToken(crm.org, { userId, clientId: CLIENT_ID, scope: "refresh_token", family }),
		origin,
	};
}

/** Tokens as after a sign-in, and where a device keeps them. */
export function createTokens(world: Pick<World, "crm">, userId: string) {
	let value: Tokens | undefined = signedIn(world, userId);
	return {
		get: async () => value,
		set: async (next: Tokens | undefined) => {
			value = next;
		},
	};
}

/** All that pull and drain need of one user's device; what it is made of may fail in its own ways. */
export function syncContext(of: {
	store: Store;
	author: Author;
	fetch: typeof globalThis.fetch;
	tokens: TokenStore;
	lock: ReturnType<typeof createLock>;
	now: () => number;
	announce: () => void;
	origin?: string;
	/** Where calls are counted: on a connection that does not end with the background, where `death.ts` is about the work. */
	counting?: Store;
}): SyncContext {
	const { store, counting = store, author, fetch, tokens, lock, now, announce, origin = ORIGIN } = of;
	const connection = createConnection({ fetch, clientId: CLIENT_ID, origin, tokens, lock });
	const crm = createSalesforce({
		fetch,
		userId: author.userId,
		connection,
		// As the background: a call that cannot be counted is made all the same.
		onAnswer: (usage) => noteCall(counting, usage, now()).catch(() => undefined),
	});
	return { store, user: author, crm, now, basePolicy: DEFAULT_POLICY, random: () => 0.5, announce };
}

export async function createDevice(world: Pick<World, "crm" | "clock">, user: SeedUser) {
	const { crm, clock } = world;
	const author = { orgId: crm.org.id, userId: user.id, userName: user.name };
	const wire = createWire(crm.fetch);
	const tokens = createTokens(world, user.id);
	const lock = createLock();
	const name = storeName(author);
	let announced = 0;

	const announce = () => {
		announced += 1;
	};
	const contextOn = (own: Store, fetch: typeof globalThis.fetch) =>
		syncContext({ store: own, counting: store, author, fetch, tokens, lock, now: () => clock.now, announce });

	const store = await openStore(name, () => {});
	const context = contextOn(store, wire.fetch);
	return {
		author,
		name,
		store,
		context,
		wire,
		tokens,
		announced: () => announced,
		/** Another background on the same database; it ends at this step, or lives on. */
		async restarted(fate: Fate = createFate(-1)): Promise<SyncContext & { end: () => void }> {
			const connection = await openStore(name, () => {});
			const next = contextOn(mortalStore(fate, connection), mortalFetch(fate, wire.fetch));
			return { ...next, end: () => connection.close() };
		},
		pull: () => pull(context),
		drain: () => drain(context),
		/** Somebody would like news now: this often, or at once. */
		look: (wish: Partial<Wish> = {}) => look(context, { askedAt: clock.now, ...wish }),
		operations: () => readOperations(store),
		/** Sends a new request, as the form does; it falls due ten seconds later. */
		async submit(fields: Partial<Ask> = {}): Promise<Operation> {
			// Some weeks ahead of where the fixture's clock starts.
			const neededBy = "2026-12-18";
			const ask = anAsk({ key: newId(), accountId: OPEN_ACCOUNT, unitId: UNIT, neededBy, ...fields });
			return keep(submitOperation(ask, author, newId, clock.now));
		},
		/** Adds a step to a request. */
		async append(request: { key: string; accountId: string }, content: EventContent): Promise<Operation> {
			return keep(appendOperation(request, content, author, newId, clock.now));
		},
		/** The user tries again at once. */
		hurry: (key: string) => hurry(store, [key], clock.now),
		/** A new session after the old one has ended; what it blocked goes on. */
		async signIn(): Promise<void> {
			await tokens.set(await createTokens(world, user.id).get());
			const blocked = (await readOperations(store)).filter(({ status }) => status === "blocked");
			await hurry(
				store,
				blocked.map(({ key }) => key),
				clock.now,
			);
		},
		/** Lets time pass and drains, until nothing waits or nothing helps. */
		async settle(rounds = 4): Promise<void> {
			for (let round = 0; round < rounds; round++) {
				clock.now += HOUR;
				await drain(context);
			}
		},
		/** The step of a request made just now falls due. */
		wait: () => {
			clock.now += 11 * SECOND;
		},
	};

	async function keep(operation: Operation): Promise<Operation> {
		await addOperation(store, operation, "no-draft");
		// Two steps of one second have no order but their keys'.
		clock.now += SECOND;
		return operation;
	}
}
