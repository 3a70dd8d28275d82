import { dayOf, startOfDay } from "./week.ts";

/**
 * The last day of a time limit that ends with a day, or nothing where it ends within one: nobody reads "until
 * Saturday 00:00" as Friday.
 * @param timeZone whose days count
 */
export function dueDay(dueAt: number, timeZone: string): string | undefined {
	const isWholeDay = startOfDay(dayOf(dueAt, timeZone), timeZone) === dueAt;
	return isWholeDay ? dayOf(dueAt - 1, timeZone) : undefined;
}
