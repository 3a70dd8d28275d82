import * as v from "valibot";
import type { Page, Rows, Stamped, Tombstone } from "../../domain/page.ts";
import type { Feed } from "../crm.ts";
import { ROWS } from "./rows.ts";

/** A stamp that is no time must not become a cursor: the next pull would start from nowhere. */
const Changed = v.object({
	SystemModstamp: v.pipe(
		v.string(),
		v.check((stamp) => !Number.isNaN(Date.parse(stamp))),
	),
});
const Deleted = v.object({
	IsDeleted: v.literal(true),
	Id: v.string(),
	Client_Key__c: v.optional(v.string()),
});

/** Rows as one page. A row that cannot be read is left out; the CRM still shows it to its users. */
export function pageOf(wanted: { kind: keyof Rows; feed?: Feed }, records: readonly unknown[]): Page {
	const gone: Tombstone[] = [];
	const living = records.filter((record) => {
		const deleted = v.safeParse(Deleted, record);
		if (!deleted.success) return true;
		const { Id: id, Client_Key__c: clientKey } = deleted.output;
		gone.push({ id, key: wanted.kind === "request" ? (clientKey ?? id) : id });
		return false;
	});
	return typedPage(wanted.kind, living, gone, cursorOf(wanted, latestOf(records)));
}

/** A page without rows that moves the cursor of its feed. */
export function emptyPage(wanted: { kind: keyof Rows; feed?: Feed }, latest: string): Page {
	return typedPage(wanted.kind, [], [], cursorOf(wanted, latest));
}

function cursorOf({ feed }: { feed?: Feed }, value: string): Page["cursor"] {
	return feed && value ? { feed, value } : undefined;
}

/** The latest of the stamps and of `known`; stamps of one form sort as they follow in time. */
export function latestOf(records: readonly unknown[], known = ""): string {
	return records.reduce<string>((latest, record) => {
		const stamp = v.safeParse(Changed, record);
		return stamp.success && stamp.output.SystemModstamp > latest ? stamp.output.SystemModstamp : latest;
	}, known);
}

function typedPage<K extends keyof Rows>(
	kind: K,
	records: unknown[],
	gone: Tombstone[],
	cursor: Page["cursor"],
): Page<K> {
	return { kind, rows: parsed(ROWS[kind], records), gone, ...(cursor && { cursor }) };
}

function parsed<T>(schema: v.GenericSchema<unknown, Stamped<T>>, records: unknown[]): Stamped<T>[] {
	return records.flatMap((record) => {
		const row = v.safeParse(schema, record);
		return row.success ? [row.output] : [];
	});
}
