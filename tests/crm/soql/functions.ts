import { type Field, makeField } from "../schema.ts";
import type { Operand } from "./condition.ts";
import { malformed } from "./parse.ts";
import type { Source } from "./source.ts";

export interface FunctionCall {
	functionName: string;
	parameters: unknown[];
}

const AGGREGATES = ["COUNT", "COUNT_DISTINCT", "SUM", "AVG", "MIN", "MAX"];
const NUMBERS = ["int", "double", "currency", "percent"];

/** Parts of a date as SQL on its text; Salesforce takes them in UTC unless asked for the user's zone. */
const DATE_PARTS: Record<string, (column: string) => string> = {
	CALENDAR_YEAR: (column) => `CAST(substr(${column}, 1, 4) AS INTEGER)`,
	CALENDAR_QUARTER: (column) => `(CAST(substr(${column}, 6, 2) AS INTEGER) + 2) / 3`,
	CALENDAR_MONTH: (column) => `CAST(substr(${column}, 6, 2) AS INTEGER)`,
	DAY_IN_MONTH: (column) => `CAST(substr(${column}, 9, 2) AS INTEGER)`,
	DAY_ONLY: (column) => `substr(${column}, 1, 10)`,
};

export function isAggregate(functionName: string): boolean {
	return AGGREGATES.includes(functionName.toUpperCase());
}

/** A function of a column, e.g. `MAX(Amount)` or `CALENDAR_YEAR(CreatedDate)`. Throws on others. */
export function operandOf(source: Source, { functionName, parameters }: FunctionCall): Operand {
	const name = functionName.toUpperCase();
	const [parameter] = parameters;
	if (typeof parameter !== "string") {
		if (name === "COUNT" && parameters.length === 0)
			return { sql: "COUNT(*)", field: makeField(name, { type: "int" }) };
		throw malformed(`unexpected token: '${functionName}'`);
	}
	const column = source.column(parameter);
	const part = DATE_PARTS[name];
	if (part) {
		if (!["date", "datetime"].includes(column.field.type)) throw malformed(`field '${parameter}' is no date`);
		return { sql: part(column.sql), field: makeField(name, { type: name === "DAY_ONLY" ? "date" : "int" }) };
	}
	if (!isAggregate(name)) throw malformed(`unexpected token: '${functionName}'`);
	return { sql: aggregateSql(name, column.sql), field: aggregateField(name, column.field) };
}

function aggregateSql(name: string, column: string): string {
	return name === "COUNT_DISTINCT" ? `COUNT(DISTINCT ${column})` : `${name}(${column})`;
}

function aggregateField(name: string, field: Field): Field {
	if (name.startsWith("COUNT")) return makeField(name, { type: "int" });
	if (name === "MIN" || name === "MAX") return field;
	if (!NUMBERS.includes(field.type))
		throw malformed(`field ${field.name} does not support aggregate operator ${name}`);
	return makeField(name, { type: "double" });
}
