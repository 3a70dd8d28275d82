import type { SQLInputValue } from "node:sqlite";
import { quoted } from "./database.ts";
import { KEY_PREFIX, makeId } from "./ids.ts";
import type { Org } from "./org.ts";
import { toColumn } from "./records/values.ts";
import type { Field, SObject } from "./schema.ts";
import type { DemoCompany, SeedRow, SeedTable } from "./seed-types.ts";
import { nextName, skipNames } from "./serials.ts";
import { addUser } from "./users.ts";

/**
 * Puts a company into a new org, all or nothing. Rows are held to the types, lengths and picklists of the schema,
 * not to its validation rules. Throws with object and row when one does not fit, and for an unknown object unless
 * `lenient`: an org without Instep's objects leaves their rows out.
 */
export function plant(org: Org, company: DemoCompany, lenient: boolean): void {
	org.db.transaction(() => {
		for (const user of company.users) addUser(org.db, user);
		const author = company.users.find(({ seat }) => seat === "admin") ?? company.users[0];
		for (const table of withBasics(company)) {
			const object = org.schema.object(table.object);
			if (object) plantTable(org, object, table.rows, author?.id ?? null);
			else if (!lenient) throw new Error(`seed: there is no object ${table.object}`);
		}
	});
}

/** Every org has an Organization, and every user a record, whether the seed says so or not. */
function withBasics({ users, tables }: DemoCompany): SeedTable[] {
	const known = new Set(
		tables.filter(({ object }) => object === "User").flatMap(({ rows }) => rows.map(({ Id }) => Id)),
	);
	const missing = users.filter(({ id }) => !known.has(id));
	const userRows = missing.map(({ id, username, name }) => ({
		Id: id,
		Username: username,
		Name: name,
		LastName: name.split(" ").at(-1) ?? name,
		FirstName: name.split(" ").slice(0, -1).join(" "),
		Email: username,
		UserType: "Standard",
		TimeZoneSidKey: "Europe/Copenhagen",
		LocaleSidKey: "da_DK",
		LanguageLocaleKey: "da",
	}));
	const hasOrganization = tables.some(({ object }) => object === "Organization");
	const organization = { Id: makeId(KEY_PREFIX.Organization, 1), Name: "Local CRM", ...ORGANIZATION };
	return [
		...(hasOrganization ? [] : [{ object: "Organization", rows: [organization] }]),
		...(userRows.length > 0 ? [{ object: "User", rows: userRows }] : []),
		...tables,
	];
}

const ORGANIZATION = {
	InstanceName: "LOCAL",
	OrganizationType: "Enterprise Edition",
	LanguageLocaleKey: "da",
	DefaultLocaleSidKey: "da_DK",
};

function plantTable(org: Org, object: SObject, rows: SeedRow[], author: string | null): void {
	const fields = [...object.fields.values()];
	const extra = object.fields.has("isdeleted") ? ["__private"] : ["__private", "IsDeleted"];
	const names = [...fields.map(({ name }) => name), ...extra];
	const places = names.map(() => "?").join(", ");
	const sql = `INSERT INTO ${quoted(object.name)} (${names.map(quoted).join(", ")}) VALUES (${places})`;
	const known = new Set([...names, "attributes"]);
	let lastNumber = 0;
	rows.forEach((row, n) => {
		const unknown = Object.keys(row).find((name) => !known.has(name));
		if (unknown) throw new Error(`seed: ${object.name} has no field ${unknown} (row ${n})`);
		const columns = explained(object, n, () =>
			fields.map((field) => columnOf(org, object, field, row, author)),
		);
		lastNumber = Math.max(lastNumber, Number(/(\d+)\D*$/.exec(String(row.Name ?? ""))?.[1] ?? 0));
		org.db.run(sql, ...columns, ...extra.map((name) => (row[name] === 1 || row[name] === true ? 1 : 0)));
	});
	if (lastNumber > 0) skipNames(org.db, object, lastNumber);
}

function columnOf(
	org: Org,
	object: SObject,
	field: Field,
	row: SeedRow,
	author: string | null,
): SQLInputValue {
	const value = row[field.name] ?? fallback(row, field.name, author) ?? field.defaultValue;
	if (field.displayFormat !== null && value === null) return nextName(org.db, object, field.displayFormat);
	const column = toColumn(field, value);
	if (column === null && field.required) throw new Error(`${field.name} is required`);
	return column;
}

function fallback(row: SeedRow, name: string, author: string | null): unknown {
	if (name === "CreatedById") return author;
	if (name === "OwnerId" || name === "LastModifiedById") return row.CreatedById ?? author;
	if (name === "LastModifiedDate") return row.CreatedDate;
	return name === "SystemModstamp" ? (row.LastModifiedDate ?? row.CreatedDate) : undefined;
}

function explained<T>(object: SObject, n: number, read: () => T): T {
	try {
		return read();
	} catch (error) {
		throw new Error(`seed: ${object.name}, row ${n}: ${error instanceof Error ? error.message : error}`);
	}
}
