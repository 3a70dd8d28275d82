import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { readAccount } from "../../../utils/store/copy.ts";
import { reconcile, reconcileIfDue } from "../../../utils/sync/reconcile.ts";
import { revalidate } from "../../../utils/sync/revalidate.ts";
import { OPEN_ACCOUNT, PRIVATE_ACCOUNT, SHARED_ACCOUNT, UNIT } from "../../crm/fixture.ts";
import { copyOf, queueOf } from "./copy-of.ts";
import { createDevice, type Device } from "./device.ts";
import * as faults from "./faults.ts";
import { asked, DECLINE } from "./told.ts";
import { ANDERS, createStaffedWorld, HOUR, METTE, MINUTE, type StaffedWorld } from "./world.ts";

let world: StaffedWorld;
let device: Device;
beforeEach(async () => {
	world = await createStaffedWorld();
	device = await createDevice(world, METTE);
	await device.pull();
});
afterEach(() => world.crm.close());

const check = () => reconcile(device.context, true);
const requestIdOf = (key: string) => world.idsOf("Instep_Request__c", key)[0] ?? expect.fail(key);

describe("what has gone without a tombstone", () => {
	test.each([
		["unshared", (key: string) => world.hide(METTE.username, requestIdOf(key))],
		["erased", (key: string) => world.erase(key)],
	])(
		"a request that is %s goes with its events and leaves the queue, and the others stay",
		async (_, lose) => {
			const [lost, kept] = [await asked(device), await asked(device)];
			await device.pull();
			lose(lost.key);
			world.clock.now += HOUR;
			await device.pull();
			expect(await queueOf(device.store, UNIT), "a pull hears nothing of it").toContain(lost.key);
			expect(await check()).toMatchObject({ isDone: true, gone: 1 });
			expect(await device.store.get("requests", lost.key)).toBeUndefined();
			expect(await queueOf(device.store, UNIT)).toEqual([kept.key]);
			expect((await device.store.get("requests", kept.key))?.events).toHaveLength(1);
		},
	);

	test.each([
		["units", () => UNIT],
		["experts", () => world.expert],
	] as const)("a row of %s goes", async (name, id) => {
		const before = await device.store.count(name);
		world.hide(METTE.username, id());
		expect(await check()).toMatchObject({ isDone: true, gone: 1 });
		expect(await device.store.count(name)).toBe(before - 1);
	});

	test("an account becomes unreadable, and is read again once it is shared again", async () => {
		await revalidate(device.context, { id: PRIVATE_ACCOUNT });
		expect(await readAccount(device.store, PRIVATE_ACCOUNT)).toMatchObject({ hasCopy: true });
		world.hide(METTE.username, PRIVATE_ACCOUNT);
		expect(await check()).toMatchObject({ gone: 1 });
		const gone = { hasCopy: false, isUnreadable: true, account: undefined };
		expect(await readAccount(device.store, PRIVATE_ACCOUNT)).toMatchObject(gone);
		await device.pull();
		expect(await readAccount(device.store, PRIVATE_ACCOUNT)).toMatchObject(gone);
		world.crm.faults.clear();
		await revalidate(device.context, { id: PRIVATE_ACCOUNT });
		expect(await readAccount(device.store, PRIVATE_ACCOUNT)).toMatchObject({
			hasCopy: true,
			isUnreadable: false,
		});
	});

	test("is announced once, and where nothing is gone nothing changes or is announced", async () => {
		const { key } = await asked(device);
		await device.pull();
		const whole = await copyOf(device.store);
		const before = device.announced();
		expect(await check()).toMatchObject({ isDone: true, gone: 0 });
		expect((await copyOf(device.store)).requests).toEqual(whole.requests);
		expect(device.announced()).toBe(before);
		world.erase(key);
		await check();
		await check();
		expect(device.announced()).toBe(before + 1);
	});

	test("takes nothing away that came under the same key meanwhile", async () => {
		const { key } = await asked(device);
		await device.pull();
		const row = (await device.store.get("requests", key)) ?? expect.fail("not there");
		// While the CRM is asked about the requests, after accounts, units and experts.
		device.wire.meet(faults.fine, faults.fine, faults.fine, async (send) => {
			await device.store.put("requests", { ...row, id: "a03xx0000000009AAA" });
			return send();
		});
		world.erase(key);
		expect(await check()).toMatchObject({ gone: 0 });
		expect(await device.store.get("requests", key)).toMatchObject({ id: "a03xx0000000009AAA" });
	});
});

