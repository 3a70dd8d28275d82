import type { SQLOutputValue } from "node:sqlite";
import type { Query, Subquery } from "@jetstreamapp/soql-parser-js";
import type { Access } from "../access.ts";
import { quoted } from "../database.ts";
import type { Org } from "../org.ts";
import { attributesOf, toRestValue } from "../records/read.ts";
import { isGrouped, runGrouped } from "./grouped.ts";
import { malformed, noRelationship, parseSoql } from "./parse.ts";
import { type Entry, readSelect, type Shape } from "./select.ts";
import { Source, Statement } from "./source.ts";
import { pageOf, toOrder } from "./tail.ts";
import { toCondition } from "./where.ts";

export interface Result {
	totalSize: number;
	records: Record<string, unknown>[];
	/** Grouped queries come in one page; the others may be cut. */
	isGrouped: boolean;
	/** Two or more long texts make the CRM send small pages. */
	isWide: boolean;
}

interface Found {
	/** The value of `key` below, for children. */
	parentId: string;
	record: Record<string, unknown>;
}

/** Answers a SOQL statement as this user. Throws ApiErrors in the CRM's shape. */
export function runSoql(
	org: Org,
	access: Access,
	soql: string,
	version: string,
	withDeleted = false,
): Result {
	const query = parseSoql(soql);
	const statement = new Statement(org, access, soql, version, withDeleted);
	const source = new Source(statement, statement.object(query.sObject ?? ""), query.sObjectAlias);
	if (isGrouped(query)) return { ...runGrouped(source, query), isGrouped: true, isWide: false };
	const { limit, offset } = pageOf(query);
	const sql = selectFrom(source, query, []);
	// A bare parameter here is part of SQLite's plan, so that each run would plan anew: six times as long.
	const tail = ` LIMIT +${statement.bind(limit)} OFFSET +${statement.bind(offset)}`;
	const records = found(statement, sql.shape, sql.text + tail).map(({ record }) => record);
	return { totalSize: records.length, records, isGrouped: false, isWide: longTexts(sql.shape) >= 2 };
}

function longTexts({ entries }: Shape): number {
	return [...entries.values()].filter(
		(entry) => entry.kind === "field" && entry.field.longText && entry.field.custom,
	).length;
}

/** The statement's text up to LIMIT; its last column is the id of the parent, if it has `conditions` on one. */
function selectFrom(source: Source, query: Query | Subquery, conditions: string[], parentKey = "NULL") {
	const { shape, columns } = readSelect(source, query);
	const all = [source.visible(), ...scopeOf(source, query), ...conditions];
	if (query.where) all.push(`(${toCondition(source, query.where)})`);
	const order = toOrder(source, query);
	const select = [...columns, parentKey].join(", ");
	return { shape, text: `SELECT ${select} FROM ${source.from()} WHERE ${all.join(" AND ")}${order}` };
}

/** `USING SCOPE mine`. Throws on the scopes that nothing here needs. */
function scopeOf(source: Source, { usingScope }: Query | Subquery): string[] {
	const { access, bind } = source.statement;
	const scope = usingScope?.toLowerCase() ?? "everything";
	if (scope === "mine") return [`${source.column("OwnerId").sql} = ${bind(access.user.id)}`];
	if (scope !== "everything") throw malformed(`USING SCOPE ${usingScope} is not supported here`);
	return [];
}

function found(statement: Statement, shape: Shape, sql: string): Found[] {
	const rows = statement.org.db.columns(sql, ...statement.values);
	const children = childrenOf(statement, shape, rows);
	return rows.map((row) => ({
		parentId: String(row.at(-1)),
		record: toRecord(statement, shape, row, children) ?? {},
	}));
}

type Children = Map<Entry, Map<string, Record<string, unknown>[]>>;

function toRecord(statement: Statement, shape: Shape, row: SQLOutputValue[], children: Children) {
	const id = row[shape.idColumn];
	if (typeof id !== "string") return null;
	const record: Record<string, unknown> = { attributes: attributesOf(statement.version, shape.object, id) };
	for (const [key, entry] of shape.entries) {
		if (entry.kind === "parent") record[key] = toRecord(statement, entry.shape, row, children);
		else if (entry.kind === "children") record[key] = asList(children.get(entry)?.get(id));
		else record[key] = fieldValue(entry, row[entry.column]);
	}
	return record;
}

function fieldValue(
	{ field, asLabel }: Entry & { kind: "field" },
	value: SQLOutputValue | undefined,
): unknown {
	const label = asLabel ? field.values.find((choice) => choice.value === value)?.label : undefined;
	return label ?? toRestValue(field, value);
}

/** No children is null, not an empty list. */
function asList(records: Record<string, unknown>[] | undefined): unknown {
	return records ? { totalSize: records.length, done: true, records } : null;
}

/** The children of all rows of a level at once: one statement for each subquery. */
function childrenOf(statement: Statement, shape: Shape, rows: SQLOutputValue[][]): Children {
	const children: Children = new Map();
	const ids = rows.map((row) => row[shape.idColumn] ?? null);
	for (const entry of shape.entries.values())
		if (entry.kind === "children")
			children.set(entry, runChildren(statement, shape.object.name, entry.subquery, ids));
	return children;
}

function runChildren(outer: Statement, parentName: string, subquery: Subquery, ids: SQLOutputValue[]) {
	const { org, access, soql, version, withDeleted } = outer;
	const relationship = org.schema.childRelationship(outer.object(parentName), subquery.relationshipName);
	const isVisible =
		relationship &&
		access.object(relationship.child.name) &&
		access.mayRead(relationship.child, relationship.field);
	if (!relationship || !isVisible) throw noRelationship(soql, subquery.relationshipName);
	const statement = new Statement(org, access, soql, version, withDeleted);
	const source = new Source(statement, relationship.child, subquery.sObjectAlias);
	const key = `${source.alias}.${quoted(relationship.field.name)}`;
	const ofParents = `${key} IN (SELECT value FROM json_each(${statement.bind(JSON.stringify(ids))}))`;
	const { shape, text } = selectFrom(source, subquery, [ofParents], key);
	const { limit, offset } = pageOf(subquery);
	const byParent = new Map<string, Record<string, unknown>[]>();
	for (const [parentId, list] of Map.groupBy(found(statement, shape, text), (each) => each.parentId)) {
		const page = list.slice(offset, offset + limit).map(({ record }) => record);
		if (page.length > 0) byParent.set(parentId, page);
	}
	return byParent;
}
