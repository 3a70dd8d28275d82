import { join } from "node:path";
import { Database } from "./database.ts";
import { makeDeployedTable, reinstall } from "./deploy/install.ts";
import { noInterference } from "./faults/interference.ts";
import { readMetadata } from "./metadata.ts";
import { makeRefreshTable } from "./oauth/refresh-tokens.ts";
import type { Org } from "./org.ts";
import { assertSeededSets, recordPermissionSets } from "./permission-sets.ts";
import { makeRecentTable } from "./recent.ts";
import { makeGoneTable } from "./records/gone.ts";
import { Schema } from "./schema.ts";
import { plant } from "./seed.ts";
import type { DemoCompany } from "./seed-types.ts";
import { makeSerialTable } from "./serials.ts";
import { makeSessionTable } from "./sessions.ts";
import { Cursors } from "./soql/cursors.ts";
import { standardObjects } from "./standard-objects.ts";
import { makeTable } from "./tables.ts";
import { makeUserTable } from "./users.ts";

export interface OrgOptions {
	/** What a new org starts with; a file that already holds an org keeps its own. */
	company: DemoCompany | (() => DemoCompany);
	/** An org without Instep's objects. */
	empty?: boolean;
	/** SQLite file; in memory without one. */
	file?: string | null;
	now?: () => number;
	/** Idle time that ends a session. */
	sessionMs?: number;
	/** API calls in 24 hours. */
	dailyCalls?: number;
	/** How far `updated` and `deleted` lag behind; 0 unless told. */
	coverageLagMs?: number;
}

const ROOT = join(import.meta.dirname, "../..");
const PRODUCT = join(ROOT, "public/salesforce/force-app/main/default");
const DEMO_ORG = join(import.meta.dirname, "seed/org");

const TABLES = [
	makeUserTable,
	makeSessionTable,
	makeRefreshTable,
	makeSerialTable,
	makeRecentTable,
	makeGoneTable,
	makeDeployedTable,
];

const TWO_HOURS = 2 * 60 * 60 * 1000;

/** Schema, tables and, the first time, the seed. Throws for bad metadata, a bad seed, and a file it cannot use. */
export function makeOrg(options: OrgOptions): Org {
	const interference = noInterference();
	const clock = options.now ?? Date.now;
	const now = () => clock() + interference.skewMs;
	const product = options.empty ? null : readMetadata(PRODUCT);
	const schema = makeSchema(product ? [product, readMetadata(DEMO_ORG)] : [readMetadata(DEMO_ORG)]);
	const db = new Database(options.file ?? null);
	for (const make of TABLES) make(db);
	for (const object of schema.objects.values()) makeTable(db, object);
	const org: Org = {
		id: "",
		db,
		schema,
		permissionSets: product?.permissionSets ?? [],
		cursors: new Cursors(now),
		now,
		sessionMs: options.sessionMs ?? TWO_HOURS,
		calls: { used: 0, max: options.dailyCalls ?? 100_000, dayStartedAt: now() },
		coverageLagMs: options.coverageLagMs ?? 0,
		describedAt: now(),
		interference,
	};
	const { company, empty = false } = options;
	if (!organizationId(db)) {
		plant(org, typeof company === "function" ? company() : company, empty);
		if (product) assertSeededSets(org);
	}
	recordPermissionSets(org, true);
	reinstall(org);
	return { ...org, id: organizationId(db) };
}

function makeSchema(sources: ReturnType<typeof readMetadata>[]): Schema {
	const schema = new Schema();
	for (const object of [...standardObjects(), ...sources.flatMap(({ objects }) => objects)])
		schema.add(object);
	for (const { object, field } of sources.flatMap(({ extraFields }) => extraFields)) {
		const target = schema.object(object);
		if (!target) throw new Error(`metadata: the field ${field.name} is on an unknown object ${object}`);
		target.fields.set(field.name.toLowerCase(), field);
	}
	return schema;
}

/** "" before the seed. */
function organizationId(db: Database): string {
	const row = db.get('SELECT "Id" FROM "Organization" LIMIT 1');
	return row ? String(row.Id) : "";
}
