import { afterEach, beforeEach, expect, test } from "vitest";
import { createTurns } from "../../../utils/sync/turns.ts";
import { createDevice, type Device } from "./device.ts";
import type * as faults from "./faults.ts";
import { createWorld, METTE, SECOND, type World } from "./world.ts";

let world: World;
let device: Device;
beforeEach(async () => {
	world = await createWorld();
	device = await createDevice(world, METTE);
});
afterEach(() => world.crm.close());

test("no two calls of one store are ever on their way at once, so no record is in two", async () => {
	let running = 0;
	let most = 0;
	const watched: faults.Fault = async (send) => {
		most = Math.max(most, ++running);
		await new Promise(setImmediate);
		running -= 1;
		return send();
	};
	device.wire.meet(...Array(40).fill(watched));
	const turns = createTurns();
	const operations = [await device.submit(), await device.submit(), await device.submit()];
	device.wait();
	const jobs = Array.from({ length: 12 }, (_, n) =>
		n % 3 === 0 ? () => device.look() : () => device.drain(),
	);
	await Promise.all(
		jobs.map((job) => {
			world.clock.now += SECOND;
			return turns("store", async () => void (await job()));
		}),
	);
	expect(most).toBe(1);
	for (const { requestKey, key } of operations)
		expect(world.held(requestKey, key)).toEqual({ requests: 1, events: 1 });
	expect(device.wire.pushes().filter(({ body }) => body.includes('Instep_Event__c"}'))).toHaveLength(1);
});

test("a job that fails ends its own turn, and stores do not wait for each other", async () => {
	const turns = createTurns();
	const never = turns("other", () => new Promise(() => {}));
	await expect(turns("store", () => Promise.reject(new Error("no")))).rejects.toThrow("no");
	await expect(turns("store", async () => 1)).resolves.toBe(1);
	expect(never).toBeInstanceOf(Promise);
});
