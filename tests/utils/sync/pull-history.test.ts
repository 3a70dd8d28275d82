import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { readSyncState } from "../../../utils/store/sync-state.ts";
import { pull, pullAccounts } from "../../../utils/sync/pull.ts";
import { revalidate } from "../../../utils/sync/revalidate.ts";
import { OPEN_ACCOUNT, PRIVATE_ACCOUNT, SHARED_ACCOUNT, UNIT } from "../../crm/fixture.ts";
import { statusOf } from "./copy-of.ts";
import { createFate } from "./death.ts";
import { createDevice, type Device } from "./device.ts";
import * as faults from "./faults.ts";
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

describe("history", () => {
	test("is kept of accounts in scope only: of the user's own, and of those they open", async () => {
		const [own, foreign] = [await declined(), await declined({ accountId: SHARED_ACCOUNT })];
		indexedDB.deleteDatabase(kam.name);
		kam.store.close();
		kam = await createDevice(world, METTE);
		await kam.pull();
		expect(await statusOf(kam.store, own.key)).toBe("declined");
		expect(await statusOf(kam.store, foreign.key)).toBeUndefined();
		await revalidate(kam.context, { id: SHARED_ACCOUNT });
		expect(await statusOf(kam.store, foreign.key)).toBe("declined");
	});

	test("tells of what was opened and closed between two looks, also where the first found nothing", async () => {
		await kam.pull();
		const lead = await createDevice(world, RASMUS);
		const request = await told.asked(lead);
		await told.send(lead, await lead.append(request, { type: "withdraw", note: "Solved" }));
		await kam.pull();
		expect(await statusOf(kam.store, request.key)).toBe("withdrawn");
	});

	test("lacks nothing that was closed after a first look that broke off, wherever it did", async () => {
		for (let at = 0; ; at++) {
			indexedDB.deleteDatabase(kam.name);
			kam.store.close();
			kam = await createDevice(world, METTE);
			const fate = createFate(at);
			await revalidate(await kam.restarted(fate), { id: SHARED_ACCOUNT }).catch(() => {});
			const lead = await createDevice(world, RASMUS);
			const request = await told.asked(lead, { accountId: SHARED_ACCOUNT });
			await told.send(lead, await lead.append(request, { type: "withdraw", note: "Solved" }));
			await revalidate(kam.context, { id: SHARED_ACCOUNT });
			expect(await statusOf(kam.store, request.key), `step ${at}`).toBe("withdrawn");
			if (!fate.isDead()) break;
		}
	}, 60_000);

	test("of an account the user may not read is not there, and the panel can say so", async () => {
		await pullAccounts(manager.context, [PRIVATE_ACCOUNT, OPEN_ACCOUNT]);
		const { scopes } = await readSyncState(manager.store);
		expect(scopes.find(({ accountId }) => accountId === PRIVATE_ACCOUNT)).toMatchObject({
			isUnreadable: true,
		});
		const open = scopes.find(({ accountId }) => accountId === OPEN_ACCOUNT);
		expect(open).toMatchObject({ isUnreadable: false, historyAt: world.clock.now });
	});

	test("of a request that comes back to life is completed, once", async () => {
		// Nobody on the admin's device knows of the request while it is over.
		const request = await declined();
		const admin = await createDevice(world, RASMUS);
		await admin.pull();
		expect(await admin.store.getAll("requests")).toEqual([]);
		await kam.pull();
		world.clock.now += 20 * MINUTE;
		await told.send(kam, await kam.append(request, { type: "give_info", note: "The customer has signed" }));
		await admin.pull();
		expect(await statusOf(admin.store, request.key)).toBe("submitted");
		expect((await admin.store.get("requests", request.key))?.events).toHaveLength(3);
		const before = admin.wire.calls.length;
		await admin.pull();
		expect(admin.wire.calls.length - before).toBe(1);
	});

	test("that has no beginning in the CRM is not asked for again and again", async () => {
		const body = {
			Account__c: OPEN_ACCOUNT,
			Unit__c: UNIT,
			Client_Key__c: "made-by-hand",
			Status__c: "submitted",
		};
		await world.byHand("POST", "/sobjects/Instep_Request__c", body);
		await kam.pull();
		const before = kam.wire.calls.length;
		await kam.pull();
		expect(kam.wire.calls.length - before).toBe(1);
	});

	test("whose reading failed is read by the next pull", async () => {
		await declined();
		const admin = await createDevice(world, RASMUS);
		await admin.pull();
		await asked({ accountId: SHARED_ACCOUNT });
		indexedDB.deleteDatabase(kam.name);
		kam.store.close();
		kam = await createDevice(world, METTE);
		kam.wire.meet(faults.fine, faults.fine, faults.page(503));
		await expect(kam.pull()).rejects.toMatchObject({ kind: "server" });
		expect((await readSyncState(kam.store)).accountsWithoutHistory.length).toBeGreaterThan(0);
		await kam.pull();
		expect((await readSyncState(kam.store)).accountsWithoutHistory).toEqual([]);
		expect((await kam.store.getAll("requests")).length).toBe(2);
	});
});

describe("a request that a device sent before its first look", () => {
	test("is not shown as open after that look where it is over by then", async () => {
		const operation = await kam.submit({ accountId: SHARED_ACCOUNT });
		kam.wait();
		await kam.drain();
		const request = { key: operation.requestKey, accountId: operation.accountId };
		const other = await createDevice(world, RASMUS);
		await other.append(request, { type: "withdraw", note: "No longer" });
		other.wait();
		await other.drain();
		expect(await statusOf(kam.store, request.key)).toBe("submitted");
		await kam.pull();
		expect(await statusOf(kam.store, request.key)).toBeUndefined();
	});

	test("is not thrown away again by a second look that began with the first", async () => {
		const operation = await kam.submit();
		kam.wait();
		await kam.drain();
		const late = await kam.restarted();
		const first = faults.held();
		kam.wire.meet(first.fault);
		const both = Promise.all([pull(late), kam.pull()]);
		await first.arrived;
		await kam.pull();
		first.release();
		await both;
		expect(await statusOf(kam.store, operation.requestKey)).toBe("submitted");
	});
});
