import type { Access } from "../access.ts";
import { ApiError } from "../errors.ts";
import type { Org } from "../org.ts";
import type { SObject } from "../schema.ts";
import { runSoql } from "./run.ts";

export type SearchScope = "ALL" | "NAME" | "EMAIL" | "PHONE";

/** What is wanted of one object. */
export interface Wanted {
	object: string;
	/** Names; none means the id alone. */
	fields: string[];
	/** WHERE, ORDER BY and LIMIT as in SOQL, each "" when there is none. */
	where: string;
	order: string;
	limit: string;
}

/**
 * Full-text search, translated to SOQL. Every word of the term must be there as a word of its own, in any order;
 * `*` stands for any letters and `?` for one. Unlike the CRM's index this one never lags behind.
 */
export function search(
	org: Org,
	access: Access,
	version: string,
	term: string,
	scope: SearchScope,
	wanted: Wanted[],
): Record<string, unknown>[] {
	const words = term.split(/\s+/).filter((word) => word !== "");
	if (words.join("").replaceAll(/[*?]/g, "").length < 2)
		throw new ApiError(400, "MALFORMED_SEARCH", "search term must be longer than one character");
	return wanted.flatMap(({ object: name, fields, where, order, limit }) => {
		const object = access.object(name);
		if (!object) throw noObject(name);
		const texts = textFields(access, object, scope);
		if (texts.length === 0) return [];
		const found = words.map((word) => `(${texts.map((field) => wordIn(field, word)).join(" OR ")})`);
		const conditions = [...found, ...(where ? [`(${where})`] : [])].join(" AND ");
		const select = fields.length > 0 ? fields.join(", ") : "Id";
		const tail = `${order ? ` ORDER BY ${order}` : ""} LIMIT ${limit || "2000"}`;
		const soql = `SELECT ${select} FROM ${object.name} WHERE ${conditions}${tail}`;
		return runSoql(org, access, soql, version).records;
	});
}

const TYPES: Record<SearchScope, string[]> = {
	ALL: ["string", "email", "phone"],
	NAME: ["string"],
	EMAIL: ["email"],
	PHONE: ["phone"],
};

function textFields(access: Access, object: SObject, scope: SearchScope): string[] {
	return [...object.fields.values()]
		.filter((field) => TYPES[scope].includes(field.type) && access.mayRead(object, field))
		.filter((field) => scope !== "NAME" || field.nameField)
		.map(({ name }) => name);
}

function wordIn(field: string, word: string): string {
	const pattern = word
		.replaceAll(/[\\'%_]/g, (character) => `\\${character}`)
		.replaceAll("*", "%")
		.replaceAll("?", "_");
	const places = [pattern, `${pattern} %`, `% ${pattern}`, `% ${pattern} %`];
	return places.map((place) => `${field} LIKE '${place}'`).join(" OR ");
}

function noObject(name: string): ApiError {
	return new ApiError(400, "INVALID_TYPE", `sObject type '${name}' is not supported.`);
}
