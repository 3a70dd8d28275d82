import type { SObject } from "../schema.ts";

/** What switched faults hold on an org until they are cleared. All of it lives in memory. */
export interface Interference {
	/** The CRM's clock goes wrong by this. Sessions do not notice: a wrong clock is not time that passed. */
	skewMs: number;
	/** `updated` and `deleted` are held back by this, as a long transaction does (salesforce.md 3.9). */
	lagMs: number;
	/** Ids of records that a user lost sight of without a tombstone; under "" those of everybody. */
	hidden: Map<string, Set<string>>;
	/** Fields that a user cannot see any more, as "object.field" in lower case; under "" for everybody. */
	hiddenFields: Map<string, Set<string>>;
	/** Tokens that suddenly belong to another user's id. */
	switched: Map<string, string>;
	/** Asked before each record that a request writes; may throw the ApiError that refuses it. */
	beforeWrite: WriteHook | null;
}

/** `id` is null for a record that is about to be made. */
export type WriteHook = (object: SObject, id: string | null) => void;

export function noInterference(): Interference {
	return {
		skewMs: 0,
		lagMs: 0,
		hidden: new Map(),
		hiddenFields: new Map(),
		switched: new Map(),
		beforeWrite: null,
	};
}

/** What is hidden from this user, and from all. */
export function hiddenFrom(from: Map<string, Set<string>>, userId: string): string[] {
	return [...(from.get("") ?? []), ...(from.get(userId) ?? [])];
}

export function hide(from: Map<string, Set<string>>, userId: string, names: readonly string[]): void {
	from.set(userId, new Set([...(from.get(userId) ?? []), ...names]));
}
