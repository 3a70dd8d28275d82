/** Runs work while there is room for it, and lets it wait its turn otherwise. */
export type Slots = <T>(work: () => Promise<T>) => Promise<T>;

/**
 * Calls to one org at a time. Salesforce lets an org have 25 calls of 20 seconds or more at once, a developer
 * or trial org 5 for all its users, and has answered bursts of parallel calls with "Access Declined"
 * (salesforce.md 3.11, OrgCheck#74). With four, Instep alone never fills even the smallest org.
 */
export const CALLS_AT_ONCE = 4;

/**
 * Room for so many pieces of work. Whoever has waited longest comes first. A place is free again however its
 * work ended: its time may be up, or what it called may throw before there is anything to wait for.
 */
export function createSlots(size: number): Slots {
	const waiting: (() => void)[] = [];
	let free = size;
	return async (work) => {
		if (free > 0) free -= 1;
		else await new Promise<void>((resolve) => waiting.push(resolve));
		try {
			return await work();
		} finally {
			// The place goes from hand to hand: whoever comes in this very moment does not get ahead.
			const next = waiting.shift();
			if (next) next();
			else free += 1;
		}
	};
}
