import { afterAll, expect, test } from "vitest";
import { createDevice } from "./device.ts";
import * as faults from "./faults.ts";
import { createStaffedWorld, METTE } from "./world.ts";

const world = await createStaffedWorld();
afterAll(() => world.crm.close());

test("a lost answer to a renewal asks for one sign-in, and what waited is then sent once", async () => {
	const device = await createDevice(world, METTE);
	const operation = await device.submit();
	device.wait();
	// The session has ended; the CRM rotates the refresh token, and its answer is lost.
	device.wire.meet(faults.sessionEnded, faults.lostAfter);
	await device.drain();
	expect(await device.operations()).toMatchObject([{ key: operation.key, status: "waiting" }]);
	world.crm.db.run("DELETE FROM __session");
	await device.settle();
	const [blocked] = await device.operations();
	expect(blocked).toMatchObject({ key: operation.key, status: "blocked", failure: { kind: "auth" } });
	const asked = device.wire.calls.length;
	await device.settle();
	expect(device.wire.calls).toHaveLength(asked);

	await device.signIn();
	await device.drain();
	expect(await device.operations()).toEqual([]);
	expect(world.held(operation.requestKey, operation.event.key)).toEqual({ requests: 1, events: 1 });
});
