import type { SQLInputValue } from "node:sqlite";
import type { Access } from "../access.ts";
import { quoted } from "../database.ts";
import type { Org } from "../org.ts";
import { type Field, parentField, type SObject } from "../schema.ts";
import { readable } from "../sharing.ts";
import { malformed, noColumn, noObject, noRelationship } from "./parse.ts";

const MAX_PARENTS = 5;

/** One statement being translated: its values, and who asks. */
export class Statement {
	readonly org: Org;
	readonly access: Access;
	readonly soql: string;
	/** Version of the API, e.g. `v67.0`: part of every record's address. */
	readonly version: string;
	/** True for queryAll: deleted rows count. */
	readonly withDeleted: boolean;
	readonly values: SQLInputValue[] = [];
	#aliases = 0;

	constructor(org: Org, access: Access, soql: string, version: string, withDeleted: boolean) {
		this.org = org;
		this.access = access;
		this.soql = soql;
		this.version = version;
		this.withDeleted = withDeleted;
	}

	/** All values reach SQLite as parameters, never as text. */
	readonly bind = (value: SQLInputValue): string => `?${this.values.push(value)}`;

	newAlias(): string {
		return `t${this.#aliases++}`;
	}

	/** Throws INVALID_TYPE when there is no such object for this user. */
	object(name: string): SObject {
		const object = this.access.object(name);
		if (!object) throw noObject(this.soql, name);
		return object;
	}
}

export interface Column {
	sql: string;
	field: Field;
	object: SObject;
}

interface Join {
	alias: string;
	object: SObject;
	sql: string;
}

/** The rows of a FROM, with the parents that field paths lead to as joins. */
export class Source {
	readonly statement: Statement;
	readonly object: SObject;
	readonly alias: string;
	readonly #soqlAlias: string;
	readonly #joins = new Map<string, Join>();

	constructor(statement: Statement, object: SObject, soqlAlias = "") {
		this.statement = statement;
		this.object = object;
		this.alias = statement.newAlias();
		this.#soqlAlias = soqlAlias.toLowerCase();
	}

	/** `Owner.Name` or `a.Name` as a column. Throws INVALID_FIELD for what this user does not have. */
	column(path: string): Column {
		const parts = this.withoutPrefix(path.split("."));
		const name = parts.pop() ?? "";
		const { alias, object } = this.parent(parts);
		const field = this.statement.access.field(object, name);
		if (!field) throw noColumn(this.statement.soql, name, object.name);
		return { sql: `${alias}.${quoted(field.name)}`, field, object };
	}

	/** The table behind a chain of relationship names; the source itself for an empty one. */
	parent(relationships: string[]): { alias: string; object: SObject } {
		if (relationships.length > MAX_PARENTS) throw malformed("SOQL relationship path is deeper than 5 levels");
		let from: { alias: string; object: SObject } = this;
		let path = "";
		for (const relationship of relationships) {
			path += `.${relationship.toLowerCase()}`;
			from = this.#joins.get(path) ?? this.#join(path, from, relationship);
		}
		return from;
	}

	/** A path may start with the alias or the name of the object itself. */
	withoutPrefix(parts: string[]): string[] {
		const first = parts[0]?.toLowerCase() ?? "";
		const isPrefix = first === this.#soqlAlias || first === this.object.name.toLowerCase();
		return parts.length > 1 && isPrefix && !parentField(this.object, first) ? parts.slice(1) : parts;
	}

	/** FROM with all joins; to be asked last, when every path is known. */
	from(): string {
		const joins = [...this.#joins.values()].map(({ sql }) => sql);
		return [`${quoted(this.object.name)} ${this.alias}`, ...joins].join(" ");
	}

	/** What restricts the rows beside WHERE: sharing, and the recycle bin. */
	visible(): string {
		const { org, access, bind, withDeleted } = this.statement;
		const shared = readable(org, access, this.object, this.alias, bind);
		return withDeleted ? shared : `${this.alias}."IsDeleted" = 0 AND ${shared}`;
	}

	/** A parent that the user may not read is as good as none. */
	#join(path: string, from: { alias: string; object: SObject }, relationship: string): Join {
		const { org, access, bind, soql } = this.statement;
		const field = parentField(from.object, relationship);
		const object = field && access.mayRead(from.object, field) ? access.object(field.referenceTo) : undefined;
		if (!field || !object) throw noRelationship(soql, relationship);
		const alias = this.statement.newAlias();
		const shared = readable(org, access, object, alias, bind);
		const on = `${alias}."Id" = ${from.alias}.${quoted(field.name)} AND ${shared}`;
		const join = { alias, object, sql: `LEFT JOIN ${quoted(object.name)} ${alias} ON ${on}` };
		this.#joins.set(path, join);
		return join;
	}
}
