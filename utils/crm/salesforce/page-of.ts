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

function typedPage(kind: keyof Rows, records: unknown[], gone: Tombstone[], cursor: Page["cursor"]): Page {
	const rest = { gone, ...(cursor && { cursor }) };
	switch (kind) {
		case "account":
			return { kind, rows: parsed(ROWS.account, records), ...rest };
		case "unit":
			return { kind, rows: parsed(ROWS.unit, records), ...rest };
		case "expert":
			return { kind, rows: parsed(ROWS.expert, records), ...rest };
		case "policy":
			return { kind, rows: parsed(ROWS.policy, records), ...rest };
		case "request":
			return { kind, rows: parsed(ROWS.request, records), ...rest };
		case "event":
			return { kind, rows: parsed(ROWS.event, records), ...rest };
		case "result":
			return { kind, rows: parsed(ROWS.result, records), ...rest };
		case "rating":
			return { kind, rows: parsed(ROWS.rating, records), ...rest };
		case "alignment":
			return { kind, rows: parsed(ROWS.alignment, records), ...rest };
		case "agendaItem":
			return { kind, rows: parsed(ROWS.agendaItem, records), ...rest };
	}
}

function parsed<T>(schema: v.GenericSchema<unknown, Stamped<T>>, records: unknown[]): Stamped<T>[] {
	return records.flatMap((record) => {
		const row = v.safeParse(schema, record);
		return row.success ? [row.output] : [];
	});
}
