/** A piece of SOQL that is safe to put into a query as it stands. */
class Soql {
	readonly text: string;
	constructor(text: string) {
		this.text = text;
	}
}

type Value = string | number | boolean | Soql | readonly string[];

/**
 * A query whose values are escaped: soql`SELECT Id FROM Account WHERE Name = ${name}`. A string becomes a
 * quoted literal, a list of strings `('a','b')`. An empty list throws: SOQL has no way to write it.
 */
export function soql(parts: TemplateStringsArray, ...values: Value[]): Soql {
	const text = parts.reduce((query, part, index) => query + literal(values[index - 1] ?? "") + part);
	return new Soql(text);
}

/** Names of fields and the like from our own constants, and date-times, which SOQL writes without quotes. */
export function verbatim(text: string): Soql {
	return new Soql(text);
}

export function textOf(query: Soql): string {
	return query.text;
}

export type { Soql };

function literal(value: Value): string {
	if (value instanceof Soql) return value.text;
	if (typeof value === "string") return quote(value);
	if (typeof value === "number" || typeof value === "boolean") return String(value);
	if (value.length === 0) throw new RangeError("A list in a query needs at least one value");
	return `(${value.map(quote).join(",")})`;
}

/** The escapes SOQL knows (salesforce.md 4); every other backslash pair would be an error there. */
function quote(text: string): string {
	const escaped = text
		.replaceAll("\\", "\\\\")
		.replaceAll("'", "\\'")
		.replaceAll("\n", "\\n")
		.replaceAll("\r", "\\r")
		.replaceAll("\t", "\\t")
		// Line ends to some parsers, text to others.
		.replaceAll("\u2028", "\\u2028")
		.replaceAll("\u2029", "\\u2029");
	return `'${escaped}'`;
}
