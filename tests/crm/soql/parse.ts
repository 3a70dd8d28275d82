import { parseQuery, type Query } from "@jetstreamapp/soql-parser-js";
import { ApiError } from "../errors.ts";

const MAX_LENGTH = 100_000;
const MAX_REMEMBERED = 500;

/** Clients ask the same again and again; nobody changes what was parsed. */
const parsed = new Map<string, Query>();

/** The parsed statement. Throws MALFORMED_QUERY, in the CRM's words where the parser lets us tell them. */
export function parseSoql(soql: string): Query {
	if (soql.trim() === "") throw malformed("SOQL statements cannot be empty or null");
	if (soql.length > MAX_LENGTH) throw malformed(`SOQL statement is too long: ${soql.length}`);
	const known = parsed.get(soql);
	if (known) return known;
	if (parsed.size >= MAX_REMEMBERED) parsed.clear();
	try {
		const query = parseQuery(soql);
		parsed.set(soql, query);
		return query;
	} catch (error) {
		throw malformed(reasonOf(error instanceof Error ? error.message : ""));
	}
}

export function malformed(message: string): ApiError {
	return new ApiError(400, "MALFORMED_QUERY", message);
}

function reasonOf(parserMessage: string): string {
	const [, found] =
		/but found --> '([^']*)'/.exec(parserMessage) ?? /found: '([^']*)'/.exec(parserMessage) ?? [];
	if (found === "") return "unexpected token: '<EOF>'";
	return found === undefined
		? parserMessage.split("\n")[0] || "unexpected token"
		: `unexpected token: '${found}'`;
}

/**
 * An error that shows its place in the statement: an excerpt, a caret below `word`, and row and column
 * (salesforce.md 3.11). Clients read the code, people the text.
 */
export function placed(soql: string, word: string, code: string, message: string): ApiError {
	const at = Math.max(0, soql.search(new RegExp(`\\b${RegExp.escape(word)}\\b`, "i")));
	const start = Math.max(0, at - 40);
	const excerpt = soql.slice(start, at + word.length + 40).replaceAll(/\s/g, " ");
	const before = soql.slice(0, at).split("\n");
	const position = `ERROR at Row:${before.length}:Column:${(before.at(-1)?.length ?? 0) + 1}`;
	return new ApiError(400, code, `\n${excerpt}\n${" ".repeat(at - start)}^\n${position}\n${message}`);
}

export function noColumn(soql: string, column: string, entity: string): ApiError {
	return placed(
		soql,
		column,
		"INVALID_FIELD",
		`No such column '${column}' on entity '${entity}'. If you are attempting to use a custom field, be sure to append the '__c' after the custom field name. Please reference your WSDL or the describe call for the appropriate names.`,
	);
}

export function noRelationship(soql: string, relationship: string): ApiError {
	return placed(
		soql,
		relationship,
		"INVALID_FIELD",
		`Didn't understand relationship '${relationship}' in field path. If you are attempting to use a custom relationship, be sure to append the '__r' after the custom relationship name. Please reference your WSDL or the describe call for the appropriate names.`,
	);
}

export function noObject(soql: string, object: string): ApiError {
	return placed(
		soql,
		object,
		"INVALID_TYPE",
		`sObject type '${object}' is not supported. If you are attempting to use a custom object, be sure to append the '__c' after the entity name. Please reference your WSDL or the describe call for the appropriate names.`,
	);
}
