import type { Waits } from "./waits.ts";

/** Nobody is told anything before this hour. */
const MORNING = 8;

/**
 * Whether it is time to tell a user what waits on them and what could not be sent: once a day, from the morning on,
 * and only where there is any (ux.md U20).
 * @param toldOn the day on which they were told, or asked to be left alone; "" for never
 * @param day today, where the user is
 * @param hour of that day, 0 to 23
 */
export function isDigestDue({ waitsOnMe, stuck }: Waits, toldOn: string, day: string, hour: number): boolean {
	return waitsOnMe + stuck > 0 && hour >= MORNING && toldOn !== day;
}
