/** What the user writes down that is no step of a request: each is one row in the CRM. */
import * as v from "valibot";
import { AgendaItem } from "./agenda.ts";
import { Alignment, Rating } from "./alignment.ts";
import { type Author, Operation, SENDING, toSend } from "./operation.ts";

/** What is written: a new row, or the outcome of a point that is on an agenda. */
export const EntryContent = v.variant("kind", [
	v.object({ kind: v.literal("rating"), row: v.omit(Rating, ["id", "raterId", "createdAt"]) }),
	v.object({ kind: v.literal("alignment"), row: v.omit(Alignment, ["id"]) }),
	v.object({ kind: v.literal("agendaItem"), row: v.omit(AgendaItem, ["id", "ownerId"]) }),
	v.object({
		kind: v.literal("outcome"),
		row: v.pick(AgendaItem, ["key", "accountId", "isTakenUp", "outcome"]),
	}),
]);
export type EntryContent = v.InferOutput<typeof EntryContent>;

export const Entry = v.object({ ...SENDING, content: EntryContent });
export type Entry = v.InferOutput<typeof Entry>;

/** All that can wait to be sent. */
export const Unsent = v.union([Operation, Entry]);
export type Unsent = v.InferOutput<typeof Unsent>;

export function entryOf(content: EntryContent, author: Author, newId: () => string, now: number): Entry {
	return { ...toSend(newId(), author, now), content };
}

export function isEntry(unsent: Unsent): unsent is Entry {
	return "content" in unsent;
}

/** What it is about, by key: of each the first that is not through goes first, and holds back the others. */
export function subjectOf(unsent: Unsent): string {
	return isEntry(unsent) ? unsent.content.row.key : unsent.requestKey;
}

/** A step makes its request, or an entry its row; what else is on either comes after. */
export function isFirstOf(unsent: Unsent): boolean {
	return isEntry(unsent) ? unsent.content.kind !== "outcome" : unsent.ask !== undefined;
}
