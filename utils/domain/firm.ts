import type { AgendaItem } from "./agenda.ts";
import type { Alignment, Rating } from "./alignment.ts";
import type { Entry } from "./entry.ts";
import type { Result } from "./result.ts";

/** What the firm measures of one account, or of all of them, as far as the device has it. */
export interface FirmCopy {
	results: readonly Result[];
	/** Those the CRM lets this user read: their own, and for whoever publishes a round all of them. */
	ratings: readonly Rating[];
	alignments: readonly Alignment[];
	agenda: readonly AgendaItem[];
	/** All that this user wrote and the CRM has not confirmed, in the order it was written. */
	entries: readonly Entry[];
	/** What of money this user may not read: `result` for all of it, else fields as `result.Cost_To_Serve__c`. */
	withheld: readonly string[];
	/** When everything was last seen to be as in the CRM, epoch milliseconds. */
	pulledAt: number | undefined;
}

/** The points of agendas as this user has left them, with what the CRM has not confirmed yet. */
export function agendaWith(
	{ agenda, entries }: Pick<FirmCopy, "agenda" | "entries">,
	me: { userId: string },
): (Omit<AgendaItem, "id"> & { entry?: Entry })[] {
	const items = new Map<string, Omit<AgendaItem, "id"> & { entry?: Entry }>(
		agenda.map((item) => [item.key, item]),
	);
	for (const entry of entries) {
		const { content } = entry;
		if (content.kind === "agendaItem")
			items.set(content.row.key, { ownerId: me.userId, ...content.row, entry });
		const known = content.kind === "outcome" ? items.get(content.row.key) : undefined;
		if (known && content.kind === "outcome") items.set(known.key, { ...known, ...content.row, entry });
	}
	return [...items.values()];
}
