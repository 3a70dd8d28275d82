/** Which field of Salesforce holds what of a record: told once, for asking, reading and writing. */
import * as v from "valibot";
import { Key, RecordId } from "../../domain/records.ts";
import { named } from "./row-parts.ts";

/** The field, and how it is read. */
type Column = readonly [field: string, schema: v.GenericSchema];
export type Columns = Readonly<Record<string, Column>>;

/** What every row has, */
export const SYSTEM = { id: ["Id", RecordId], stamp: ["SystemModstamp", v.string()] } as const;
/** and every row of an object of ours. */
const OURS = { ...SYSTEM, key: ["Client_Key__c", Key] } as const;

type Ours = typeof OURS;
type Own = Readonly<Record<string, Column | v.GenericSchema>>;
type Asked<E, C> = { readonly [N in keyof E | keyof Ours | keyof C]: readonly [string, SchemaOf<N, E, C>] };
type SchemaOf<N, E, C> = N extends keyof C
	? C[N] extends readonly [string, infer S]
		? S
		: C[N]
	: N extends keyof Ours
		? Ours[N][1]
		: N extends keyof E
			? E[N]
			: never;
type Read<C extends Columns> = { -readonly [N in keyof C]: v.InferOutput<C[N][1]> };

/**
 * The columns of an object of ours, from the schema of its records. `neededBy` is in `Needed_By__c`; `unitId`, which
 * refers to something, in `Unit__c`. What may be missing is missing as well where it cannot be read.
 * @param own what lies in another field, is read otherwise, or is not in the schema
 */
export function columnsOf<E extends v.ObjectEntries, const C extends Own>(
	schema: { entries: E },
	own: C,
): Asked<E, C>;
export function columnsOf({ entries }: { entries: v.ObjectEntries }, own: Own): Columns {
	return Object.fromEntries(
		Object.entries<Own[string]>({ ...entries, ...OURS, ...own }).map(([name, column]) => {
			if (!("kind" in column)) return [name, column];
			const field = name.replace(/(Id|Key)$/, "").replace(/[A-Z]/g, "_$&");
			const schema = column.type === "optional" ? v.fallback(column, undefined) : column;
			return [name, [`${field.charAt(0).toUpperCase()}${field.slice(1)}__c`, schema]];
		}),
	);
}

/**
 * The schema of a row, which reads it as a record of ours.
 * @param told what more than one field tells, or none as it stands
 */
export function rowOf<const C extends Columns, R extends object = object>(
	columns: C,
	told?: (read: Read<C>) => R,
) {
	const all = Object.entries(columns);
	return v.pipe(
		v.object(Object.fromEntries(all.map(([, column]) => column))),
		v.transform((row) => {
			const read: Read<C> = Object.fromEntries(all.map(([name, [field]]): unknown[] => [name, row[field]]));
			return Object.assign(read, told?.(read));
		}),
	);
}

/** What of a record is written to its row: what it has of the fields that the CRM does not fill in by itself. */
export function writtenFields(columns: Columns, record: object): Record<string, unknown> {
	return Object.fromEntries(
		Object.entries(columns).flatMap(([name, [field, schema]]) => {
			const value = Reflect.get(record, name);
			if (value === undefined || schema === named || !/__[cr]$/.test(field)) return [];
			if (field.endsWith("__r")) return [[field, { Client_Key__c: value }]];
			return [[field, Array.isArray(value) ? value.join(";") : value]];
		}),
	);
}
