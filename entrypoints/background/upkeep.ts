import { CrmError } from "../../utils/crm/crm.ts";
import type { Connection } from "../../utils/domain/connection.ts";
import { usedBytes } from "../../utils/platform/disk.ts";
import type { ReconcileAnswer } from "../../utils/platform/messages.ts";
import type { SyncContext } from "../../utils/sync/pull.ts";
import { type Reconciled, reconcile, reconcileIfDue } from "../../utils/sync/reconcile.ts";
import { tidy } from "../../utils/sync/tidy.ts";
import type { createWork } from "./work.ts";

/**
 * What a store needs now and then, after a pull and in the same turn. Answers whether something was gone,
 * and unsent steps with it. A CRM that cannot answer now is asked again another time.
 */
export async function keepUp(context: SyncContext): Promise<boolean> {
	const reconciled = await reconcileIfDue(context).catch((error) => {
		// Signing in again is the user's to do, and has to be said.
		if (!(error instanceof CrmError) || error.kind === "auth") throw error;
		return undefined;
	});
	await tidy(context, usedBytes);
	return reconciled !== undefined && reconciled.gone > 0;
}

/** One run of a comparison with the CRM, on demand. Answers how it went, or nothing where the CRM could not be asked. */
export async function reconcileNow(
	work: Pick<ReturnType<typeof createWork>, "inTurn" | "drainSoonFor">,
	connection: Connection,
	isAnew: boolean,
): Promise<ReconcileAnswer> {
	const runs: Reconciled[] = [];
	await work.inTurn(connection, async (context) => void runs.push(await reconcile(context, isAnew)));
	const [run] = runs;
	// Steps that are stuck with what is gone show on the badge.
	if (run && run.gone > 0) await work.drainSoonFor(connection);
	return run;
}
