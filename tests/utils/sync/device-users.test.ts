import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Author } from "../../../utils/domain/operation.ts";
import { NOBODY, openStore, type Store, storeName } from "../../../utils/store/db.ts";
import { adoptDrafts, saveDraft } from "../../../utils/store/drafts.ts";
import { addOperation } from "../../../utils/store/operations.ts";
import { clearStore } from "../../../utils/store/unsent.ts";
import { createDevice, type Device } from "./device.ts";
import { ANDERS, createStaffedWorld, METTE, type World } from "./world.ts";

const HOST = "127.0.0.1:8080";
let world: World;
let mettes: Device;
beforeEach(async () => {
	world = await createStaffedWorld();
	mettes = await createDevice(world, METTE);
	await mettes.submit({ expertise: "Secret of Mette" });
	mettes.wait();
	await mettes.drain();
	await mettes.pull();
	await mettes.submit({ expertise: "Unsent of Mette" });
	await saveDraft(mettes.store, {
		key: "request:",
		host: HOST,
		values: { quote: "Typed by Mette" },
		updatedAt: 1,
	});
});
afterEach(() => world.crm.close());

/** Everything that is stored, as one text. */
async function allOf(store: Store): Promise<string> {
	return JSON.stringify(await Promise.all([...store.objectStoreNames].map((name) => store.getAll(name))));
}

/** Who the CRM says has sent the events of a request. */
const sendersOf = (requestKey: string) => {
	const [request] = world.rows("Instep_Request__c", "Client_Key__c", requestKey);
	return world
		.rows("Instep_Event__c", "Request__c", String(request?.Id))
		.map(({ CreatedById }) => CreatedById);
};

/** The same CRM after its sandbox was refreshed: the people and their ids are the same, the org's id is new. */
function refreshed(): Pick<World, "crm" | "clock"> {
	const { crm, clock } = world;
	return { clock, crm: { ...crm, org: { ...crm.org, id: "00D5g000000000ZAAA" } } };
}

const NEXT: [string, () => Promise<Device>][] = [
	["another user of the org", () => createDevice(world, ANDERS)],
	["the same user after the sandbox was refreshed", () => createDevice(refreshed(), METTE)],
];

describe.each(NEXT)("what one user left on the device, for %s", (_, next) => {
	test("cannot be read", async () => {
		const device = await next();
		for (const store of [device.store, await openStore(NOBODY, () => {})])
			expect(await allOf(store)).not.toMatch(/Mette"|Secret|Unsent|Typed/);
	});

	test("is not sent, and waits for the one who did it", async () => {
		const [operation] = await mettes.operations();
		const device = await next();
		const own = await device.submit();
		device.wait();
		await device.drain();
		await device.settle();
		expect(sendersOf(own.requestKey)).toEqual([device.author.userId]);
		expect(world.held(operation?.requestKey ?? "", operation?.key ?? "")).toEqual({ requests: 0, events: 0 });
		await mettes.drain();
		expect(sendersOf(operation?.requestKey ?? "")).toEqual([METTE.id]);
		expect(await mettes.operations()).toEqual([]);
	});

	test("does not go over to them with the drafts of nobody", async () => {
		const device = await next();
		await adoptDrafts(await openStore(NOBODY, () => {}), device.store, HOST);
		expect(await device.store.count("drafts")).toBe(0);
	});

	test("is not sent even where it came to lie in their store", async () => {
		const [operation] = await mettes.operations();
		const device = await next();
		if (operation) await addOperation(device.store, operation, "no-draft");
		await device.settle();
		expect(device.wire.pushes()).toEqual([]);
		expect(world.held(operation?.requestKey ?? "", operation?.key ?? "")).toEqual({ requests: 0, events: 0 });
	});
});

test("signing out leaves nothing that the CRM has, and what it has not got stays the user's own", async () => {
	await clearStore(mettes.store, false);
	const left = await allOf(mettes.store);
	expect(left).not.toContain("Secret of Mette");
	expect(left).toContain("Unsent of Mette");
	expect(left).toContain("Typed by Mette");
	const anders = await createDevice(world, ANDERS);
	await anders.pull();
	await anders.settle();
	expect(await allOf(anders.store)).not.toMatch(/Unsent|Typed/);
});

test("no two users, in one org or in two, have one database", () => {
	const id = fc.string({ unit: fc.constantFrom(..."0D5a"), minLength: 15, maxLength: 18 });
	const author = fc.record({ orgId: id, userId: id });
	const isSame = (a: Pick<Author, "orgId" | "userId">, b: typeof a) =>
		a.orgId === b.orgId && a.userId === b.userId;
	fc.assert(
		fc.property(author, author, (a, b) => {
			expect(storeName(a) === storeName(b)).toBe(isSame(a, b));
			expect(storeName(a)).not.toBe(NOBODY);
			// Swapped is somebody else, too.
			const swapped = { orgId: a.userId, userId: a.orgId };
			expect(storeName(a) === storeName(swapped)).toBe(isSame(a, swapped));
		}),
	);
});
