/** Points about an account on the agendas of internal meetings. */
import * as v from "valibot";
import { Day, Key, RecordId } from "./records.ts";

/** What the meeting is to do with a point. */
export const PURPOSES = ["decision", "discussion", "information"] as const;
export type Purpose = (typeof PURPOSES)[number];

export const AgendaItem = v.object({
	id: RecordId,
	key: Key,
	accountId: RecordId,
	/** What the meeting is called. */
	meeting: v.string(),
	date: Day,
	/** Who meets: board, management, steering group. */
	forum: v.string(),
	purpose: v.picklist(PURPOSES),
	point: v.string(),
	isTakenUp: v.boolean(),
	outcome: v.optional(v.string()),
	ownerId: v.string(),
});
export type AgendaItem = v.InferOutput<typeof AgendaItem>;
