import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { hurry } from "../../../utils/store/operations.ts";
import { UNIT } from "../../crm/fixture.ts";
import { createDevice, type Device } from "./device.ts";
import * as faults from "./faults.ts";
import { createWorld, METTE, type World } from "./world.ts";

let world: World;
let device: Device;
beforeEach(async () => {
	world = await createWorld();
	device = await createDevice(world, METTE);
});
afterEach(() => world.crm.close());

const refusal = faults.refused;

/** The composite answer with the save results at these places (0 requests, 1 events) replaced. */
const saving = (places: number[], results: unknown[]) =>
	faults.altered((body) => {
		const { compositeResponse } = body as { compositeResponse: { body: unknown }[] };
		for (const place of places) (compositeResponse[place] as { body: unknown }).body = results;
		return { compositeResponse };
	});
const failed = (statusCode: string, message = "why") => ({
	success: false,
	errors: [{ statusCode, message, fields: [] }],
});

describe("one record of a call", () => {
	test("that met a locked row is tried again, and its neighbour is through", async () => {
		const [locked, free] = [await device.submit(), await device.submit()];
		device.wait();
		const lock = failed("UNABLE_TO_LOCK_ROW", "unable to obtain exclusive access to this record");
		device.wire.meet(saving([0, 1], [lock, { id: "x", success: true, errors: [] }]));
		await device.drain();
		expect(await device.operations()).toMatchObject([{ key: locked.key, status: "waiting" }]);
		await device.settle();
		for (const { requestKey, key } of [locked, free])
			expect(world.held(requestKey, key)).toEqual({ requests: 1, events: 1 });
	});

	test("that breaks a rule is rejected with the CRM's words, and 60 others are through", async () => {
		const others = await Promise.all(Array.from({ length: 60 }, () => device.submit()));
		const bad = await device.submit({ expertise: "x".repeat(500) });
		device.wait();
		await device.drain();
		expect(await device.operations()).toMatchObject([
			{ key: bad.key, status: "rejected", failure: { kind: "invalid", code: "STRING_TOO_LONG" } },
		]);
		for (const { requestKey, key } of others)
			expect(world.held(requestKey, key)).toEqual({ requests: 1, events: 1 });
		expect(device.wire.pushes()).toHaveLength(1);
	});

	test("that is rejected can be corrected in the CRM and sent again by hand", async () => {
		await world.byHand("DELETE", `/sobjects/Instep_Unit__c/${UNIT}`);
		const { requestKey, key } = await device.submit();
		device.wait();
		await device.drain();
		expect(await device.operations()).toMatchObject([{ status: "rejected", failure: { kind: "gone" } }]);
		world.crm.db.run('UPDATE "Instep_Unit__c" SET "IsDeleted" = 0');
		await hurry(device.store, [key], world.clock.now);
		await device.drain();
		expect(world.held(requestKey, key)).toEqual({ requests: 1, events: 1 });
	});

	test("is not judged by an answer that is shorter than what was sent", async () => {
		const operations = [await device.submit(), await device.submit()];
		device.wait();
		device.wire.meet(saving([0], [{ id: "x", success: true, errors: [] }]));
		await device.drain();
		for (const each of await device.operations()) expect(each.status).toBe("waiting");
		await device.settle();
		for (const { requestKey, key } of operations)
			expect(world.held(requestKey, key)).toEqual({ requests: 1, events: 1 });
		expect(await device.operations()).toEqual([]);
	});

	test("clashes on a field of the org's own: that is no success", async () => {
		await device.submit();
		device.wait();
		const clash = failed("DUPLICATE_VALUE", "duplicate value found: Case_No__c duplicates value on record");
		device.wire.meet(saving([0, 1], [clash]));
		await device.drain();
		expect(await device.operations()).toMatchObject([{ status: "rejected" }]);
	});
});

describe("a call that is refused as a whole", () => {
	test("is taken apart, so that one bad record does not stop the others", async () => {
		const operations = await Promise.all(Array.from({ length: 5 }, () => device.submit()));
		device.wait();
		const refused = refusal(400, "JSON_PARSER_ERROR");
		device.wire.meet(refused, faults.fine, faults.fine, refused);
		await device.drain();
		expect(await device.operations()).toMatchObject([{ key: operations[1]?.key, status: "rejected" }]);
		expect(device.wire.pushes()).toHaveLength(6);
	});

	test("is taken apart only as long as the CRM can be reached", async () => {
		await Promise.all(Array.from({ length: 20 }, () => device.submit()));
		device.wait();
		const limit = refusal(403, "REQUEST_LIMIT_EXCEEDED");
		device.wire.meet(refusal(400, "JSON_PARSER_ERROR"), ...Array.from({ length: 20 }, () => limit));
		await device.drain();
		expect(device.wire.calls.length).toBeLessThanOrEqual(3);
		for (const each of await device.operations()) expect(each.status).toBe("waiting");
	});
});
