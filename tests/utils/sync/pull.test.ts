import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { saveDraft } from "../../../utils/store/drafts.ts";
import { pull } from "../../../utils/sync/pull.ts";
import { PRIVATE_ACCOUNT, SHARED_ACCOUNT, UNIT } from "../../crm/fixture.ts";
import { copyOf, queueOf, statusOf } from "./copy-of.ts";
import { createFate } from "./death.ts";
import { createDevice, type Device } from "./device.ts";
import * as told from "./told.ts";
import { ANDERS, createStaffedWorld, METTE, MINUTE, RASMUS, type World } from "./world.ts";

let world: World;
let kam: Device;
let manager: Device;
beforeEach(async () => {
	world = await createStaffedWorld();
	kam = await createDevice(world, METTE);
	manager = await createDevice(world, ANDERS);
});
afterEach(() => world.crm.close());

const asked = (fields = {}) => told.asked(kam, fields);
const declined = (fields = {}) => told.declined(kam, manager, fields);

describe("what is pulled", () => {
	test("is the same wherever the background ended on the way", async () => {
		// Further apart than a delta reads back, so that a cursor ahead of its rows would lose some.
		await declined();
		world.clock.now += 20 * MINUTE;
		await asked();
		world.clock.now += 20 * MINUTE;
		await asked({ accountId: SHARED_ACCOUNT });
		const whole = await createDevice(world, RASMUS);
		await whole.pull();
		const expected = await copyOf(whole.store);
		expect(expected.requests).toHaveLength(2);
		let at = 0;
		for (; ; at++) {
			const fate = createFate(at);
			indexedDB.deleteDatabase(whole.name);
			whole.store.close();
			const mortal = await whole.restarted(fate);
			await pull(mortal).catch(() => {});
			const next = await whole.restarted();
			await pull(next);
			expect(await copyOf(next.store), `step ${at}`).toEqual(expected);
			next.end();
			mortal.end();
			if (!fate.isDead()) break;
		}
		expect(at).toBeGreaterThan(20);
	});

	test("is looked for again after the clock was set back, also what changes by the week", async () => {
		await pull({ ...kam.context, now: () => world.clock.now + 24 * 60 * MINUTE });
		await world.byHand("PATCH", `/sobjects/Instep_Unit__c/${UNIT}`, { Manager__c: RASMUS.id });
		await kam.pull();
		expect(await kam.store.get("units", UNIT)).toMatchObject({ managerId: RASMUS.id });
	});

	test("never takes away what is typed or not yet sent, not even where its request is deleted", async () => {
		const request = await asked();
		await kam.pull();
		const draft = { key: "decline:x", host: "acme", values: { note: "half a sen" }, updatedAt: 1 };
		await saveDraft(kam.store, draft);
		await kam.append(request, { type: "escalate" });
		const before = await kam.operations();
		const [row] = world.rows("Instep_Request__c", "Client_Key__c", request.key);
		await world.byHand("DELETE", `/sobjects/Instep_Request__c/${row?.Id}`);
		await kam.pull();
		expect(await kam.store.getAll("requests")).toEqual([]);
		expect(await kam.operations()).toEqual(before);
		expect(await kam.store.getAll("drafts")).toEqual([draft]);
	});

	test("is announced only as far as it is new", async () => {
		await asked();
		await kam.pull();
		const before = kam.announced();
		const copy = await copyOf(kam.store);
		world.clock.now += 20 * MINUTE;
		await kam.pull();
		// The one is for the time of the last look.
		expect(kam.announced() - before).toBe(1);
		expect(await copyOf(kam.store)).toEqual(copy);
	});

	test("costs one call when nothing is new, and one more when the slow feeds are due", async () => {
		await asked();
		await kam.pull();
		const count = async () => {
			const before = kam.wire.calls.length;
			await kam.pull();
			return kam.wire.calls.length - before;
		};
		expect(await count()).toBe(1);
		world.clock.now += 16 * MINUTE;
		expect(await count()).toBe(2);
		expect(await count()).toBe(1);
	});

	test("includes what was committed late, with a stamp from before the last look", async () => {
		await asked();
		await kam.pull();
		const late = await manager.submit({ accountId: SHARED_ACCOUNT });
		await told.send(manager, late);
		const stamp = new Date(world.clock.now - 4 * MINUTE).toISOString();
		for (const object of ["Instep_Request__c", "Instep_Event__c"])
			world.crm.db.run(
				`UPDATE "${object}" SET "SystemModstamp" = ? WHERE "Client_Key__c" IN (?, ?)`,
				stamp,
				late.requestKey,
				late.key,
			);
		await kam.pull();
		expect(await statusOf(kam.store, late.requestKey)).toBe("submitted");
	});
});

describe("a unit's manager", () => {
	test("has the whole queue of the unit, whoever asked and whoever owns the account", async () => {
		const [own, foreign] = [await asked(), await asked({ accountId: SHARED_ACCOUNT })];
		await manager.pull();
		expect((await queueOf(manager.store, UNIT)).toSorted()).toEqual([own.key, foreign.key].toSorted());
		const [unit] = await manager.store.getAll("units");
		expect(unit).toMatchObject({ managerId: ANDERS.id, managerName: ANDERS.name });
	});

	test("no longer has a request in it that has closed, nor has the one who asked", async () => {
		const request = await asked();
		await kam.pull();
		await manager.pull();
		await told.send(manager, await manager.append(request, told.DECLINE));
		expect(await queueOf(kam.store, UNIT)).toEqual([request.key]);
		await kam.pull();
		await manager.pull();
		for (const { store } of [kam, manager]) {
			expect(await queueOf(store, UNIT)).toEqual([]);
			expect(await statusOf(store, request.key)).toBe("declined");
		}
	});

	test("does not hear of requests on accounts they may not read", async () => {
		const request = await asked({ accountId: PRIVATE_ACCOUNT });
		await manager.pull();
		expect(await manager.store.getAll("requests")).toEqual([]);
		expect(await statusOf(kam.store, request.key)).toBe("submitted");
	});
});
