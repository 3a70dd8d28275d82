import type { FieldType, Query, Subquery, WhereClause } from "@jetstreamapp/soql-parser-js";
import { ApiError } from "../errors.ts";
import { type Field, parentField, type SObject } from "../schema.ts";
import { malformed } from "./parse.ts";
import type { Source } from "./source.ts";

/** What a record of the answer is made of, in the order of SELECT. */
export interface Shape {
	/** Where the record's id stands in a row, for its attributes. */
	idColumn: number;
	object: SObject;
	entries: Map<string, Entry>;
}

export type Entry =
	| { kind: "field"; column: number; field: Field; asLabel: boolean }
	| { kind: "parent"; shape: Shape }
	| { kind: "children"; subquery: Subquery };

const FIELDS_LIMIT = 200;

/** Turns SELECT into columns and the shape that puts them together again. */
export function readSelect(source: Source, query: Query | Subquery): { shape: Shape; columns: string[] } {
	const columns: string[] = [];
	const shape = newShape(columns, source.alias, source.object);
	for (const selected of query.fields ?? []) addSelected(source, query, shape, columns, selected);
	return { shape, columns };
}

function addSelected(
	source: Source,
	query: Query | Subquery,
	shape: Shape,
	columns: string[],
	selected: FieldType,
) {
	switch (selected.type) {
		case "Field":
			return addPath(source, shape, columns, [selected.field]);
		case "FieldRelationship":
			return addPath(source, shape, columns, [...selected.relationships, selected.field]);
		case "FieldSubquery":
			return add(shape, selected.subquery.relationshipName, {
				kind: "children",
				subquery: selected.subquery,
			});
		case "FieldFunctionExpression": {
			const name = selected.functionName.toUpperCase();
			const [parameter] = selected.parameters;
			if (typeof parameter !== "string") throw malformed(`unexpected token: '${selected.functionName}'`);
			if (name === "FIELDS") return addAll(source, query, shape, columns, parameter.toUpperCase());
			if (name !== "TOLABEL") throw malformed(`unexpected token: '${selected.functionName}'`);
			return addPath(source, shape, columns, parameter.split("."), selected.alias ?? "");
		}
		default:
			throw malformed("TYPEOF is not supported for these fields");
	}
}

/** `FIELDS(ALL)`: what the user may read, and only where few rows can come (salesforce.md 4). */
function addAll(
	source: Source,
	query: Query | Subquery,
	shape: Shape,
	columns: string[],
	which: string,
): void {
	const { access } = source.statement;
	if (which !== "STANDARD" && !isBounded(query))
		throw malformed(`The SOQL FIELDS function must have a LIMIT of at most ${FIELDS_LIMIT}`);
	for (const field of source.object.fields.values()) {
		const isWanted = which === "ALL" || (which === "CUSTOM") === field.custom;
		if (isWanted && access.mayRead(source.object, field)) addPath(source, shape, columns, [field.name]);
	}
}

/** By a LIMIT, or by ids of which every row must have one. */
function isBounded({ limit, where }: Query | Subquery): boolean {
	if (limit !== undefined && limit <= FIELDS_LIMIT) return true;
	let isById = false;
	let node: WhereClause | undefined = where;
	while (node) {
		if ("operator" in node && node.operator !== "AND") return false;
		isById ||= isShortIdList(node.left);
		node = "right" in node ? node.right : undefined;
	}
	return isById;
}

function isShortIdList(condition: WhereClause["left"]): boolean {
	if (!condition || !("field" in condition) || !("value" in condition)) return false;
	const { field, operator, value } = condition;
	return field.toLowerCase() === "id" && operator === "IN" && [value].flat().length <= FIELDS_LIMIT;
}

/** `label` null: the plain value; else the picklist's label, under that alias or the field's name. */
function addPath(
	source: Source,
	shape: Shape,
	columns: string[],
	path: string[],
	label: string | null = null,
): void {
	const parts = source.withoutPrefix(path);
	const { sql, field } = source.column(parts.join("."));
	let at = shape;
	parts.slice(0, -1).forEach((_, depth) => {
		const relationships = parts.slice(0, depth + 1);
		const { alias, object } = source.parent(relationships);
		const key = relationshipKey(source, relationships);
		const known = at.entries.get(key);
		const parent = known?.kind === "parent" ? known.shape : newShape(columns, alias, object);
		at.entries.set(key, { kind: "parent", shape: parent });
		at = parent;
	});
	add(at, label || field.name, {
		kind: "field",
		column: columns.push(sql) - 1,
		field,
		asLabel: label !== null,
	});
}

/** The relationship's name as the schema spells it, whatever the statement's case. */
function relationshipKey(source: Source, relationships: string[]): string {
	const name = relationships.at(-1) ?? "";
	return parentField(source.parent(relationships.slice(0, -1)).object, name)?.relationshipName ?? name;
}

function add(shape: Shape, key: string, entry: Entry): void {
	if (shape.entries.has(key)) throw new ApiError(400, "INVALID_FIELD", `duplicate field selected: ${key}`);
	shape.entries.set(key, entry);
}

function newShape(columns: string[], alias: string, object: SObject): Shape {
	const idColumn = columns.push(`${alias}."Id"`) - 1;
	return { idColumn, object, entries: new Map() };
}
