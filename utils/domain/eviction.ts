/** What may leave the device so that there is room: read copies of what is over, which the CRM still has. */
import type { StoredRequest } from "./records.ts";

/** What Instep may take of the disk before it clears up. */
export const ROOM_BYTES = 50_000_000;
/** An account that nobody has opened for this long is hardly looked back on. */
export const UNOPENED_MS = 90 * 24 * 3_600_000;

/** The history of one account or unit as it lies on the device. */
export interface KeptHistory {
	/** Or of the unit. */
	accountId: string;
	/** When somebody last opened it. */
	openedAt: number;
	/** About how much of the disk it takes. */
	bytes: number;
	/** Something that is not sent is about this account. */
	isAboutUnsent: boolean;
}

/** How much must go. */
export interface Need {
	/** Accounts last opened before this instant go in any case. */
	staleBefore: number;
	/** Then the least recently opened, until this much is free. */
	excessBytes: number;
}

/**
 * Only what is over is history: an open request is part of its unit's queue, and its place there is computed
 * from all of them. One whose beginning is not known may be open as well. The store has folded the events
 * already, for its index of open requests.
 * @param openUnitId the unit in whose queue the request is
 */
export function isHistory({
	events,
	openUnitId,
	listedEventType,
}: Pick<StoredRequest, "events" | "listedEventType"> & { openUnitId?: string | undefined }): boolean {
	const hasBegun = events.some(({ type }) => type === "submit" || type === "log_outside");
	return hasBegun && openUnitId === undefined && !isLeftToLead({ listedEventType });
}

/** The last thing that happened to a request, as its row lists it, was that it was escalated. */
export function isLeftToLead({ listedEventType }: Pick<StoredRequest, "listedEventType">): boolean {
	return listedEventType === "escalate";
}

/** The accounts and units whose history goes, the least recently opened first. */
export function toEvict(kept: readonly KeptHistory[], { staleBefore, excessBytes }: Need): string[] {
	let excess = excessBytes;
	return kept
		.filter(({ bytes, isAboutUnsent }) => bytes > 0 && !isAboutUnsent)
		.sort((a, b) => a.openedAt - b.openedAt)
		.flatMap(({ accountId, openedAt, bytes }) => {
			if (openedAt >= staleBefore && excess <= 0) return [];
			excess -= bytes;
			return accountId;
		});
}
