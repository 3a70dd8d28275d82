import type { OrderByClause, Query, Subquery } from "@jetstreamapp/soql-parser-js";
import { ApiError } from "../errors.ts";
import { comparable } from "../tables.ts";
import type { Operand } from "./condition.ts";
import { operandOf } from "./functions.ts";
import { malformed, placed } from "./parse.ts";
import type { Source } from "./source.ts";

const MAX_OFFSET = 2000;
const BEYOND_ALL = 1_000_000_000;

/** ORDER BY as SQL, "" without one. Nulls come first unless told otherwise, in both directions. */
export function toOrder(
	source: Source,
	query: Query | Subquery,
	byAlias = new Map<string, string>(),
): string {
	const clauses = query.orderBy ? [query.orderBy].flat() : [];
	if (clauses.length === 0) return "";
	return ` ORDER BY ${clauses.map((clause) => one(source, clause, byAlias)).join(", ")}`;
}

function one(source: Source, clause: OrderByClause, byAlias: Map<string, string>): string {
	const known = "field" in clause ? byAlias.get(clause.field.toLowerCase()) : undefined;
	return `${known ?? sortable(source, clause)} ${clause.order ?? "ASC"} NULLS ${clause.nulls ?? "FIRST"}`;
}

function sortable(source: Source, clause: OrderByClause): string {
	const { sql, field }: Operand =
		"field" in clause
			? source.column(clause.field)
			: operandOf(source, {
					functionName: clause.fn.functionName ?? "",
					parameters: clause.fn.parameters ?? [],
				});
	if (field.longText || field.type === "multipicklist")
		throw placed(
			source.statement.soql,
			field.name,
			"INVALID_FIELD",
			`field '${field.name}' can not be sorted in a query call`,
		);
	return "field" in clause ? comparable(sql, field) : sql;
}

/** Throws on an OFFSET that the CRM does not take. */
export function pageOf(query: Query | Subquery): { limit: number; offset: number } {
	const { limit = BEYOND_ALL, offset = 0 } = query;
	if (offset > MAX_OFFSET)
		throw new ApiError(400, "NUMBER_OUTSIDE_VALID_RANGE", `Maximum SOQL offset allowed is ${MAX_OFFSET}`);
	if (limit < 0) throw malformed("LIMIT must not be negative");
	return { limit, offset };
}
