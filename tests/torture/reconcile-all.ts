import { reconcile } from "../../utils/sync/reconcile.ts";
import { type Browser, IMMORTAL } from "./browser.ts";

/** The pass that finds what vanished without a tombstone, over the whole copy of whoever is signed in. */
export async function reconcileAll(browser: Browser): Promise<void> {
	const { connection } = browser;
	if (!connection || connection.isSignedOut) return;
	const context = await browser.context(connection, IMMORTAL());
	for (let isAnew = true; ; isAnew = false) {
		const { isDone, gone } = await reconcile(context, isAnew);
		if (gone > 0) browser.stage.tally.count("rest: reconcile found rows that were gone");
		if (isDone) return;
	}
}