describe("what was to be sent on a request that is gone", () => {
	test("is kept as rejected, with a way to try again and to give up", async () => {
		const [lost, kept] = [await asked(device), await asked(device)];
		const manager = await createDevice(world, ANDERS);
		await manager.pull();
		const step = await manager.append(lost, DECLINE);
		const other = await manager.append(kept, DECLINE);
		world.erase(lost.key);
		await reconcile(manager.context, true);
		expect(await manager.operations()).toMatchObject([
			{ key: step.key, status: "rejected", failure: { kind: "gone", code: "VANISHED" }, event: DECLINE },
			{ key: other.key, status: "waiting" },
		]);
	});

	test("is sent after all where the request is shared again and the user tries again", async () => {
		const request = await asked(device);
		const manager = await createDevice(world, ANDERS);
		await manager.pull();
		const step = await manager.append(request, DECLINE);
		world.hide(ANDERS.username, requestIdOf(request.key));
		await reconcile(manager.context, true);
		await manager.settle();
		expect(world.held(request.key, step.key).events).toBe(0);
		world.crm.faults.clear();
		await manager.hurry(step.key);
		await manager.settle();
		expect(world.held(request.key, step.key)).toEqual({ requests: 1, events: 1 });
		expect(await manager.operations()).toEqual([]);
	});
});

describe("comparing comes by itself", () => {
	const run = () => reconcileIfDue(device.context);

	test("not at once, but within a day, and then once a day", async () => {
		expect(await run()).toBeUndefined();
		world.clock.now += 19 * HOUR;
		expect(await run()).toBeUndefined();
		world.clock.now += 2 * HOUR;
		expect(await run()).toMatchObject({ isDone: true });
		expect(await run()).toBeUndefined();
		world.clock.now += 19 * HOUR;
		expect(await run()).toBeUndefined();
		world.clock.now += 2 * HOUR;
		expect(await run()).toMatchObject({ isDone: true });
	});

	test("also where the background has ended since: when it is due is on the disk", async () => {
		await run();
		world.clock.now += 21 * HOUR;
		const next = await device.restarted();
		expect(await reconcileIfDue(next)).toMatchObject({ isDone: true });
		next.end();
		expect(await run()).toBeUndefined();
	});

	test("costs one call for each kind of record there is", async () => {
		await asked(device);
		await device.pull();
		const before = device.wire.calls.length;
		await check();
		const calls = device.wire.calls.slice(before).map(({ path }) => path.split("/").at(-1));
		expect(calls).toEqual(["Account", "Instep_Unit__c", "Instep_Expert__c", "Instep_Request__c"]);
	});
});

describe("a copy larger than one run may compare", () => {
	test("is compared to the end in several, each from where the last one stopped", async () => {
		await asked(device);
		await device.pull();
		const before = device.wire.calls.length;
		expect(await reconcile(device.context, true, 3)).toMatchObject({ isDone: false });
		const next = await device.restarted();
		world.clock.now += 10 * MINUTE;
		expect(await reconcileIfDue(next), "not before a pause").toBeUndefined();
		world.clock.now += 10 * MINUTE;
		expect(await reconcileIfDue(next)).toMatchObject({ isDone: true, checked: 1 });
		next.end();
		expect(device.wire.calls.length - before).toBe(4);
	});

	test("of one kind is compared two thousand at a time, and none is left out", async () => {
		const [unit] = await device.store.getAll("units");
		const tx = device.store.transaction("units", "readwrite");
		for (let n = 0; n < 2_100; n++)
			void tx.store.put({ ...(unit ?? expect.fail()), id: String(n).padStart(18, "0") });
		await tx.done;
		const before = device.wire.calls.length;
		expect(await check()).toMatchObject({ isDone: true, gone: 2_100 });
		const sizes = device.wire.calls.slice(before).map(({ body }) => JSON.parse(body).ids.length);
		expect(sizes).toEqual([2, 2_000, 101, 1]);
		expect((await device.store.getAll("units")).map(({ id }) => id)).toEqual([UNIT]);
	});
});

test("an account that only the queue knows is left alone: it was never in the copy", async () => {
	const other = await createDevice(world, ANDERS);
	await asked(other, { accountId: SHARED_ACCOUNT });
	await device.pull();
	expect(await check()).toMatchObject({ gone: 0 });
	expect(await readAccount(device.store, SHARED_ACCOUNT)).toMatchObject({ isUnreadable: false });
	expect(await readAccount(device.store, OPEN_ACCOUNT)).toMatchObject({ hasCopy: true });
});
