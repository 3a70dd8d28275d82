/**
 * What must be true after every single step, however it ended:
 * I1 what was acknowledged is in the CRM, or on its device, or was taken back by its user, or went with a disk
 *    that the browser deleted; and no draft is lost;
 * I3 nothing is in the CRM under another user or in another org;
 * I4 per request, what one device did is in the CRM in the order in which it was done;
 * I5 nothing is in the CRM twice, under its key or another, and nothing that was through comes back;
 * I6 no cursor is further than the rows that are stored.
 * I2, the view, is looked at when all has come to rest (rest.ts).
 */
import type { Stage } from "../stage.ts";
import { holdCursors } from "./cursors.ts";
import { holdDrafts } from "./drafts.ts";
import { operationsOf, recordsOf } from "./look.ts";
import { holdOnce } from "./once.ts";
import { holdOrder } from "./order.ts";

export async function hold(stage: Stage): Promise<void> {
	const onDevices = await operationsOf(stage);
	const inCrms = recordsOf(stage);
	holdOnce(stage, onDevices, inCrms);
	holdOrder(stage, inCrms);
	await holdDrafts(stage);
	await holdCursors(stage, inCrms);
}
