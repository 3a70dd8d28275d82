/**
 * What every CRM adapter must pass. Sync is written against these sentences and against nothing else of an
 * adapter, so that another CRM needs an adapter that passes them, and no change of sync.
 */
import { type Peer, rulesFor } from "./peer.ts";
import { describePulling } from "./pulling.ts";
import { describeFailing, describePushing } from "./pushing.ts";

export function describeCrm(name: string, createPeer: () => Promise<Peer>): void {
	const rule = rulesFor(createPeer);
	describePulling(name, rule);
	describePushing(name, rule);
	describeFailing(name, rule);
}
