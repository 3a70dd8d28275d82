import type { FieldType, Query } from "@jetstreamapp/soql-parser-js";
import { toRestValue } from "../records/read.ts";
import type { Operand } from "./condition.ts";
import { isAggregate, operandOf } from "./functions.ts";
import { malformed } from "./parse.ts";
import type { Source } from "./source.ts";
import { pageOf, toOrder } from "./tail.ts";
import { toCondition } from "./where.ts";

interface Output extends Operand {
	key: string;
	isAggregated: boolean;
}

/** True for queries whose answer is counted or grouped instead of being records. */
export function isGrouped(query: Query): boolean {
	const counts = (field: FieldType) =>
		field.type === "FieldFunctionExpression" && isAggregate(field.functionName);
	return query.groupBy !== undefined || (query.fields ?? []).some(counts);
}

/** `COUNT()`, aggregates and GROUP BY. Throws MALFORMED_QUERY for a field that is neither grouped nor aggregated. */
export function runGrouped(source: Source, query: Query) {
	const { statement } = source;
	const { org, bind, values } = statement;
	const where = query.where ? ` AND (${toCondition(source, query.where)})` : "";
	if (isBareCount(query)) {
		const sql = `SELECT COUNT(*) FROM ${source.from()} WHERE ${source.visible()}${where}`;
		const [row] = org.db.columns(sql, ...values);
		return { totalSize: Math.min(Number(row?.[0]), pageOf(query).limit), records: [] };
	}
	const outputs = readOutputs(source, query);
	const groups = readGroups(source, query);
	const ungrouped = outputs.find(({ sql, isAggregated }) => !isAggregated && !groups.includes(sql));
	if (ungrouped) throw malformed(`Field must be grouped or aggregated: ${ungrouped.key}`);
	const having = query.having ? ` HAVING ${toCondition(source, query.having)}` : "";
	const byAlias = new Map(outputs.map(({ key, sql }) => [key.toLowerCase(), sql]));
	const order = toOrder(source, query, byAlias);
	const grouping = groups.length > 0 ? ` GROUP BY ${groups.join(", ")}` : "";
	const { limit, offset } = pageOf(query);
	const visible = source.visible();
	const sql = `SELECT ${outputs.map((output) => output.sql).join(", ")} FROM ${source.from()}
		WHERE ${visible}${where}${grouping}${having}${order} LIMIT ${bind(limit)} OFFSET ${bind(offset)}`;
	const records = org.db.columns(sql, ...values).map((row) => {
		const record: Record<string, unknown> = { attributes: { type: "AggregateResult" } };
		outputs.forEach(({ key, field }, n) => {
			record[key] = toRestValue(field, row[n]);
		});
		return record;
	});
	return { totalSize: records.length, records };
}

function isBareCount({ fields = [] }: Query): boolean {
	const [only, ...more] = fields;
	if (only?.type !== "FieldFunctionExpression" || only.parameters.length > 0) return false;
	if (more.length > 0) throw malformed("COUNT() must be the only element in the SELECT list");
	return only.functionName.toUpperCase() === "COUNT";
}

/** Without an alias an aggregate is called expr0, expr1, …, and a grouped field by its own name. */
function readOutputs(source: Source, query: Query): Output[] {
	let unnamed = 0;
	return (query.fields ?? []).map((selected): Output => {
		if (selected.type === "FieldFunctionExpression") {
			const key = selected.alias ?? `expr${unnamed++}`;
			return { key, isAggregated: isAggregate(selected.functionName), ...operandOf(source, selected) };
		}
		if (selected.type !== "Field" && selected.type !== "FieldRelationship")
			throw malformed("Grouped queries take fields and aggregates only");
		const path = selected.type === "Field" ? [] : selected.relationships;
		const column = source.column([...path, selected.field].join("."));
		const alias = "alias" in selected ? selected.alias : undefined;
		return { key: alias ?? column.field.name, isAggregated: false, ...column };
	});
}

function readGroups(source: Source, query: Query): string[] {
	const clauses = query.groupBy ? [query.groupBy].flat() : [];
	return clauses.map((clause) => {
		if ("field" in clause) return source.column(clause.field).sql;
		const { functionName = "", parameters = [] } = clause.fn;
		if (/^(ROLLUP|CUBE)$/i.test(functionName))
			throw malformed(`GROUP BY ${functionName} is not supported here`);
		return operandOf(source, { functionName, parameters }).sql;
	});
}
