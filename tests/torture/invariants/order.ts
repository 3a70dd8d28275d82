/** I4: per request, one user's steps on one device stand in the CRM in the order in which they were done. */
import type { Stage } from "../stage.ts";
import { broken, type InCrm, isLiving, keyOf } from "./look.ts";

export function holdOrder({ ledger }: Stage, inCrms: readonly InCrm[]): void {
	for (const { events } of inCrms) {
		const last = new Map<string, { nth: number; key: string }>();
		for (const row of events.filter(isLiving)) {
			const deed = ledger.deeds.get(keyOf(row));
			// What its user gave up while it was on the way, or was sent again after a delete, has no place to keep.
			if (deed?.fate !== "kept" || deed.resendable > 0) continue;
			// Not across users: what one left behind waits for that one, and nobody else's steps wait for it.
			const line = `${deed.requestKey} ${deed.browser} ${deed.store}`;
			const before = last.get(line);
			if (before && before.nth > deed.nth) throw broken("I4", `${before.key} came before ${deed.key}`);
			last.set(line, deed);
		}
	}
}
