import type { SQLInputValue } from "node:sqlite";
import type { ApiError } from "../errors.ts";
import { toId18 } from "../ids.ts";
import type { Field } from "../schema.ts";
import { isFolded } from "../tables.ts";
import { parseInstant } from "../times.ts";
import { spanOf } from "./date-literals.ts";
import { malformed, placed } from "./parse.ts";

/** What a condition compares with: one value, or the stretch of time that a date literal names. */
export type Literal = { value: SQLInputValue } | { from: string; to: string };

export interface LiteralContext {
	soql: string;
	/** Now, in the user's time zone. */
	now: Temporal.ZonedDateTime;
}

const NUMBERS = ["int", "double", "currency", "percent"];
const WORDS: Record<string, string> = { int: "int", percent: "double", datetime: "dateTime" };

/** The literal in the form of the field's column. Throws when it does not fit the field's type. */
export function readLiteral(context: LiteralContext, field: Field, raw: string, type: string): Literal {
	if (type === "NULL") return { value: field.type === "boolean" ? 0 : null };
	if (type.startsWith("DATE_")) return readSpan(context, field, raw);
	if (field.type === "boolean" && type === "BOOLEAN") return { value: raw.toUpperCase() === "TRUE" ? 1 : 0 };
	if (NUMBERS.includes(field.type) && /^(INTEGER|DECIMAL)/.test(type))
		return { value: Number(raw.replace(/^[A-Za-z]{3}/, "")) };
	if (field.type === "date" && type === "DATE") return { value: raw };
	if (field.type === "datetime" && type === "DATETIME") {
		const ms = parseInstant(raw);
		if (ms !== null) return { value: new Date(ms).toISOString() };
	}
	const isText = !["boolean", "date", "datetime", ...NUMBERS].includes(field.type);
	if (isText && type === "STRING") return { value: readText(context, field, unescaped(raw)) };
	throw wrongType(context, field, isText);
}

/** Text of a LIKE pattern: `\%` and `\_` stay escaped. */
export function readPattern(context: LiteralContext, field: Field, raw: string, type: string): string {
	if (type !== "STRING") throw wrongType(context, field, true);
	return unescaped(raw, true);
}

function readText({ soql }: LiteralContext, field: Field, text: string): SQLInputValue {
	if (text === "") return null;
	if (field.type === "id" || field.type === "reference") {
		const id = toId18(text);
		if (id === null)
			throw placed(soql, field.name, "INVALID_QUERY_FILTER_OPERATOR", `invalid ID field: ${text}`);
		return id;
	}
	return isFolded(field) ? text.toLowerCase() : text;
}

function readSpan(context: LiteralContext, field: Field, literal: string): Literal {
	const span = spanOf(literal, context.now.toPlainDate());
	if (!span) throw malformed(`unexpected token: '${literal}'`);
	if (field.type === "date") return { from: span.first.toString(), to: span.end.toString() };
	if (field.type !== "datetime") throw wrongType(context, field, false);
	const instant = (day: Temporal.PlainDate) =>
		new Date(day.toZonedDateTime(context.now.timeZoneId).epochMilliseconds).toISOString();
	return { from: instant(span.first), to: instant(span.end) };
}

function wrongType({ soql }: LiteralContext, field: Field, isQuoted: boolean): ApiError {
	const type = isQuoted ? "string" : (WORDS[field.type] ?? field.type);
	const rest = isQuoted ? "should be enclosed in quotes" : "should not be enclosed in quotes";
	const message = `value of filter criterion for field '${field.name}' must be of type ${type} and ${rest}`;
	return placed(soql, field.name, "INVALID_FIELD", message);
}

const ESCAPES: Record<string, string> = { n: "\n", r: "\r", t: "\t", b: "\b", f: "\f" };

function unescaped(raw: string, isPattern = false): string {
	return raw.slice(1, -1).replaceAll(/\\(u[0-9a-fA-F]{4}|[\s\S])/g, (whole, mark: string) => {
		if (mark.length > 1) return String.fromCharCode(Number.parseInt(mark.slice(1), 16));
		if (isPattern && /[%_\\]/.test(mark)) return whole;
		const control = ESCAPES[mark.toLowerCase()];
		if (control !== undefined) return control;
		if (/["'\\]/.test(mark)) return mark;
		throw malformed(
			`Invalid string literal '${raw.slice(1, -1)}'. Illegal character sequence '${whole}' in string literal.`,
		);
	});
}
