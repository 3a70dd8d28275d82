import type { SQLInputValue } from "node:sqlite";
import { ApiError, badJson } from "../errors.ts";
import { toId18 } from "../ids.ts";
import type { Field } from "../schema.ts";
import { parseDate, parseDateTime } from "../times.ts";

/**
 * The column value of what a client sent for a field. Throws the CRM's own error for a value of the wrong type,
 * too long, out of range, or outside a restricted picklist. Text is trimmed and "" is null, as the CRM does.
 */
export function toColumn(field: Field, value: unknown): SQLInputValue {
	if (value === null || value === undefined) return field.type === "boolean" ? 0 : null;
	switch (field.type) {
		case "boolean":
			return toBoolean(value);
		case "int":
		case "double":
		case "currency":
		case "percent":
			return toNumber(field, value);
		case "date":
			return toDate(value);
		case "datetime":
			return toDateTime(value);
		case "id":
		case "reference":
			return toReference(field, value);
		default:
			return toText(field, value);
	}
}

function toBoolean(value: unknown): number {
	if (value === true || value === "true") return 1;
	if (value === false || value === "false") return 0;
	throw wrongType("boolean", value);
}

function toNumber(field: Field, value: unknown): number | null {
	if (value === "") return null;
	const number = typeof value === "string" ? Number(value) : value;
	if (typeof number !== "number" || !Number.isFinite(number)) throw wrongType("double", value);
	const scale = 10 ** field.scale;
	// Half away from zero, as the CRM rounds.
	const rounded = (Math.sign(number) * Math.round(Math.abs(number) * scale + 1e-9)) / scale;
	if (field.precision > 0 && Math.abs(rounded) >= 10 ** (field.precision - field.scale)) {
		const message = `${field.label}: value outside of valid range on numeric field: ${number}`;
		throw new ApiError(400, "NUMBER_OUTSIDE_VALID_RANGE", message, [field.name]);
	}
	return rounded;
}

function toDate(value: unknown): string | null {
	if (value === "") return null;
	const day = typeof value === "string" ? parseDate(value.slice(0, 10)) : null;
	if (day === null || (typeof value === "string" && value.length > 10 && parseDateTime(value) === null))
		throw wrongType("date", value);
	return day;
}

function toDateTime(value: unknown): string | null {
	if (value === "") return null;
	const stamp = typeof value === "string" ? (parseDateTime(value) ?? midnight(value)) : null;
	if (stamp === null) throw wrongType("datetime", value);
	return stamp;
}

function midnight(text: string): string | null {
	return parseDate(text) === null ? null : `${text}T00:00:00.000Z`;
}

function toReference(field: Field, value: unknown): string | null {
	if (value === "") return null;
	const id = typeof value === "string" ? toId18(value) : null;
	if (id === null) throw wrongId(field, String(value));
	return id;
}

/** For ids that are none, and ids of another object than the field refers to. */
export function wrongId(field: Field, value: string): ApiError {
	const message = `${field.label}: id value of incorrect type: ${value}`;
	return new ApiError(400, "MALFORMED_ID", message, [field.name]);
}

function toText(field: Field, value: unknown): string | null {
	if (typeof value !== "string") throw wrongType("string", value);
	const text = value.trim();
	if (text === "") return null;
	if (text.length > field.length) {
		const message = `${field.label}: data value too large: ${text} (max length=${field.length})`;
		throw new ApiError(400, "STRING_TOO_LONG", message, [field.name]);
	}
	const choices = field.type === "multipicklist" ? text.split(";") : [text];
	const unknown = choices.find((choice) => !field.values.some((known) => known.value === choice));
	if (field.restricted && unknown !== undefined) {
		const message = `${field.label}: bad value for restricted picklist field: ${unknown}`;
		throw new ApiError(400, "INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST", message, [field.name]);
	}
	if (field.type === "email" && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text))
		throw new ApiError(400, "INVALID_EMAIL_ADDRESS", `${field.label}: invalid email address: ${text}`, [
			field.name,
		]);
	return text;
}

/** The line and column that the CRM names are not known any more after parsing; clients do not read them. */
function wrongType(type: string, value: unknown): ApiError {
	const token = typeof value === "object" ? "START_OBJECT" : `VALUE_${(typeof value).toUpperCase()}`;
	const shown = typeof value === "object" ? "" : ` value "${String(value)}"`;
	return badJson(`Cannot deserialize instance of ${type} from ${token}${shown} at [line:1, column:1]`);
}
