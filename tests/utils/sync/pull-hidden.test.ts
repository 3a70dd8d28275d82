import { afterEach, beforeEach, describe, expect, test } from "vitest";
import * as queries from "../../../utils/crm/salesforce/queries.ts";
import { textOf } from "../../../utils/crm/salesforce/soql.ts";
import { revalidate } from "../../../utils/sync/revalidate.ts";
import { createDevice, type Device } from "./device.ts";
import { createStaffedWorld, METTE, newDisk, type World } from "./world.ts";

let world: World;
let device: Device;
beforeEach(async () => {
	world = await createStaffedWorld();
	device = await createDevice(world, METTE);
	await device.submit();
	device.wait();
	await device.drain();
});
afterEach(() => world.crm.close());

const OBJECTS = {
	request: "Instep_Request__c",
	event: "Instep_Event__c",
	unit: "Instep_Unit__c",
	expert: "Instep_Expert__c",
};
const selected = (feed: "request" | "event" | "unit" | "expert") =>
	(/^SELECT (.*?) FROM/.exec(textOf(queries.feedQuery(feed, undefined, "005")))?.[1] ?? "").split(", ");
/** What can be spared: our own fields, but those that tell which record it is, of what and when. */
const NEEDED = ["Client_Key__c", "Account__c", "Unit__c", "Type__c", "Status__c"];
const WITHHELD = "Hourly_Rate__c";
const SPARED = (Object.keys(OBJECTS) as (keyof typeof OBJECTS)[]).flatMap((feed) =>
	selected(feed)
		.filter((field) => /^\w+__c$/.test(field) && !NEEDED.includes(field) && field !== WITHHELD)
		.map((field) => [feed, field] as const),
);

describe("a field that the user may not read", () => {
	test.each(SPARED)("%s.%s is left out and named, and the rest is there", async (feed, field) => {
		world.crm.faults.add([{ effect: { do: "hideFields", fields: [`${OBJECTS[feed]}.${field}`] } }]);
		const fresh = await createDevice(world, METTE);
		await fresh.pull();
		expect(await fresh.store.count("requests")).toBe(1);
		expect(await fresh.store.count("units")).toBeGreaterThan(0);
		expect(await fresh.store.get("sync", "status")).toMatchObject({
			hidden: expect.arrayContaining([`${feed}.${field}`]),
		});
	});
});

test("an hour's rate, which is for few, is left out and not told of", async () => {
	world.crm.faults.add([{ effect: { do: "hideFields", fields: ["Instep_Unit__c.Hourly_Rate__c"] } }]);
	const fresh = await createDevice(world, METTE);
	await fresh.pull();
	expect(await fresh.store.getAll("units")).toMatchObject([{ name: expect.any(String) }]);
	expect((await fresh.store.getAll("units"))[0]?.hourlyRate).toBeUndefined();
	expect(await fresh.store.get("sync", "status")).toMatchObject({ hidden: [] });
	world.crm.faults.clear();
	newDisk();
	const seen = await createDevice(world, METTE);
	await seen.pull();
	expect(await seen.store.getAll("units")).toMatchObject([{ hourlyRate: 900 }]);
});

describe("a field that an admin has deleted", () => {
	test.each([
		["request", "Quote__c"],
		["event", "Next_Step__c"],
		["expert", "Absences__c"],
	] as const)("%s.%s is left out and named, and the rest is there", async (feed, field) => {
		world.crm.org.schema.object(OBJECTS[feed])?.fields.delete(field.toLowerCase());
		const fresh = await createDevice(world, METTE);
		await fresh.pull();
		expect(await fresh.store.count("requests")).toBe(1);
		expect(await fresh.store.get("sync", "status")).toMatchObject({ hidden: [`${feed}.${field}`] });
	});
});

describe("a field that nothing can be told without", () => {
	test.each(["Client_Key__c", "Account__c", "Status__c"])(
		"%s leaves what the device has, and says in the CRM's words what is missing",
		async (field) => {
			await device.pull();
			world.crm.faults.add([{ effect: { do: "hideFields", fields: [`Instep_Request__c.${field}`] } }]);
			await expect(revalidate(device.context, undefined)).rejects.toMatchObject({ code: "INVALID_FIELD" });
			expect(await device.store.count("requests")).toBe(1);
			expect(await device.store.get("sync", "status")).toMatchObject({
				problem: { kind: "invalid", code: "INVALID_FIELD", message: expect.stringContaining(field) },
			});
		},
	);
});
