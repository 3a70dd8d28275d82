import { ApiError } from "../errors.ts";
import type { SearchScope, Wanted } from "./search.ts";

export interface Sosl {
	term: string;
	scope: SearchScope;
	/** Null without RETURNING: all objects. */
	wanted: Wanted[] | null;
	/** Of the whole statement. */
	limit: number;
}

const STATEMENT =
	/^\s*FIND\s*\{((?:[^}\\]|\\.)*)\}(?:\s+IN\s+(ALL|NAME|EMAIL|PHONE)\s+FIELDS)?(?:\s+RETURNING\s+(.+?))?(?:\s+LIMIT\s+(\d+))?\s*$/is;
const OBJECT =
	/\s*(\w+)\s*(?:\(((?:[^()']|'(?:[^'\\]|\\.)*'|\((?:[^()']|'(?:[^'\\]|\\.)*')*\))*)\))?\s*(?:,|$)/gy;
const INSIDE =
	/^\s*(.+?)(?:\s+WHERE\s+(.+?))?(?:\s+ORDER\s+BY\s+(.+?))?(?:\s+LIMIT\s+(\d+))?(?:\s+OFFSET\s+\d+)?\s*$/is;

/** `FIND {term} IN NAME FIELDS RETURNING Account(Id, Name WHERE … LIMIT 5), Contact LIMIT 20`. */
export function parseSosl(statement: string): Sosl {
	const [whole, term = "", scope = "ALL", returning, limit] = STATEMENT.exec(statement) ?? [];
	if (whole === undefined) throw malformed(`unexpected token: '${statement.trim().split(/\s/)[0] ?? ""}'`);
	return {
		term: term.replaceAll(/\\(.)/g, "$1"),
		scope: toScope(scope),
		wanted: returning === undefined ? null : parseReturning(returning),
		limit: Number(limit ?? 2000),
	};
}

export function toScope(text: string): SearchScope {
	const scope = (["ALL", "NAME", "EMAIL", "PHONE"] as const).find((each) => each === text.toUpperCase());
	if (!scope) throw malformed(`unexpected token: '${text}'`);
	return scope;
}

function parseReturning(text: string): Wanted[] {
	const wanted: Wanted[] = [];
	let end = 0;
	for (const match of text.matchAll(OBJECT)) {
		const [whole, object = "", inside] = match;
		const [, fields = "", where = "", order = "", limit = ""] = inside ? (INSIDE.exec(inside) ?? []) : [];
		const names = fields.split(",").map((name) => name.trim());
		wanted.push({ object, fields: names.filter((name) => name !== ""), where, order, limit });
		end = match.index + whole.length;
	}
	if (end < text.length) throw malformed(`unexpected token: '${text.slice(end).trim().split(/\s/)[0]}'`);
	return wanted;
}

function malformed(message: string): ApiError {
	return new ApiError(400, "MALFORMED_SEARCH", message);
}
