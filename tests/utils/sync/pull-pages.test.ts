import { afterAll, describe, expect, test } from "vitest";
import { pull } from "../../../utils/sync/pull.ts";
import { OPEN_ACCOUNT, UNIT } from "../../crm/fixture.ts";
import { type DiskFault, failingStore } from "../../torture/disk-faults.ts";
import { createDevice } from "./device.ts";
import * as faults from "./faults.ts";
import { createWorld, METTE, MINUTE } from "./world.ts";

const COUNT = 450;
const world = await createWorld();
afterAll(() => world.crm.close());
/** Long texts make the CRM send 200 rows at a time, so that these come in three pages. */
for (let n = 0; n < COUNT; n += 50) {
	const attributes = { type: "Instep_Request__c" };
	const records = Array.from({ length: 50 }, (_, i) => ({
		attributes,
		Client_Key__c: `bulk-${n + i}`,
		Account__c: OPEN_ACCOUNT,
		Unit__c: UNIT,
		Status__c: "submitted",
	}));
	await world.byHand("POST", "/composite/sobjects", { records });
	const submits = records.map(({ Client_Key__c }) => ({
		attributes: { type: "Instep_Event__c" },
		Client_Key__c: `${Client_Key__c}-submit`,
		Request__r: { Client_Key__c },
		Type__c: "submit",
		At__c: new Date(world.clock.now).toISOString(),
	}));
	await world.byHand("POST", "/composite/sobjects", { records: submits });
	world.clock.now += 10 * MINUTE;
}

async function fresh() {
	indexedDB.deleteDatabase((await createDevice(world, METTE)).name);
	return createDevice(world, METTE);
}

describe("a feed of several pages", () => {
	test("that breaks off keeps the pages it has with their cursor, and goes on from there", async () => {
		const device = await fresh();
		// Slow feeds, requests and events, second page of requests.
		device.wire.meet(faults.fine, faults.fine, faults.fine, faults.lostBefore);
		await expect(device.pull()).rejects.toMatchObject({ kind: "offline" });
		expect(await device.store.count("requests")).toBe(400);
		const stored = await device.store.getAll("requests");
		const newest = stored.map(({ stamp }) => stamp).reduce((a, b) => (a > b ? a : b));
		expect(await device.store.get("sync", "cursor:request")).toMatchObject({ value: newest });
		expect(await device.store.get("sync", "cursor:event")).toBeUndefined();
		await device.pull();
		const all = await device.store.getAll("requests");
		expect(all).toHaveLength(COUNT);
		for (const { events, openUnitId } of all) {
			expect(events).toHaveLength(1);
			expect(openUnitId).toBe(UNIT);
		}
		device.store.close();
	});

	test("is stored a page at a time: its cursor is never further than its rows", async () => {
		const device = await fresh();
		const seen: number[] = [];
		const announce = () => void check();
		async function check() {
			const tx = device.store.transaction(["requests", "sync"]);
			const cursor = await tx.objectStore("sync").get("cursor:request");
			const rows = await tx.objectStore("requests").getAll();
			if (cursor?.key !== "cursor:request") return;
			seen.push(rows.length);
			expect(
				rows
					.map(({ stamp }) => stamp)
					.toSorted()
					.at(-1),
			).toBe(cursor.value);
		}
		await pull({ ...device.context, announce });
		expect(new Set(seen).size).toBeGreaterThan(1);
		device.store.close();
	});

	test("whose locator has died meanwhile is begun again with the next pull", async () => {
		const device = await fresh();
		device.wire.meet(
			faults.fine,
			faults.fine,
			faults.refused(400, "INVALID_QUERY_LOCATOR", "invalid query locator"),
		);
		await expect(device.pull()).rejects.toMatchObject({ code: "INVALID_QUERY_LOCATOR" });
		await device.pull();
		expect(await device.store.count("requests")).toBe(COUNT);
		device.store.close();
	});

	test("is on its way while the page before is stored, and is not stored where that one could not be", async () => {
		const device = await fresh();
		const disk: DiskFault[] = [];
		const store = failingStore(disk, () => {}, device.store);
		const further = () => device.wire.calls.filter(({ path }) => path.includes("/query/")).length;
		let halves = 0;
		// An answer of 200 rows is stored in two halves, the first of them here and whole.
		const announce = () => void (further() === 1 && ++halves === 2 && disk.push("taken back"));
		await expect(pull({ ...device.context, store, announce })).rejects.toMatchObject({ name: "AbortError" });
		expect(further()).toBe(2);
		// The third page has come by then as well.
		await device.context.crm.existing("request", [OPEN_ACCOUNT]);
		expect(await device.store.count("requests")).toBe(200);
		await device.pull();
		expect(await device.store.count("requests")).toBe(COUNT);
		device.store.close();
	});
});
