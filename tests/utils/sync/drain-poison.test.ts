import { afterEach, beforeEach, expect, test } from "vitest";
import { createDevice, type Device } from "./device.ts";
import type * as faults from "./faults.ts";
import { createWorld, METTE, MINUTE, type World } from "./world.ts";

let world: World;
let device: Device;
beforeEach(async () => {
	world = await createWorld();
	device = await createDevice(world, METTE);
});
afterEach(() => world.crm.close());

/** The CRM breaks down over any call that holds this, and is well otherwise. */
function chokingOn(text: string): faults.Fault[] {
	return Array.from(
		{ length: 300 },
		(_, at): faults.Fault =>
			async (send) =>
				device.wire.calls.at(-1)?.body.includes(text) && at >= 0
					? Response.json([{ errorCode: "UNKNOWN_EXCEPTION", message: "gack" }], { status: 500 })
					: send(),
	);
}

test("one operation that the CRM chokes on keeps no other from being sent within a quarter of an hour", async () => {
	const poison = await device.submit({ expertise: "poison" });
	const others = await Promise.all(Array.from({ length: 30 }, () => device.submit()));
	device.wait();
	device.wire.meet(...chokingOn('"poison"'));
	const endsAt = world.clock.now + 15 * MINUTE;
	// As the background does: it goes on whenever the next is due.
	for (
		let nextAt = await device.drain();
		nextAt !== undefined && nextAt < endsAt;
		nextAt = await device.drain()
	) {
		world.clock.now = Math.max(world.clock.now + 1, nextAt);
	}
	for (const { requestKey, key } of others)
		expect(world.held(requestKey, key)).toEqual({ requests: 1, events: 1 });
	expect(await device.operations()).toMatchObject([{ key: poison.key, status: "waiting" }]);
});

test("a CRM that is down is asked once, not for each operation in a row", async () => {
	await Promise.all(Array.from({ length: 30 }, () => device.submit()));
	device.wait();
	device.wire.meet(...chokingOn(""));
	const startAt = world.clock.now;
	for (
		let nextAt = await device.drain();
		nextAt && nextAt < startAt + MINUTE;
		nextAt = await device.drain()
	) {
		world.clock.now = Math.max(world.clock.now + 1, nextAt);
	}
	expect(device.wire.calls.length).toBeLessThanOrEqual(1 + 60 / 5);
});
