/** One browser: a disk, a line, a clock that may be wrong, and whoever is signed in. */
import { IDBFactory } from "fake-indexeddb";
import { revoke } from "../../utils/crm/salesforce/oauth.ts";
import type { Tokens } from "../../utils/crm/salesforce/tokens.ts";
import type { Author } from "../../utils/domain/operation.ts";
import { NOBODY, type Store, storeName } from "../../utils/store/db.ts";
import { adoptDrafts } from "../../utils/store/drafts.ts";
import { hurry, readUnsent } from "../../utils/store/operations.ts";
import { createStores } from "../../utils/store/stores.ts";
import { clearStore } from "../../utils/store/unsent.ts";
import type { SyncContext } from "../../utils/sync/pull.ts";
import type { SeedUser } from "../crm/seed-types.ts";
import { createFate, mortalFetch, mortalStore } from "../utils/sync/death.ts";
import { createLock, signedIn, syncContext } from "../utils/sync/device.ts";
import { createWire } from "../utils/sync/faults.ts";
import { type DiskFault, failingStore } from "./disk-faults.ts";
import type { Site } from "./sites.ts";
import type { Stage } from "./stage.ts";

/** Who is signed in at a site; the same as the background's own record of it. */
export interface Connection {
	author: Author;
	user: SeedUser;
	isSignedOut: boolean;
}

export const IMMORTAL = () => createFate(-1);
/** Tabs that have connections of their own to the same databases. */
const TABS = 2;

export class Browser {
	readonly name: string;
	readonly stage: Stage;
	/** Who uses it unless somebody else signs in. */
	readonly owner: SeedUser;
	readonly wire: ReturnType<typeof createWire>;
	/** What the next transactions that write meet. */
	readonly diskFaults: DiskFault[] = [];
	/** Every user of each org that has a database here, by its name. */
	readonly users = new Map<string, { site: Site; connection: Connection }>();
	/** By site. */
	readonly connections: (Connection | undefined)[] = [];
	skewMs = 0;
	/** Anything has happened on it; else it would only show that a first pull is right, again and again. */
	isUsed = false;
	/** The site whose pages are open. */
	at: 0 | 1 = 0;
	readonly #disk = new IDBFactory();
	readonly #lock = createLock();
	readonly #tokens = new Map<string, Tokens>();
	#stores = Array.from({ length: TABS }, () => createStores());

	constructor(stage: Stage, name: string, owner: SeedUser) {
		this.stage = stage;
		this.name = name;
		this.owner = owner;
		this.wire = createWire((request) => stage.answer(request));
	}

	get site(): Site {
		return this.stage.sites[this.at];
	}

	get connection(): Connection | undefined {
		return this.connections[this.at];
	}

	now = () => this.stage.clock.now + this.skewMs;

	/** As it is on the disk, without any fault on the way. */
	store(name: string, tab = 0): Promise<Store> {
		globalThis.indexedDB = this.#disk;
		const open = this.#stores[tab];
		if (!open) throw new Error(`there is no tab ${tab}`);
		return open(name);
	}

	/** The same as the product meets it. */
	async mortal(name: string, fate: ReturnType<typeof createFate>, tab = 0): Promise<Store> {
		const onMet = (fault: DiskFault) => this.stage.tally.count(`disk: ${fault}`);
		return mortalStore(fate, failingStore(this.diskFaults, onMet, await this.store(name, tab)));
	}

	async context(connection: Connection, fate: ReturnType<typeof createFate>, tab = 0): Promise<SyncContext> {
		const { author } = connection;
		const name = storeName(author);
		return syncContext({
			store: await this.mortal(name, fate, tab),
			author,
			fetch: mortalFetch(fate, this.wire.fetch),
			tokens: {
				get: async () => this.#tokens.get(name),
				set: async (tokens) => void this.#setTokens(name, tokens),
			},
			lock: this.#lock,
			now: this.now,
			announce: () => {},
			origin: this.site.origin,
		});
	}

	/** A sign-in with its promises: one user a host, nobody's unsent work dropped, what was blocked goes on. */
	async signIn(user: SeedUser, fate = IMMORTAL()): Promise<Connection> {
		const { site } = this;
		const author = { orgId: site.crm.org.id, userId: user.id, userName: user.name };
		const name = storeName(author);
		const before = this.connection;
		if (before && storeName(before.author) !== name) await this.#leave(before, false);
		this.#setTokens(name, signedIn(site, user.id, site.origin));
		const connection = { author, user, isSignedOut: false };
		this.users.set(name, { site, connection });
		const store = await this.mortal(name, fate);
		await adoptDrafts(await this.mortal(NOBODY, fate), store, site.host);
		const blocked = (await readUnsent(store)).filter(({ status }) => status === "blocked");
		await hurry(
			store,
			blocked.map(({ key }) => key),
			this.now(),
		);
		this.connections[this.at] = connection;
		return connection;
	}

	async signOut(drop: boolean): Promise<void> {
		const { connection } = this;
		if (!connection) return;
		delete this.connections[this.at];
		await this.#leave(connection, drop);
	}

	/** The browser ends the connections to its databases. */
	async loseConnections(): Promise<void> {
		for (const name of [NOBODY, ...this.users.keys()])
			for (let tab = 0; tab < TABS; tab++) (await this.store(name, tab)).close();
		this.#stores = Array.from({ length: TABS }, () => createStores());
	}

	/** The browser deletes a database, as it may when the whole disk is full. */
	async wipe(name: string): Promise<void> {
		const deletion = this.#disk.deleteDatabase(name);
		await new Promise((resolve, reject) => {
			deletion.onsuccess = resolve;
			deletion.onerror = reject;
		});
	}

	/** What the CRM delivered is gone; what was never sent must not be. */
	async dropCache(): Promise<void> {
		if (this.connection) await clearStore(await this.store(storeName(this.connection.author)), false);
	}

	async #leave({ author }: Connection, drop: boolean): Promise<void> {
		const name = storeName(author);
		await clearStore(await this.store(name), drop);
		if (drop) this.stage.dropped(this.name, name);
		const tokens = this.#tokens.get(name);
		this.#setTokens(name, undefined);
		if (tokens) await revoke(this.wire.fetch, tokens);
	}

	#setTokens(name: string, tokens: Tokens | undefined): void {
		if (tokens) this.#tokens.set(name, tokens);
		else this.#tokens.delete(name);
	}
}
