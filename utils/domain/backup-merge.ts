/** What of a backup's rows a device takes over: nothing twice, nothing of somebody else, nothing over what is newer. */
import * as v from "valibot";
import type { Owner, Part } from "./backup.ts";
import { Draft } from "./draft.ts";
import { isEntry, Unsent } from "./entry.ts";
import { hurried } from "./operation.ts";

/** What a store holds that tells what of a part is new to it. */
export interface Held {
	/** Keys of what is not sent. */
	unsent: ReadonlySet<string>;
	/** When each draft was last typed in, by its key. */
	draftsAt: ReadonlyMap<string, number>;
	/** Keys of steps and of rows that the CRM is known to have. */
	confirmed: ReadonlySet<string>;
	/** When the CRM last changed a point on an agenda, by its key, in epoch milliseconds. */
	pointsAt: ReadonlyMap<string, number>;
}

/** Rows to add, and how many there is a reason not to. */
export interface Merge {
	unsent: Unsent[];
	drafts: Draft[];
	/** This device has it, as it is or newer. */
	here: number;
	/** The CRM has it, or something newer. */
	sent: number;
	/** It cannot be read, or was done by somebody else. */
	unreadable: number;
}

/** The rows of a part that can be read: steps and entries of its owner alone. */
export function rowsOf({ owner, unsent, drafts }: Part): { unsent: Unsent[]; drafts: Draft[] } {
	return {
		unsent: readable(Unsent, unsent).filter((row) => isBy(owner, row)),
		drafts: readable(Draft, drafts),
	};
}

/**
 * Decides row by row. Keys are made where something is done and never change, so a file can be imported any number
 * of times. A step that the CRM already has would be taken as sent once more and do no harm; an outcome, which is
 * written over what is there, would: the later one stays.
 * @param now epoch milliseconds
 */
export function toMerge(part: Part, held: Held, now: number): Merge {
	const rows = rowsOf(part);
	const all = part.unsent.length + part.drafts.length;
	const unsent = new Map<string, Unsent>();
	const drafts = new Map<string, Draft>();
	const merge = { here: 0, sent: 0, unreadable: all - rows.unsent.length - rows.drafts.length };
	for (const row of rows.unsent) {
		if (held.unsent.has(row.key) || unsent.has(row.key)) merge.here += 1;
		else if (isSent(row, held)) merge.sent += 1;
		// Only a sign-in sets free what was held up by the want of one, and that may have been.
		else unsent.set(row.key, row.status === "blocked" ? hurried(row, now) : row);
	}
	for (const draft of rows.drafts) {
		const known = drafts.get(draft.key)?.updatedAt ?? held.draftsAt.get(draft.key) ?? -Infinity;
		if (known >= draft.updatedAt) merge.here += 1;
		else drafts.set(draft.key, draft);
	}
	return { ...merge, unsent: [...unsent.values()], drafts: [...drafts.values()] };
}

function isSent(row: Unsent, { confirmed, pointsAt }: Held): boolean {
	if (!isEntry(row)) return confirmed.has(row.event.key);
	const { content } = row;
	if (content.kind !== "outcome") return confirmed.has(content.row.key);
	const changedAt = pointsAt.get(content.row.key);
	return changedAt !== undefined && changedAt >= row.createdAt;
}

function isBy(owner: Owner | undefined, { author }: Unsent): boolean {
	return author.orgId === owner?.orgId && author.userId === owner.userId;
}

function readable<T>(schema: v.GenericSchema<unknown, T>, rows: readonly unknown[]): T[] {
	return rows.flatMap((row) => {
		const parsed = v.safeParse(schema, row);
		return parsed.success ? [parsed.output] : [];
	});
}
