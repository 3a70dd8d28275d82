import type { Field } from "../schema.ts";
import type { Bind } from "../sharing.ts";
import { comparable, isFolded } from "../tables.ts";
import { type Literal, type LiteralContext, readLiteral, readPattern } from "./literal.ts";
import { malformed, placed } from "./parse.ts";

/** What stands left of an operator: a column, or a function of one. */
export interface Operand {
	sql: string;
	field: Field;
}

/** One comparison of the statement, as the parser gives it. */
export interface Comparison {
	operator: string;
	value: string | string[];
	literalType?: string | string[] | undefined;
}

/**
 * A comparison as SQL, in a form that can use an index. In SOQL null equals null and differs from all else; what
 * is left of SQL's third truth value, the caller takes away where a NOT would show it. Throws on operators and
 * literals that the field does not take.
 */
export function compare(context: LiteralContext, bind: Bind, operand: Operand, given: Comparison): string {
	const { field } = operand;
	if (field.longText)
		throw placed(
			context.soql,
			field.name,
			"INVALID_FIELD",
			`field '${field.name}' can not be filtered in a query call`,
		);
	const operator = given.operator.toUpperCase();
	const raws = [given.value].flat();
	const types = [given.literalType ?? "STRING"].flat();
	const literals = () =>
		raws.map((raw, n) => readLiteral(context, field, raw, types[n] ?? types[0] ?? "STRING"));
	switch (operator) {
		case "LIKE":
			return like(bind, operand, readPattern(context, field, raws[0] ?? "", types[0] ?? ""));
		case "IN":
			return among(bind, operand, literals());
		case "NOT IN":
			return `(${among(bind, operand, literals())}) IS NOT TRUE`;
		case "INCLUDES":
			return includes(bind, operand, raws);
		case "EXCLUDES":
			return `NOT (${includes(bind, operand, raws)})`;
		default:
			return literals()
				.map((literal) => ordered(bind, operand, operator, literal))
				.join("");
	}
}

function ordered(bind: Bind, { sql, field }: Operand, operator: string, literal: Literal): string {
	const left = comparable(sql, field);
	if ("from" in literal) {
		const from = bind(literal.from);
		const to = bind(literal.to);
		const within = `(${left} >= ${from} AND ${left} < ${to})`;
		if (operator === "=") return within;
		if (operator === "!=") return `${within} IS NOT TRUE`;
		if (operator === "<") return `${left} < ${from}`;
		if (operator === "<=") return `${left} < ${to}`;
		return operator === ">" ? `${left} >= ${to}` : `${left} >= ${from}`;
	}
	if (operator === "=") return `${left} IS ${bind(literal.value)}`;
	if (operator === "!=") return `${left} IS NOT ${bind(literal.value)}`;
	if (!["<", "<=", ">", ">="].includes(operator)) throw malformed(`unexpected token: '${operator}'`);
	return `${left} ${operator} ${bind(literal.value)}`;
}

/** As `a = x OR a = y`; null may be one of the values. */
function among(bind: Bind, operand: Operand, literals: Literal[]): string {
	const left = comparable(operand.sql, operand.field);
	const values = literals.flatMap((literal) =>
		"value" in literal && literal.value !== null ? [literal.value] : [],
	);
	const rest = literals.filter((literal) => !("value" in literal) || literal.value === null);
	const terms = rest.map((literal) => ordered(bind, operand, "=", literal));
	// One parameter for the whole list: a statement takes no more than 32,766.
	if (values.length > 0)
		terms.push(`${left} IN (SELECT value FROM json_each(${bind(JSON.stringify(values))}))`);
	return `(${terms.join(" OR ")})`;
}

function like(bind: Bind, { sql, field }: Operand, pattern: string): string {
	if (
		["id", "reference", "boolean", "date", "datetime", "double", "int", "currency", "percent"].includes(
			field.type,
		)
	)
		throw malformed(`invalid operator on ${field.type} field`);
	return `soql_like(${sql}, ${bind(pattern)}, ${isFolded(field) ? 0 : 1}) = 1`;
}

/** Each value may ask for several choices at once: `'a;b'` means a and b. */
function includes(bind: Bind, { sql, field }: Operand, raws: string[]): string {
	if (field.type !== "multipicklist")
		throw malformed("invalid operator on field: INCLUDES and EXCLUDES need a multi-select picklist");
	const all = (raw: string) =>
		raw
			.slice(1, -1)
			.split(";")
			.map((choice) => `instr(';' || ifnull(${sql}, '') || ';', ${bind(`;${choice};`)}) > 0`);
	return `(${raws.map((raw) => `(${all(raw).join(" AND ")})`).join(" OR ")})`;
}
