/** The records a device keeps a copy of, as they are after parsing. Words as in the CRM's own schema. */
import * as v from "valibot";
import { isDay, isTimeZone, isWeek } from "./week.ts";

export const REQUEST_KINDS = ["advice", "meeting", "proposal", "delivery", "other"] as const;
export const ESTIMATES = ["2h", "1d", "3d", "1w", "unknown"] as const;
export const SCOPES = ["full", "partial", "other_date", "other_person", "smaller", "asset"] as const;
export const DECLINE_CODES = ["1", "2", "3", "4", "5", "6", "7", "8"] as const;
export const EVENT_TYPES = [
	"submit",
	"ask_info",
	"give_info",
	"offer",
	"accept",
	"reject_offer",
	"commit",
	"decline",
	"waitlist",
	"escalate",
	"override",
	"propose_swap",
	"agree_swap",
	"deliver",
	"rate",
	"withdraw",
	"nominate",
	"credit",
	"log_outside",
] as const;
/** Who somebody speaks for when rating: those who asked, or those who helped. */
export const SIDES = ["asker", "unit"] as const;
/** How two accounts get along with one expert: change places, divide the hours, or one after the other. */
export const SWAP_KINDS = ["swap", "share", "sequence"] as const;

export type EventType = (typeof EVENT_TYPES)[number];
export type DeclineCode = (typeof DECLINE_CODES)[number];
export type Estimate = (typeof ESTIMATES)[number];
export type RequestKind = (typeof REQUEST_KINDS)[number];
export type Scope = (typeof SCOPES)[number];
export type Side = (typeof SIDES)[number];
export type SwapKind = (typeof SWAP_KINDS)[number];

/** Unique in the CRM, so that sending twice is harmless. Ours are `[A-Za-z0-9-]`; other tools have theirs. */
export const Key = v.pipe(
	v.string(),
	v.minLength(1),
	v.maxLength(64),
	// A lone surrogate cannot be put into an address.
	v.check((key) => key.isWellFormed()),
);
/** A CRM record id in its 18-character form. */
export const RecordId = v.pipe(v.string(), v.regex(/^[A-Za-z0-9]{18}$/));
/** A calendar day, `2026-12-04`. */
export const Day = v.pipe(v.string(), v.check(isDay));
/** An ISO week, `2026-W49`. */
export const Week = v.pipe(v.string(), v.check(isWeek));
/** An IANA time zone, `Europe/Copenhagen`. */
export const TimeZone = v.pipe(v.string(), v.check(isTimeZone));
/** Milliseconds since the epoch. */
export const Instant = v.number();

export const Account = v.object({
	id: RecordId,
	name: v.string(),
	ownerId: v.string(),
	ownerName: v.string(),
	/** By the fields that the policy names (account-fields.ts). Missing where none does, or this user may not see it. */
	isKeyAccount: v.optional(v.boolean()),
	tier: v.optional(v.string()),
	/** Of the experts' hours, 0 to 1. */
	agreedShare: v.optional(v.number()),
	/**
	 * Here for the ranks of its open requests alone: neither the user's, nor of their team, nor opened. Its history
	 * is not read.
	 */
	isOnlyAsking: v.optional(v.boolean()),
});
export type Account = v.InferOutput<typeof Account>;

export const Unit = v.object({
	id: RecordId,
	key: Key,
	name: v.string(),
	managerId: v.optional(v.string()),
	managerName: v.optional(v.string()),
	weeklyHours: v.optional(v.number()),
	/** What an hour of its people costs, in the company's currency; few may read it. */
	hourlyRate: v.optional(v.number()),
	/** Where it is; the policy's where it does not say. */
	timeZone: v.optional(TimeZone),
});
export type Unit = v.InferOutput<typeof Unit>;

export const Skill = v.object({ name: v.string(), level: v.number() });
export const Expert = v.object({
	id: RecordId,
	key: Key,
	name: v.string(),
	unitId: RecordId,
	userId: v.optional(v.string()),
	skills: v.array(Skill),
	weeklyHours: v.optional(v.number()),
	absences: v.array(v.string()),
});
export type Expert = v.InferOutput<typeof Expert>;

/** What a KAM asks for. It never changes once sent; what happens to it is in its events. */
export const Ask = v.object({
	key: Key,
	accountId: RecordId,
	accountName: v.string(),
	unitId: RecordId,
	kind: v.picklist(REQUEST_KINDS),
	expertise: v.string(),
	resultWanted: v.string(),
	neededBy: Day,
	isFlexible: v.boolean(),
	estimate: v.picklist(ESTIMATES),
	ifWeWait: v.string(),
	unitGains: v.optional(v.string()),
	/** The inputs of a business case as JSON, as the CRM keeps it; business-case.ts reads it where somebody looks at it. */
	businessCase: v.optional(v.string()),
	quote: v.optional(v.string()),
	sourceTitle: v.optional(v.string()),
	/** The request of which this one is the remainder, or which it follows. */
	linkedRequestKey: v.optional(Key),
	preferredExpertId: v.optional(RecordId),
	excludedExpertId: v.optional(RecordId),
	opportunityId: v.optional(RecordId),
});
export type Ask = v.InferOutput<typeof Ask>;

/** One immutable step in a request's life. */
export const RequestEvent = v.object({
	key: Key,
	requestKey: Key,
	type: v.picklist(EVENT_TYPES),
	actorId: v.string(),
	actorName: v.string(),
	/** What the author's device said. */
	at: Instant,
	/** What the CRM said; it wins over `at`. Missing until the CRM has confirmed the event. */
	createdAt: v.optional(Instant),
	/** Key of the event this one answers: an accept names its offer. */
	refersTo: v.optional(v.string()),
	code: v.optional(v.picklist(DECLINE_CODES)),
	note: v.optional(v.string()),
	nextStep: v.optional(v.string()),
	expertId: v.optional(v.string()),
	weeks: v.optional(v.array(Week)),
	hours: v.optional(v.number()),
	scope: v.optional(v.picklist(SCOPES)),
	/** Last day on which the offer's hold stands. */
	expires: v.optional(Day),
	/** The unit's free hours when it declined. */
	freeHours: v.optional(v.number()),
	/** 1 to 5: the help by those who asked, the context given by those who helped. */
	rating: v.optional(v.number()),
	/** Whom a rating speaks for; where it does not say, what its author did on the request tells. */
	side: v.optional(v.picklist(SIDES)),
	swapKind: v.optional(v.picklist(SWAP_KINDS)),
	/** The other request of a swap: `weeks` and `hours` are what this one would then have. */
	otherRequestKey: v.optional(Key),
	/** What the other one would then have. */
	otherWeeks: v.optional(v.array(Week)),
	otherHours: v.optional(v.number()),
});
export type RequestEvent = v.InferOutput<typeof RequestEvent>;

/** The CRM's row of a request: the ask and who made it when. */
export interface RequestRow extends Ask {
	id: string;
	/** The CRM's own number, `REQ-000123`. */
	number: string;
	createdById: string;
	createdByName: string;
	createdAt: number;
	/** The copy of the state on the CRM's row, for choosing what to keep; the state itself is the fold. */
	listedStatus: string | undefined;
	/** The same of the last step that counted. */
	listedEventType?: string | undefined;
	/** Its business case can be read and states a benefit. */
	hasCase?: boolean | undefined;
	/** Where others can look up what the case says. */
	attachments?: string | undefined;
}

/** A request as the device keeps it: the row with its whole history, so that one read shows it all. */
export interface StoredRequest extends RequestRow {
	events: RequestEvent[];
}
