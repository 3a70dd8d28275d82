import { afterEach, beforeEach, expect, test } from "vitest";
import type { RelatedRecord } from "../../../utils/domain/related.ts";
import { readLink } from "../../../utils/store/links.ts";
import { resolve } from "../../../utils/sync/resolve.ts";
import { OPEN_ACCOUNT, PRIVATE_ACCOUNT, requestBody, SHARED_ACCOUNT } from "../../crm/fixture.ts";
import { KEY_PREFIX, makeId } from "../../crm/ids.ts";
import { aRequest } from "../domain/examples.ts";
import { createFate } from "./death.ts";
import { createDevice, type Device } from "./device.ts";
import * as faults from "./faults.ts";
import { ANDERS, createWorld, HOUR, METTE, MINUTE, type World } from "./world.ts";

const CONTACT: RelatedRecord = { type: "Contact", id: makeId(KEY_PREFIX.Contact, 1) };
let world: World;
let device: Device;
beforeEach(async () => {
	world = await createWorld();
	device = await createDevice(world, METTE);
});
afterEach(() => world.crm.close());

const anOpportunity = async (AccountId: string): Promise<RelatedRecord> => {
	const fields = { Name: "Cold chain", StageName: "Prospecting", CloseDate: "2026-12-31", AccountId };
	return { type: "Opportunity", id: await world.byHand("POST", "/sobjects/Opportunity", fields) };
};
const calls = async (work: () => Promise<unknown>) => {
	const before = device.wire.calls.length;
	await work();
	return device.wire.calls.length - before;
};

test("the account of a record is asked for once, and then known without a line", async () => {
	const opportunity = await anOpportunity(SHARED_ACCOUNT);
	expect(await resolve(device.context, opportunity)).toBe(SHARED_ACCOUNT);
	expect(await resolve(device.context, CONTACT)).toBe(OPEN_ACCOUNT);
	device.wire.meet(faults.lostBefore);
	expect(await calls(() => resolve(device.context, opportunity))).toBe(0);
	expect(await readLink(device.store, opportunity.id)).toEqual({
		recordId: opportunity.id,
		accountId: SHARED_ACCOUNT,
		readAt: world.clock.now,
	});
});

test("a record that has moved to another account is found there within a day", async () => {
	const opportunity = await anOpportunity(SHARED_ACCOUNT);
	await resolve(device.context, opportunity);
	await world.byHand("PATCH", `/sobjects/Opportunity/${opportunity.id}`, { AccountId: OPEN_ACCOUNT });
	world.clock.now += 25 * HOUR;
	expect(await resolve(device.context, opportunity)).toBe(OPEN_ACCOUNT);
});

test("a record that the user may not read belongs to no account, until it is shared with them", async () => {
	const opportunity = await anOpportunity(PRIVATE_ACCOUNT);
	world.hide(METTE.username, opportunity.id);
	expect(await resolve(device.context, opportunity)).toBeUndefined();
	expect(await calls(() => resolve(device.context, opportunity))).toBe(0);
	await world.crm.fetch(new Request("http://127.0.0.1/__crm/faults", { method: "DELETE" }));
	world.clock.now += 2 * MINUTE;
	expect(await calls(() => resolve(device.context, opportunity))).toBe(1);
});

test("a request that the device has is found there, without a line and for good", async () => {
	const body = requestBody({ Account__c: SHARED_ACCOUNT });
	const request = await world.byHand("POST", "/sobjects/Instep_Request__c", body);
	const record: RelatedRecord = { type: "Instep_Request__c", id: request };
	expect(await calls(() => resolve(device.context, record))).toBe(1);
	await device.store.clear("links");
	await device.store.put("requests", { ...aRequest({ id: request, accountId: SHARED_ACCOUNT }), stamp: "" });
	device.wire.meet(faults.page(503));
	expect(await calls(() => resolve(device.context, record))).toBe(0);
	world.clock.now += 25 * HOUR;
	expect(await resolve(device.context, record)).toBe(SHARED_ACCOUNT);
});

test("a CRM that cannot be asked leaves what is known as it was, and says why", async () => {
	const opportunity = await anOpportunity(SHARED_ACCOUNT);
	await resolve(device.context, opportunity);
	world.clock.now += 25 * HOUR;
	device.wire.meet(faults.page(503));
	await expect(resolve(device.context, opportunity)).rejects.toMatchObject({ kind: "server" });
	expect(await readLink(device.store, opportunity.id)).toMatchObject({ accountId: SHARED_ACCOUNT });
});

test("is found wherever the background ended on the way", async () => {
	const other = await createDevice(world, ANDERS);
	const opportunity = await anOpportunity(SHARED_ACCOUNT);
	for (let at = 0; ; at++) {
		const fate = createFate(at);
		await other.store.clear("links");
		const mortal = await other.restarted(fate);
		await resolve(mortal, opportunity).catch(() => undefined);
		expect(await resolve(other.context, opportunity)).toBe(SHARED_ACCOUNT);
		mortal.end();
		if (!fate.isDead()) break;
	}
});
