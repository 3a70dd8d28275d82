/** What is over and escalated waits for a programme lead's decision, so every device has it. */
import { afterEach, beforeEach, expect, test } from "vitest";
import { readSyncState } from "../../../utils/store/sync-state.ts";
import { statusOf } from "./copy-of.ts";
import { createDevice, type Device } from "./device.ts";
import { declined, send } from "./told.ts";
import { ANDERS, createStaffedWorld, METTE, MINUTE, RASMUS, type World } from "./world.ts";

let world: World;
let kam: Device;
let lead: Device;
let request: { key: string; accountId: string };
beforeEach(async () => {
	world = await createStaffedWorld();
	kam = await createDevice(world, METTE);
	lead = await createDevice(world, RASMUS);
	request = await declined(kam, await createDevice(world, ANDERS));
	await kam.pull();
});
afterEach(() => world.crm.close());

const escalate = async () => send(kam, await kam.append(request, { type: "escalate", note: "The tender" }));
const stepsOf = async (device: Device) =>
	(await device.store.get("requests", request.key))?.events.map(({ type }) => type).toSorted();

test("a lead's first read brings it with its whole history", async () => {
	await escalate();
	await lead.pull();
	expect(await statusOf(lead.store, request.key)).toBe("declined");
	expect(await stepsOf(lead)).toEqual(["decline", "escalate", "submit"]);
	expect(await lead.store.getAllKeysFromIndex("requests", "isLive")).toEqual([request.key]);
	expect((await readSyncState(lead.store)).incompleteRequests).toEqual([]);
});

test("a delta brings it to a device that had left it out, with its whole history", async () => {
	await lead.pull();
	expect(await lead.store.getAllKeys("requests")).toEqual([]);
	world.clock.now += 20 * MINUTE;
	await escalate();
	await lead.pull();
	expect(await stepsOf(lead)).toEqual(["decline", "escalate", "submit"]);
});

test("what is declined and not escalated stays out, of a first read and of a delta", async () => {
	await lead.pull();
	world.clock.now += MINUTE;
	await world.byHand("PATCH", `/sobjects/Instep_Request__c/Client_Key__c/${request.key}`, {
		Rank_Score__c: 1,
	});
	await lead.pull();
	expect(await lead.store.getAllKeys("requests")).toEqual([]);
});

test("once the lead has decided it is open again, and no longer theirs alone", async () => {
	await escalate();
	await lead.pull();
	await send(lead, await lead.append(request, { type: "override", note: "Do it" }));
	expect(await statusOf(lead.store, request.key)).toBe("submitted");
	expect((await lead.store.get("requests", request.key))?.openUnitId).toBeDefined();
});
