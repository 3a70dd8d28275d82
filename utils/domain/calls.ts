/** API calls: those this device made for its user, and how much of its daily limit the whole org has used. */
import { dayOf } from "./week.ts";

/** What the CRM says of the org's API calls of the last 24 hours, those of all its users and programs. */
export interface Usage {
	used: number;
	limit: number;
}

/** Kept on the device for one user of one org. */
export interface Calls {
	/** UTC day that `made` counts. */
	day: string;
	/** Calls by Instep that were answered, refusals included. */
	made: number;
	/** As the CRM last said; `heardAt` in epoch milliseconds. */
	org?: Usage & { heardAt: number };
}

/**
 * How long the org's usage is believed. Who has stopped asking hears nothing, so after this one call goes out
 * to learn how things are now: the limit counts the last 24 hours, and frees itself hour by hour.
 */
export const BELIEVED_MS = 2 * 3_600_000;

/** One call more, with what its answer said of the org's usage, if anything. */
export function counted(known: Calls | undefined, heard: Usage | undefined, now: number): Calls {
	const org = heard ? { ...heard, heardAt: now } : known?.org;
	return { day: dayOf(now, "UTC"), made: callsToday(known, now) + 1, ...(org && { org }) };
}

/** Calls by Instep on this device on the UTC day of this moment. */
export function callsToday(calls: Calls | undefined, now: number): number {
	return calls?.day === dayOf(now, "UTC") ? calls.made : 0;
}

/** The part of its limit that the org has used, 0 to 1; 0 where that is unknown or was heard too long ago. */
export function shareUsed(calls: Calls | undefined, now: number): number {
	const { used, limit, heardAt } = calls?.org ?? { used: 0, limit: 0, heardAt: 0 };
	// Heard in the future: the device's clock was set back since, and nobody knows how long ago that was.
	const isBelieved = heardAt <= now && now - heardAt < BELIEVED_MS;
	return isBelieved && limit > 0 ? used / limit : 0;
}
