import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { EventContent } from "../../../utils/domain/operation.ts";
import type { RequestEvent } from "../../../utils/domain/records.ts";
import { acceptOperations } from "../../../utils/domain/remainder.ts";
import { addOperations, undoOperation } from "../../../utils/store/operations.ts";
import { createDevice, type Device } from "./device.ts";
import * as faults from "./faults.ts";
import { ANDERS, createStaffedWorld, METTE, newId, RASMUS, type StaffedWorld } from "./world.ts";

let world: StaffedWorld;
let kam: Device;
let manager: Device;
beforeEach(async () => {
	world = await createStaffedWorld();
	kam = await createDevice(world, METTE);
	manager = await createDevice(world, ANDERS);
});
afterEach(() => world.crm.close());

const listed = (key: string) => world.rows("Instep_Request__c", "Client_Key__c", key)[0];
async function send(device: Device): Promise<void> {
	device.wait();
	await device.drain();
}

/** A request of 18 hours of which the unit offers ten. */
async function offeredInPart() {
	const { ask, requestKey: key, accountId } = await kam.submit({ estimate: "3d" });
	await send(kam);
	await manager.pull();
	const content: EventContent = { type: "offer", expertId: world.expert, hours: 10, scope: "partial" };
	const offer = await manager.append({ key, accountId }, content);
	await send(manager);
	if (!ask) throw new Error("a new request has an ask");
	return { ask, offer: offer.event };
}
type Offered = Awaited<ReturnType<typeof offeredInPart>>;

async function accept(device: Device, { ask, offer }: { ask: Offered["ask"]; offer: RequestEvent }) {
	const operations = acceptOperations(ask, offer, device.author, newId, world.clock.now);
	await addOperations(device.store, operations, "no-draft");
	return operations;
}

describe("the remainder of an offer that was accepted in part", () => {
	test("is in the CRM once the accept is, linked to its request", async () => {
		const offered = await offeredInPart();
		const [yes, rest] = await accept(kam, offered);
		await send(kam);
		await kam.settle(1);
		expect(await kam.operations()).toEqual([]);
		expect(listed(offered.ask.key)?.Status__c).toBe("accepted");
		expect(listed(rest?.requestKey ?? "")).toMatchObject({
			Status__c: "submitted",
			Estimated_Time__c: "3d",
			Linked_Request__c: listed(offered.ask.key)?.Id,
		});
		expect(world.held(rest?.requestKey ?? "", rest?.key ?? "")).toEqual({ requests: 1, events: 1 });
		expect(yes?.event.type).toBe("accept");
	});

	test("is one, though two people accept and answers get lost", async () => {
		const offered = await offeredInPart();
		const owner = await createDevice(world, RASMUS);
		const [, rest] = await accept(kam, offered);
		await accept(owner, offered);
		kam.wire.meet(faults.lostAfter);
		await send(kam);
		await send(owner);
		await kam.settle(3);
		await owner.settle(3);
		expect([await kam.operations(), await owner.operations()]).toEqual([[], []]);
		expect(world.held(rest?.requestKey ?? "", rest?.key ?? "")).toEqual({ requests: 1, events: 1 });
	});

	test("is never asked for where the accept was taken back", async () => {
		const [yes, rest] = await accept(kam, await offeredInPart());
		await undoOperation(kam.store, yes?.key ?? "");
		await kam.settle(2);
		expect(world.held(rest?.requestKey ?? "", rest?.key ?? "")).toEqual({ requests: 0, events: 0 });
	});
});
