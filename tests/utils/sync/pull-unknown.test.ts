import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createDevice, type Device } from "./device.ts";
import { createStaffedWorld, METTE, type World } from "./world.ts";

let world: World;
let device: Device;
let requestKey: string;
beforeEach(async () => {
	world = await createStaffedWorld();
	device = await createDevice(world, METTE);
	({ requestKey } = await device.submit());
	device.wait();
	await device.drain();
});
afterEach(() => world.crm.close());

/** As the rows are after an admin has given a value of a picklist another name. */
const rename = (object: string, field: string, value: string) =>
	world.crm.db.run(`UPDATE "${object}" SET "${field}" = ?`, value);
const fresh = async () => {
	const next = await createDevice(world, METTE);
	await next.store.clear("requests");
	await next.pull();
	return next;
};
const status = async ({ store }: Device) => (await store.get("sync", "status")) ?? {};

describe("a value of a picklist that an admin has renamed", () => {
	test.each([
		["Kind__c", "coaching", "kind", "other"],
		["Estimated_Time__c", "a fortnight", "estimate", "unknown"],
	] as const)("in %s is named, and the request is there all the same", async (field, value, key, shown) => {
		rename("Instep_Request__c", field, value);
		const next = await fresh();
		expect(await next.store.get("requests", requestKey)).toMatchObject({ [key]: shown });
		expect(await status(next)).toMatchObject({ unknown: [`request.${field}: ${value}`] });
	});

	test("in the type of a step is named, and the other steps are there", async () => {
		await device.append({ key: requestKey, accountId: "" }, { type: "escalate", note: "Now, please" });
		device.wait();
		await device.drain();
		world.crm.db.run(`UPDATE "Instep_Event__c" SET "Type__c" = 'raised' WHERE "Type__c" = 'escalate'`);
		const next = await fresh();
		const request = await next.store.get("requests", requestKey);
		expect(request?.events.map(({ type }) => type)).toEqual(["submit"]);
		expect(await status(next)).toMatchObject({ unknown: ["event.Type__c: raised"] });
	});

	test("stays named when a later look reads nothing of it", async () => {
		rename("Instep_Request__c", "Kind__c", "coaching");
		const next = await fresh();
		world.clock.now += 3_600_000;
		const later = await createDevice(world, METTE);
		await later.pull();
		expect(await status(later)).toMatchObject({ unknown: ["request.Kind__c: coaching"] });
		expect(next.name).toBe(later.name);
	});

	test("is nothing where all values are known", async () => {
		expect(await status(await fresh())).toMatchObject({ unknown: [] });
	});

	test("is refused by the CRM when a step carries its old name; the step is kept, with the CRM's reason", async () => {
		const values = world.crm.org.schema.object("Instep_Event__c")?.fields.get("type__c")?.values ?? [];
		const at = values.findIndex(({ value }) => value === "withdraw");
		expect(at).toBeGreaterThan(0);
		values.splice(at, 1);
		await device.append({ key: requestKey, accountId: "" }, { type: "withdraw", note: "No longer" });
		device.wait();
		await device.drain();
		expect(await device.operations()).toMatchObject([
			{ status: "rejected", failure: { code: "INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST" } },
		]);
	});
});
