import type {
	Condition,
	HavingClause,
	Query,
	ValueQueryCondition,
	WhereClause,
} from "@jetstreamapp/soql-parser-js";
import { compare, type Operand } from "./condition.ts";
import { type FunctionCall, operandOf } from "./functions.ts";
import type { LiteralContext } from "./literal.ts";
import { malformed } from "./parse.ts";
import { Source } from "./source.ts";

const MAX_SEMI_JOINS = 2;

/**
 * WHERE or HAVING as SQL. The parser gives a chain of conditions with counts of parentheses, so that is what is
 * written out again, condition by condition. Throws MALFORMED_QUERY for AND and OR without parentheses.
 */
export function toCondition(source: Source, clause: WhereClause | HavingClause): string {
	const context = literalContext(source);
	const out: string[] = [];
	// The operator used on each open level of parentheses.
	const levels: string[] = [""];
	const twoValued = hasNot(clause) ? (sql: string) => `(${sql}) IS TRUE` : (sql: string) => sql;
	let semiJoins = 0;
	let node: WhereClause | HavingClause | undefined = clause;
	while (node) {
		const { left } = node;
		const openParen = left?.openParen ?? 0;
		const closeParen = (left && "closeParen" in left && left.closeParen) || 0;
		out.push("(".repeat(openParen));
		for (let n = 0; n < openParen; n++) levels.push("");
		if (left && "valueQuery" in left) {
			if (++semiJoins > MAX_SEMI_JOINS)
				throw malformed("maximum 2 sub-selects are allowed in a WHERE clause");
			out.push(twoValued(semiJoin(source, left)));
		} else if (left && ("field" in left || "fn" in left)) {
			out.push(twoValued(oneCondition(source, context, left)));
		}
		out.push(")".repeat(closeParen));
		levels.length = Math.max(1, levels.length - closeParen);
		if (!("operator" in node)) break;
		out.push(` ${node.operator} `);
		if (node.operator !== "NOT") mark(levels, node.operator);
		node = node.right;
	}
	if (semiJoins > 0 && levels[0] === "OR")
		throw malformed("Semi join sub-selects are not allowed with the 'OR' operator");
	return out.join("");
}

/** Only NOT can tell "unknown" from "false", and taking "unknown" away costs the use of indexes. */
function hasNot(clause: WhereClause | HavingClause): boolean {
	let node: WhereClause | HavingClause | undefined = clause;
	while (node && "operator" in node) {
		if (node.operator === "NOT") return true;
		node = node.right;
	}
	return false;
}

/** Salesforce has no precedence of AND over OR: mixed, they need parentheses (salesforce.md 4). */
function mark(levels: string[], operator: string): void {
	const last = levels.length - 1;
	if (levels[last] !== "" && levels[last] !== operator) throw malformed(`unexpected token: ${operator}`);
	levels[last] = operator;
}

function oneCondition(source: Source, context: LiteralContext, condition: Condition): string {
	const { bind } = source.statement;
	if ("fn" in condition) return compare(context, bind, operandOf(source, callOf(condition.fn)), condition);
	if ("field" in condition) return compare(context, bind, source.column(condition.field), condition);
	throw malformed("unexpected token: '('");
}

function callOf(fn: { functionName?: string; parameters?: unknown[] }): FunctionCall {
	return { functionName: fn.functionName ?? "", parameters: fn.parameters ?? [] };
}

/** `Id IN (SELECT AccountId FROM Contact WHERE …)`. */
function semiJoin(source: Source, { field, operator, valueQuery }: ValueQueryCondition): string {
	const operand: Operand = source.column(field);
	if (!["id", "reference"].includes(operand.field.type))
		throw malformed(`Semi join sub-selects need an ID field, not ${field}`);
	const inner = innerSelect(source, valueQuery);
	if (operator === "NOT IN") return `(${operand.sql} IS NULL OR ${operand.sql} NOT IN (${inner}))`;
	return `${operand.sql} IN (${inner})`;
}

function innerSelect(outer: Source, query: Query): string {
	const { statement } = outer;
	const inner = new Source(statement, statement.object(query.sObject ?? ""), query.sObjectAlias);
	const [selected, ...more] = query.fields ?? [];
	if (selected?.type !== "Field" && selected?.type !== "FieldRelationship")
		throw malformed("Semi join sub-selects must select a field");
	if (more.length > 0) throw malformed("Semi join sub-selects can only have one field in the SELECT");
	const path = selected.type === "Field" ? [selected.field] : [...selected.relationships, selected.field];
	const column = inner.column(path.join("."));
	if (!["id", "reference"].includes(column.field.type))
		throw malformed("Semi join sub-selects must select an ID field");
	const conditions = [`${column.sql} IS NOT NULL`, inner.visible()];
	if (query.where) conditions.push(`(${toCondition(inner, query.where)})`);
	return `SELECT ${column.sql} FROM ${inner.from()} WHERE ${conditions.join(" AND ")}`;
}

function literalContext({ statement }: Source): LiteralContext {
	const { org, access, soql } = statement;
	const row = org.db.get('SELECT "TimeZoneSidKey" AS zone FROM "User" WHERE "Id" = ?', access.user.id);
	const zone = typeof row?.zone === "string" ? row.zone : "UTC";
	return { soql, now: Temporal.Instant.fromEpochMilliseconds(org.now()).toZonedDateTimeISO(zone) };
}
