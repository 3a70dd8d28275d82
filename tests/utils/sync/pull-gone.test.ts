import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { OPEN_ACCOUNT, SHARED_ACCOUNT, UNIT } from "../../crm/fixture.ts";
import { queueOf } from "./copy-of.ts";
import { createDevice, type Device } from "./device.ts";
import { ANDERS, createStaffedWorld, METTE, MINUTE, type World } from "./world.ts";

let world: World;
let device: Device;
beforeEach(async () => {
	world = await createStaffedWorld();
	device = await createDevice(world, METTE);
});
afterEach(() => world.crm.close());

/** Some time later, when the slow feeds are due again. */
async function later(): Promise<void> {
	world.clock.now += 16 * MINUTE;
	await device.pull();
}

describe("what is deleted in the CRM", () => {
	const RULES = {
		weights: { value: 1, fit: 1, criticality: 1, risk: 1 },
		clocks: { respondHours: 1, answerDays: 1 },
	};
	const ADD = {
		units: ["Instep_Unit__c", { Name: "Legal", Client_Key__c: "unit-2" }],
		experts: ["Instep_Expert__c", { Name: "Eva", Unit__c: UNIT, Client_Key__c: "expert-2" }],
		policies: [
			"Instep_Policy__c",
			{ Client_Key__c: "p1", Version__c: 9, Valid_From__c: "2026-01-01", Rules__c: JSON.stringify(RULES) },
		],
		accounts: ["Account", { Name: "Castor Nord", OwnerId: METTE.id }],
	} as const;

	test.each(Object.keys(ADD) as (keyof typeof ADD)[])(
		"is gone from the device with the next look: %s",
		async (store) => {
			const [object, fields] = ADD[store];
			const before = await (async () => {
				await device.pull();
				return device.store.count(store);
			})();
			const id = await world.byHand("POST", `/sobjects/${object}`, fields);
			await later();
			expect(await device.store.count(store)).toBe(before + 1);
			await world.byHand("DELETE", `/sobjects/${object}/${id}`);
			await later();
			expect(await device.store.count(store)).toBe(before);
		},
	);

	test("is gone once: it is not announced again with every look that reads it again", async () => {
		const id = await world.byHand("POST", "/sobjects/Account", { Name: "Castor Nord", OwnerId: METTE.id });
		await device.pull();
		await world.byHand("DELETE", `/sobjects/Account/${id}`);
		await later();
		const before = device.announced();
		await later();
		expect(device.announced() - before).toBe(1);
	});

	test("a request goes with its events and leaves the queue, and comes back whole when it is restored", async () => {
		const { requestKey } = await device.submit();
		device.wait();
		await device.drain();
		await device.pull();
		const whole = await device.store.get("requests", requestKey);
		const [row] = world.rows("Instep_Request__c", "Client_Key__c", requestKey);
		await world.byHand("DELETE", `/sobjects/Instep_Request__c/${row?.Id}`);
		await device.pull();
		expect(await device.store.get("requests", requestKey)).toBeUndefined();
		expect(await queueOf(device.store, UNIT)).toEqual([]);
		world.clock.now += 20 * MINUTE;
		const stamp = new Date(world.clock.now).toISOString();
		for (const object of ["Instep_Request__c", "Instep_Event__c"])
			world.crm.db.run(`UPDATE "${object}" SET "IsDeleted" = 0, "SystemModstamp" = ?`, stamp);
		await device.pull();
		const { events } = (await device.store.get("requests", requestKey)) ?? {};
		expect(events?.map(({ key }) => key)).toEqual(whole?.events.map(({ key }) => key));
		expect(await queueOf(device.store, UNIT)).toEqual([requestKey]);
	});

	test("a request that was sent again after somebody deleted it is there, not gone", async () => {
		const submit = await device.submit();
		device.wait();
		// The CRM has it, the device does not know; an administrator deletes it; the device tries again.
		device.wire.meet(async (send) => {
			await send();
			throw new TypeError("Failed to fetch");
		});
		await device.drain();
		const [row] = world.rows("Instep_Request__c", "Client_Key__c", submit.requestKey);
		await world.byHand("DELETE", `/sobjects/Instep_Request__c/${row?.Id}`);
		await device.settle(2);
		const held = world.held(submit.requestKey, submit.key);
		const stored = await device.store.get("requests", submit.requestKey);
		const kept = await device.operations();
		expect({ isThere: stored !== undefined || kept.length > 0 }).toEqual({ isThere: held.requests === 1 });
	});
});

describe("an account", () => {
	test("whose team the user joins later comes to the device, though joining does not change its stamp", async () => {
		const join = (AccountId: string) =>
			world.byHand("POST", "/sobjects/AccountTeamMember", { AccountId, UserId: METTE.id });
		await join(OPEN_ACCOUNT);
		await world.byHand("PATCH", `/sobjects/Account/${OPEN_ACCOUNT}`, { Name: "Changed today" });
		await device.pull();
		await join(SHARED_ACCOUNT);
		await later();
		expect(await device.store.get("accounts", SHARED_ACCOUNT)).toMatchObject({ ownerId: ANDERS.id });
	});

	test("that is changed twice in one second, with a look between, ends up as in the CRM", async () => {
		const rename = (Name: string) => world.byHand("PATCH", `/sobjects/Account/${OPEN_ACCOUNT}`, { Name });
		await rename("First");
		await device.pull();
		expect((await device.store.get("accounts", OPEN_ACCOUNT))?.name).toBe("First");
		// The CRM's stamps count whole seconds.
		world.clock.now += 500;
		await rename("Second");
		await later();
		expect((await device.store.get("accounts", OPEN_ACCOUNT))?.name).toBe("Second");
	});
});
