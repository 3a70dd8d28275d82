import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { type Crm, CrmError, FEEDS } from "../../../../utils/crm/crm.ts";
import { createSalesforce } from "../../../../utils/crm/salesforce/salesforce.ts";
import { copyOf } from "../../sync/copy-of.ts";
import { createDevice, type Device } from "../../sync/device.ts";
import * as faults from "../../sync/faults.ts";
import { createStaffedWorld, HOUR, METTE, newDisk } from "../../sync/world.ts";

const world = await createStaffedWorld();
afterAll(() => world.crm.close());
let device: Device;
beforeEach(async () => {
	// A disk of its own; the CRM is the same for all, for none of this reaches it.
	newDisk();
	device = await createDevice(world, METTE);
	await device.submit();
	device.wait();
	await device.drain();
});

type Answer = { compositeResponse: { httpStatusCode: number; body: Record<string, unknown> }[] };
type Row = Record<string, unknown>;
/** Every row of a query's answer, changed. */
const rows = (change: (row: Row) => unknown) =>
	faults.altered((answer) => ({
		compositeResponse: (answer as Answer).compositeResponse.map((each) => ({
			...each,
			body: { ...each.body, records: (each.body.records as Row[]).map(change) },
		})),
	}));
const bodies = (body: unknown) =>
	faults.altered((answer) => ({
		compositeResponse: (answer as Answer).compositeResponse.map((each) => ({ ...each, body })),
	}));
const text = (json: string): faults.Fault => faults.garbled(200, json);
const everyField = (value: unknown) =>
	rows((row) => Object.fromEntries(Object.keys(row).map((key) => [key, value])));
const MEGABYTE = "x".repeat(1 << 20);
const POISON = '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}';

const HOSTILE: [string, faults.Fault][] = [
	["every field null", everyField(null)],
	["every field a number", everyField(1e308)],
	["every field an object", everyField({ a: { b: [] } })],
	["every field a list", everyField([[]])],
	[
		"texts of a megabyte",
		rows((row) => ({ ...row, Name: MEGABYTE, Note__c: MEGABYTE, Client_Key__c: MEGABYTE })),
	],
	["every field a lone surrogate", everyField("\ud800")],
	["every field NUL", everyField("\0")],
	["every text turned around", rows((row) => ({ ...row, Name: "\u202e\u200b<img onerror=alert(1)>" }))],
	["rows that are null", rows(() => null)],
	["rows that are lists", rows(() => [])],
	["rows without fields", rows(() => ({}))],
	["rows with __proto__", rows((row) => ({ ...row, ...JSON.parse(POISON) }))],
	["keys that are no text", rows((row) => ({ ...row, Client_Key__c: "\ud800" }))],
	["keys that are __proto__", rows((row) => ({ ...row, Client_Key__c: "__proto__" }))],
	["dates that are none", rows((row) => ({ ...row, CreatedDate: "2026-13-45", SystemModstamp: "never" }))],
	["stamps of other types", rows((row) => ({ ...row, SystemModstamp: 7 }))],
	["deleted rows without ids", rows(() => ({ IsDeleted: true }))],
	["records that are a word", bodies({ done: true, records: "all" })],
	["a next page that is a number", bodies({ done: false, records: [], nextRecordsUrl: 7 })],
	["bodies that are null", bodies(null)],
	["bodies that are errors of no form", bodies([{ message: 7 }])],
	["__proto__ in the answer", text(`{"__proto__":{"compositeResponse":[]},"compositeResponse":[]}`)],
	["a composite that is an object", text('{"compositeResponse":{"length":2}}')],
	["a deep nest", text("[".repeat(5_000) + "]".repeat(5_000))],
	["a number", text("1")],
];

/** What a generator throws, or nothing. */
async function thrownBy(pages: AsyncGenerator<unknown>): Promise<unknown> {
	try {
		for await (const page of pages) expect(page).toBeDefined();
		return undefined;
	} catch (error) {
		return error;
	}
}

describe("whatever a CRM answers", () => {
	test.each(HOSTILE)(
		"%s: nothing is thrown but CrmError, and the device is as well as before",
		async (_, fault) => {
			await device.pull();
			const before = await copyOf(device.store);
			const { crm } = device.context;
			const reads = [() => crm.pull(FEEDS, {}), () => crm.accounts(["001"]), () => crm.histories(["k"])];
			for (const read of reads) {
				device.wire.meet(fault, fault);
				const thrown = await thrownBy(read());
				if (thrown !== undefined) expect(thrown).toBeInstanceOf(CrmError);
			}
			device.wire.meet(fault);
			const thrown = await device.pull().catch((error: unknown) => error);
			if (thrown !== undefined) expect(thrown).toBeInstanceOf(CrmError);
			expect(Object.hasOwn(Object.prototype, "polluted")).toBe(false);
			// What is whole again afterwards was never spoilt for good.
			const [request] = (await copyOf(device.store)).requests.filter(
				({ key }) => key === before.requests[0]?.key,
			);
			expect(request?.events).toEqual(expect.arrayContaining(before.requests[0]?.events ?? []));
			world.clock.now += HOUR;
			expect(await device.pull()).toBeUndefined();
		},
	);

	test.each(HOSTILE)(
		"%s: unsent work stays, and is sent once when the CRM is itself again",
		async (_, fault) => {
			const operation = await device.submit();
			device.wait();
			device.wire.meet(fault);
			await device.drain();
			await device.settle(2);
			const kept = await device.operations();
			const { events } = world.held(operation.requestKey, operation.key);
			expect(events === 1 || kept.length === 1).toBe(true);
			expect(events).toBeLessThanOrEqual(1);
		},
	);
});

test("the token is never sent to another host, whatever the CRM says comes next", async () => {
	const ORIGIN = "https://acme.my.salesforce.com";
	for (const nextRecordsUrl of [
		".evil.example/x",
		"https://evil.example/x",
		"@evil.example/x",
		"//evil.example",
	]) {
		const hosts: string[] = [];
		const fetch: typeof globalThis.fetch = async (input) => {
			hosts.push(new URL(String(input)).host);
			if (hosts.length > 1) return Response.json({ done: true, records: [] });
			const body = { done: false, records: [], nextRecordsUrl };
			return Response.json({ compositeResponse: [{ httpStatusCode: 200, body }] });
		};
		const connection = { origin: ORIGIN, accessToken: async () => "t", renewedToken: async () => "t" };
		const crm: Crm = createSalesforce({ fetch, connection, userId: METTE.id });
		await thrownBy(crm.histories(["k"]));
		expect(new Set(hosts), nextRecordsUrl).toEqual(new Set(["acme.my.salesforce.com"]));
	}
});
