import type { Browser } from "./browser.ts";

/**
 * The place for the pass that finds what vanished without a tombstone. Until there is one, a row that its
 * user may not see any more may stay in their copy, and the comparison at the end leaves such rows out.
 */
export async function reconcileAll(browser: Browser): Promise<void> {
	browser.stage.tally.count("rest: place of the reconcile pass");
}
