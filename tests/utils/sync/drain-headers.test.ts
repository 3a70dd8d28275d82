import * as v from "valibot";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { EventContent } from "../../../utils/domain/operation.ts";
import { drain } from "../../../utils/sync/drain.ts";
import { pull } from "../../../utils/sync/pull.ts";
import { UNIT } from "../../crm/fixture.ts";
import { queueOf } from "./copy-of.ts";
import { createFate } from "./death.ts";
import { createDevice, type Device } from "./device.ts";
import * as faults from "./faults.ts";
import { ANDERS, createStaffedWorld, HOUR, METTE, RASMUS, type StaffedWorld } from "./world.ts";

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
	expect(await device.operations()).toEqual([]);
}
const offer = (): EventContent => ({
	...{ type: "offer", expertId: world.expert, weeks: ["2026-W50"], hours: 8, scope: "full" },
});
const DECLINE = { type: "decline", code: "1", note: "No hours left", nextStep: "Ask again" } as const;

describe("the copies on the CRM's row of a request", () => {
	test("are what its events add up to, with rank and last event", async () => {
		const { requestKey: key, accountId } = await kam.submit();
		await send(kam);
		expect(listed(key)).toMatchObject({ Status__c: "submitted", Last_Event_Type__c: "submit" });
		expect(listed(key)?.Rank_Score__c).toBeGreaterThan(0);
		await manager.pull();
		await manager.append({ key, accountId }, offer());
		await send(manager);
		expect(listed(key)).toMatchObject({ Status__c: "offered", Last_Event_Type__c: "offer" });
	});

	test("are not set back by a second try of what the CRM has had all along", async () => {
		const { requestKey: key, accountId } = await kam.submit();
		kam.wait();
		kam.wire.meet(faults.lostAfter);
		await kam.drain();
		await manager.pull();
		await manager.append({ key, accountId }, offer());
		await send(manager);
		await kam.settle(2);
		expect(listed(key)).toMatchObject({ Status__c: "offered", Last_Event_Type__c: "offer" });
	});

	test("do not hide an open request from a new device after a step that lost a race", async () => {
		const { requestKey: key, accountId } = await kam.submit();
		await send(kam);
		await manager.pull();
		const deputy = await createDevice(world, RASMUS);
		await deputy.pull();
		await deputy.append({ key, accountId }, offer());
		await send(deputy);
		// The manager has not heard of the offer: the CRM keeps the decline as superseded.
		await manager.append({ key, accountId }, DECLINE);
		await send(manager);
		indexedDB.deleteDatabase(manager.name);
		manager.store.close();
		const fresh = await createDevice(world, ANDERS);
		await fresh.pull();
		expect(await queueOf(fresh.store, UNIT)).toEqual([key]);
		expect(listed(key)).toMatchObject({ Status__c: "offered" });
	});

	test("are of both steps where two devices push before either has written them, whoever writes last", async () => {
		const { requestKey: key, accountId } = await kam.submit();
		await send(kam);
		await manager.pull();
		await manager.append({ key, accountId }, { type: "ask_info", note: "Which clauses?" });
		await kam.append({ key, accountId }, { type: "withdraw", note: "Solved" });
		kam.wait();
		// The manager's push is through, and their copies are on the way, when the asker withdraws.
		const copies = faults.held();
		manager.wire.meet(faults.fine, copies.fault);
		const sending = manager.drain();
		await copies.arrived;
		await kam.drain();
		expect(listed(key)).toMatchObject({ Status__c: "withdrawn" });
		copies.release();
		await sending;
		expect(listed(key)).toMatchObject({ Status__c: "withdrawn", Last_Event_Type__c: "withdraw" });
	});

	test("take no more than one call each where nobody else is at it", async () => {
		await kam.submit();
		const before = kam.wire.calls.length;
		await send(kam);
		expect(kam.wire.calls.length - before).toBe(2);
	});

	test("catch up where the background ended before they were written", async () => {
		for (let at = 0; ; at++) {
			const { requestKey: key, accountId } = await kam.submit();
			await send(kam);
			await kam.append({ key, accountId }, { type: "withdraw", note: "Solved" });
			kam.wait();
			const fate = createFate(at);
			await drain(await kam.restarted(fate)).catch(() => {});
			world.clock.now += HOUR;
			const next = await kam.restarted();
			await drain(next);
			await pull(next);
			await drain(next);
			expect(listed(key), `step ${at}`).toMatchObject({ Status__c: "withdrawn" });
			if (!fate.isDead()) break;
		}
	});

	test("are of the whole history, also where that comes in more than one page", async () => {
		const requests = await Promise.all(Array.from({ length: 45 }, () => kam.submit()));
		await send(kam);
		const step = async (type: "escalate" | "withdraw") => {
			for (const { requestKey: key, accountId } of requests) await kam.append({ key, accountId }, { type });
			await send(kam);
		};
		for (let n = 0; n < 4; n++) await step("escalate");
		await step("withdraw");
		for (const { requestKey } of requests) {
			expect(listed(requestKey)).toMatchObject({ Status__c: "withdrawn", Last_Event_Type__c: "withdraw" });
			expect((await kam.store.get("requests", requestKey))?.events).toHaveLength(6);
		}
	});

	test.each([
		[503, "SERVER_UNAVAILABLE", 1],
		[403, "INSUFFICIENT_ACCESS_OR_READONLY", 0],
	])(
		"that a call answers with %i %s leave %i step to be sent again",
		async (httpStatusCode, errorCode, left) => {
			const { requestKey, key } = await kam.submit();
			kam.wait();
			const isRefused = (body: unknown) => {
				const [, ...others] = v.parse(
					v.object({ compositeResponse: v.array(v.unknown()) }),
					body,
				).compositeResponse;
				return { compositeResponse: [{ httpStatusCode, body: [{ errorCode, message: "why" }] }, ...others] };
			};
			kam.wire.meet(faults.fine, faults.altered(isRefused));
			await kam.drain();
			expect(await kam.operations()).toHaveLength(left);
			await kam.settle(2);
			expect(await kam.operations()).toEqual([]);
			expect(world.held(requestKey, key)).toEqual({ requests: 1, events: 1 });
		},
	);

	test("may be refused by the CRM: the step itself is through", async () => {
		const { requestKey, key } = await kam.submit();
		kam.wait();
		kam.wire.meet(faults.fine, faults.refused(403, "INSUFFICIENT_ACCESS_OR_READONLY"));
		await kam.drain();
		expect(await kam.operations()).toEqual([]);
		expect(world.held(requestKey, key)).toEqual({ requests: 1, events: 1 });
	});
});
