import { deliveriesOf } from "./delivery.ts";
import { type Figure, figureOf, sumOf } from "./figure.ts";
import { happened } from "./history.ts";
import { countEnds, duePromises, type PromiseEnd } from "./promise.ts";
import { timeOf } from "./request.ts";
import type { FoldedRequest } from "./support.ts";

/** What one unit or one expert has lent to key accounts, and the credit it got for that. */
export interface LedgerLine {
	/** The unit's or the expert's. */
	id: string;
	/** Hours of help delivered; `n` counts the deliveries whose hours are known. */
	lent: Figure<number>;
	/** Deliveries of which nobody said how long they took: they are in no sum. */
	withoutHours: number;
	/** Commitments that are due, by how they ended; `n` is their number. */
	promises: Figure<Record<PromiseEnd, number>>;
	/** Credits received. None is a true 0: each one is an event. */
	credits: number;
	/** When the latest credit was, in epoch milliseconds. */
	creditedAt: number | undefined;
}

/** A credit to a helper, given on the request they helped with. */
interface Credit {
	unitId: string;
	expertId: string | undefined;
	at: number;
}

/** Whose line something belongs in. */
type Holder = (each: { unitId: string; expertId: string | undefined }) => string | undefined;

/**
 * The ledger by unit, in the order of the ids and not of the hours: it is no league table. Units that nothing is
 * known of have no line.
 * @param folded requests of all accounts with their histories, with the offers as swaps have left them
 * @param today the user's calendar day: it decides which promises are due
 */
export function ledgerByUnit(folded: readonly FoldedRequest[], today: string): LedgerLine[] {
	return ledgerBy(({ unitId }) => unitId, folded, today);
}

/** The same by expert. What names no expert is in no line. */
export function ledgerByExpert(folded: readonly FoldedRequest[], today: string): LedgerLine[] {
	return ledgerBy(({ expertId }) => expertId, folded, today);
}

function ledgerBy(holder: Holder, folded: readonly FoldedRequest[], today: string): LedgerLine[] {
	const deliveries = Map.groupBy(deliveriesOf(folded), holder);
	const promises = Map.groupBy(duePromises(folded, today), holder);
	const credits = Map.groupBy(creditsOf(folded), holder);
	const ids = new Set([...deliveries.keys(), ...promises.keys(), ...credits.keys()]);
	return [...ids]
		.filter((id) => id !== undefined)
		.sort()
		.map((id) => {
			const all = deliveries.get(id) ?? [];
			const known = all.flatMap(({ at, hours }) => (hours === undefined ? [] : { at, hours }));
			const received = credits.get(id) ?? [];
			return {
				id,
				lent: figureOf(known, "no_hours", (cases) => sumOf(cases.map(({ hours }) => hours))),
				withoutHours: all.length - known.length,
				promises: figureOf(promises.get(id) ?? [], "no_promises_due", countEnds),
				credits: received.length,
				creditedAt: received.length > 0 ? Math.max(...received.map(({ at }) => at)) : undefined,
			};
		});
}

/** A credit goes to the expert it names, else to the one who was agreed. */
function creditsOf(folded: readonly FoldedRequest[]): Credit[] {
	return folded.flatMap((each) =>
		happened(each, "credit").map((event) => ({
			unitId: each.request.unitId,
			expertId: event.expertId ?? each.state.offer?.expertId,
			at: timeOf(event),
		})),
	);
}
