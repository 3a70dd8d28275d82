/** What the user writes down that is no step of a request: each is one row in the CRM. */
import * as v from "valibot";
import type { AgendaItem } from "./agenda.ts";
import type { Alignment, Rating } from "./alignment.ts";
import { type Author, Operation, SENDING, toSend } from "./operation.ts";

/** What is written: a new row, or the outcome of a point that is on an agenda. */
export type EntryContent =
	| { kind: "rating"; row: Omit<Rating, "id" | "raterId" | "createdAt"> }
	| { kind: "alignment"; row: Omit<Alignment, "id"> }
	| { kind: "agendaItem"; row: Omit<AgendaItem, "id" | "ownerId"> }
	| { kind: "outcome"; row: Pick<AgendaItem, "key" | "accountId" | "isTakenUp" | "outcome"> };

const KINDS: readonly unknown[] = [
	"rating",
	"alignment",
	"agendaItem",
	"outcome",
] satisfies EntryContent["kind"][];

/**
 * Known by its kind and its row's key. Every page that shows what waits reads this: schemas of all rows would weigh
 * more there than all the rest of it, and the CRM looks at each field before it takes one.
 */
const Content = v.custom<EntryContent>(
	(value) =>
		typeof value === "object" &&
		value !== null &&
		"kind" in value &&
		KINDS.includes(value.kind) &&
		"row" in value &&
		typeof value.row === "object" &&
		value.row !== null &&
		"key" in value.row &&
		typeof value.row.key === "string",
);

export const Entry = v.object({ ...SENDING, content: Content });
export type Entry = v.InferOutput<typeof Entry>;

/** All that can wait to be sent. */
export const Unsent = v.lazy((value) =>
	typeof value === "object" && value !== null && "content" in value ? Entry : Operation,
);
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
