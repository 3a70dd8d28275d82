import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { discardOperation, undoOperation } from "../../../utils/store/operations.ts";
import { drain } from "../../../utils/sync/drain.ts";
import { createDevice, type Device } from "./device.ts";
import * as faults from "./faults.ts";
import { ANDERS, createWorld, HOUR, METTE, type World } from "./world.ts";

let world: World;
let device: Device;
beforeEach(async () => {
	world = await createWorld();
	device = await createDevice(world, METTE);
});
afterEach(() => world.crm.close());

const types = (requestKey: string) => {
	const [request] = world.rows("Instep_Request__c", "Client_Key__c", requestKey);
	const id = String(request?.Id);
	return world.rows("Instep_Event__c", "Request__c", id).map(({ Type__c }) => Type__c);
};
const stepOn = async (requestKey: string, note: string) =>
	device.append({ key: requestKey, accountId: "001" }, { type: "escalate", note });

describe("the steps of one request", () => {
	test("go in order, the next only when the one before is through", async () => {
		const { requestKey } = await device.submit();
		await stepOn(requestKey, "first");
		await stepOn(requestKey, "second");
		device.wait();
		device.wire.meet(faults.fine, faults.fine, faults.lostAfter);
		await device.drain();
		expect(types(requestKey)).toEqual(["submit", "escalate"]);
		expect((await device.operations()).map(({ event }) => event.note)).toEqual(["first", "second"]);
		await device.settle();
		expect(types(requestKey)).toEqual(["submit", "escalate", "escalate"]);
	});

	test("wait behind one that was rejected, and no other request does", async () => {
		const bad = await device.submit({ expertise: "x".repeat(500) });
		await stepOn(bad.requestKey, "later");
		device.wait();
		await device.drain();
		const good = await device.submit();
		device.wait();
		await device.drain();
		expect(world.held(good.requestKey, good.key)).toEqual({ requests: 1, events: 1 });
		expect((await device.operations()).map(({ status }) => status)).toEqual(["rejected", "waiting"]);
		expect(types(bad.requestKey)).toEqual([]);
	});

	test("that wait behind another do not ask for a drain that has nothing to do", async () => {
		const bad = await device.submit({ expertise: "x".repeat(500) });
		await stepOn(bad.requestKey, "later");
		device.wait();
		expect(await device.drain()).toBeUndefined();
		await discardOperation(device.store, bad.key);

		const slow = await device.submit();
		await stepOn(slow.requestKey, "later");
		device.wait();
		device.wire.meet(faults.fine, faults.fine, faults.page(503));
		expect(await device.drain()).toBeGreaterThan(world.clock.now);
	});
});

describe("an undo between the reading and the sending", () => {
	test("either takes the step back before the CRM ever sees it, or is too late; never both", async () => {
		const outcomes = new Set<boolean>();
		for (let turns = 0; turns < 60; turns += 3) {
			const { key, requestKey } = await device.submit();
			device.wait();
			const draining = device.drain();
			for (let turn = 0; turn < turns; turn++) await new Promise(setImmediate);
			const undone = await undoOperation(device.store, key);
			await draining;
			expect(world.held(requestKey, key)).toEqual(
				undone ? { requests: 0, events: 0 } : { requests: 1, events: 1 },
			);
			outcomes.add(undone !== undefined);
		}
		expect(outcomes).toEqual(new Set([true, false]));
	});

	test("comes too late once the attempt is noted, even if the CRM never answered", async () => {
		const { key } = await device.submit();
		device.wait();
		device.wire.meet(faults.lostAfter);
		await device.drain();
		expect(await undoOperation(device.store, key)).toBeUndefined();
		expect(await device.operations()).toHaveLength(1);
	});
});

describe("two backgrounds at once on one database", () => {
	test("double nothing and lose nothing", async () => {
		const operations = await Promise.all(Array.from({ length: 5 }, () => device.submit()));
		device.wait();
		await Promise.all([device.drain(), drain(await device.restarted())]);
		for (const { requestKey, key } of operations)
			expect(world.held(requestKey, key)).toEqual({ requests: 1, events: 1 });
		expect(await device.operations()).toEqual([]);
	});

	test("one that fails late does not bring back what the other has sent", async () => {
		const { requestKey, key } = await device.submit();
		device.wait();
		const slow = faults.held(faults.lostBefore);
		device.wire.meet(slow.fault);
		const first = device.drain();
		await slow.arrived;
		world.clock.now += HOUR;
		await drain(await device.restarted());
		expect(await device.operations()).toEqual([]);
		slow.release();
		await first;
		expect(await device.operations()).toEqual([]);
		expect(world.held(requestKey, key)).toEqual({ requests: 1, events: 1 });
	});

	test("one does not send what the other has just seen rejected", async () => {
		await device.submit({ expertise: "x".repeat(500) });
		device.wait();
		await Promise.all([device.drain(), drain(await device.restarted())]);
		await device.settle();
		expect(await device.operations()).toMatchObject([{ status: "rejected" }]);
	});
});

test("what one user did is never sent as another of the same browser", async () => {
	const { requestKey, key } = await device.submit();
	const other = await createDevice(world, ANDERS);
	device.wait();
	await other.drain();
	expect(other.wire.calls).toEqual([]);
	expect(world.held(requestKey, key)).toEqual({ requests: 0, events: 0 });
	await device.drain();
	const [event] = world.rows("Instep_Event__c", "Client_Key__c", key);
	expect(event).toMatchObject({ CreatedById: METTE.id, Actor__c: METTE.id });
});

test("any history of faults ends with each record once, in order, and nothing left", async () => {
	const kinds = [
		faults.fine,
		faults.lostBefore,
		faults.lostAfter,
		faults.truncated,
		faults.page(503),
		faults.garbled(200, "[]"),
		faults.sessionEnded,
		faults.refused(403, "REQUEST_LIMIT_EXCEEDED"),
	];
	const history = fc.array(fc.nat({ max: kinds.length - 1 }), { maxLength: 10 });
	await fc.assert(
		fc.asyncProperty(history, async (numbers) => {
			device.wire.meet(...numbers.map((n) => kinds[n] ?? faults.fine));
			const submit = await device.submit();
			const escalate = await stepOn(submit.requestKey, "again");
			const other = await device.submit();
			for (let round = 0; round < 20; round++) {
				await device.settle(1);
				// A renewal whose answer was lost ends the session, and a new token that is refused as well blocks
				// what waits: either way the user is asked to sign in again, and does.
				const isBlocked = (await device.operations()).some(({ status }) => status === "blocked");
				if (isBlocked || (await device.tokens.get()) === undefined) await device.signIn();
			}
			expect(await device.operations()).toEqual([]);
			expect(types(submit.requestKey)).toEqual(["submit", "escalate"]);
			for (const { requestKey, key } of [submit, escalate, other])
				expect(world.held(requestKey, key)).toEqual({ requests: 1, events: 1 });
		}),
		{ numRuns: 30 },
	);
});
