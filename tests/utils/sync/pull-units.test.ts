/** Whoever answers for a unit has its whole log: its measures and its fair share are computed from it. */
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { evict } from "../../../utils/store/eviction.ts";
import { readSyncState } from "../../../utils/store/sync-state.ts";
import { pullUnits } from "../../../utils/sync/pull.ts";
import { PRIVATE_ACCOUNT, SHARED_ACCOUNT, UNIT } from "../../crm/fixture.ts";
import { statusOf } from "./copy-of.ts";
import { createFate } from "./death.ts";
import { createDevice, type Device } from "./device.ts";
import { declined } from "./told.ts";
import {
	ANDERS,
	createStaffedWorld,
	HOUR,
	METTE,
	MINUTE,
	RASMUS,
	SECOND,
	type StaffedWorld,
} from "./world.ts";

let world: StaffedWorld;
let kam: Device;
let over: { key: string };
beforeEach(async () => {
	world = await createStaffedWorld();
	kam = await createDevice(world, METTE);
	over = await declined(kam, await createDevice(world, ANDERS));
});
afterEach(() => world.crm.close());

/** A device of somebody who has just signed in on it. */
async function fresh(user: typeof ANDERS): Promise<Device> {
	const device = await createDevice(world, user);
	device.store.close();
	indexedDB.deleteDatabase(device.name);
	return createDevice(world, user);
}
const scopeOf = async (device: Device) =>
	(await readSyncState(device.store)).scopes.find(({ accountId }) => accountId === UNIT);

describe("the log of a unit", () => {
	test("is read for its manager, with what is over of accounts that they never opened", async () => {
		const manager = await fresh(ANDERS);
		await manager.pull();
		expect(await statusOf(manager.store, over.key)).toBe("declined");
		expect(await scopeOf(manager)).toMatchObject({ historyAt: world.clock.now, isUnreadable: false });
	});

	test("is read for an expert of it", async () => {
		await world.byHand("PATCH", `/sobjects/Instep_Expert__c/${world.expert}`, { User__c: RASMUS.id });
		const expert = await fresh(RASMUS);
		await expert.pull();
		expect(await statusOf(expert.store, over.key)).toBe("declined");
	});

	test("is read for nobody else, until they look at the unit", async () => {
		const admin = await fresh(RASMUS);
		await admin.pull();
		expect(await statusOf(admin.store, over.key)).toBeUndefined();
		world.clock.now += MINUTE;
		await admin.look({ unitId: UNIT });
		expect(await statusOf(admin.store, over.key)).toBe("declined");
	});

	test("lacks what the user may not read", async () => {
		const hidden = await declined(kam, await createDevice(world, ANDERS), { accountId: SHARED_ACCOUNT });
		world.hide(ANDERS.username, ...world.idsOf("Instep_Request__c", hidden.key));
		const manager = await fresh(ANDERS);
		await manager.pull();
		expect((await manager.store.getAll("requests")).map(({ key }) => key)).toEqual([over.key]);
	});

	test("is read once, and not with every look", async () => {
		const manager = await fresh(ANDERS);
		await manager.pull();
		const before = manager.wire.calls.length;
		await manager.pull();
		expect(manager.wire.calls.length - before).toBe(1);
		world.clock.now += 16 * MINUTE;
		await manager.pull();
		expect(manager.wire.calls.length - before).toBe(3);
	});

	test("that has made way is read again when somebody looks at the unit, and not before", async () => {
		const manager = await fresh(ANDERS);
		await manager.pull();
		await evict(manager.store, { staleBefore: Number.POSITIVE_INFINITY, excessBytes: 0 });
		expect(await statusOf(manager.store, over.key)).toBeUndefined();
		world.clock.now += HOUR;
		await manager.pull();
		expect(await statusOf(manager.store, over.key)).toBeUndefined();
		await manager.look({ unitId: UNIT });
		expect(await statusOf(manager.store, over.key)).toBe("declined");
	});

	test("of a unit that is none to this user is noted as unreadable", async () => {
		const manager = await fresh(ANDERS);
		await manager.pull();
		world.clock.now += MINUTE;
		await manager.look({ unitId: PRIVATE_ACCOUNT });
		const { scopes } = await readSyncState(manager.store);
		expect(scopes.find(({ accountId }) => accountId === PRIVATE_ACCOUNT)).toMatchObject({
			isUnreadable: true,
		});
	});

	test("is whole wherever the background ended on the way, or is read again", async () => {
		const admin = await fresh(RASMUS);
		await admin.pull();
		let at = 0;
		for (; ; at++) {
			const fate = createFate(at);
			await admin.store.clear("scopes");
			await admin.store.clear("requests");
			const mortal = await admin.restarted(fate);
			await pullUnits(mortal, [UNIT]).catch(() => {});
			world.clock.now += SECOND;
			const isNotedAsRead = (await scopeOf(admin))?.historyAt !== undefined;
			if (!isNotedAsRead) await admin.look({ unitId: UNIT });
			expect((await admin.store.get("requests", over.key))?.events, `step ${at}`).toHaveLength(2);
			mortal.end();
			if (!fate.isDead()) break;
		}
		expect(at).toBeGreaterThan(8);
	});
});
