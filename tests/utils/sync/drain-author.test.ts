import { afterEach, beforeEach, expect, test } from "vitest";
import { addOperation } from "../../../utils/store/operations.ts";
import { createDevice, type Device } from "./device.ts";
import { createStaffedWorld, METTE, type World } from "./world.ts";

let world: World;
let device: Device;
beforeEach(async () => {
	world = await createStaffedWorld();
	device = await createDevice(world, METTE);
});
afterEach(() => world.crm.close());

test("a step of another user, or of another org, is never sent, not even from this user's store", async () => {
	const own = await device.submit();
	const strangers = [
		{ ...own.author, userId: "0055g000000000ZAAA" },
		{ ...own.author, orgId: "00D5g000000000ZAAA" },
	];
	for (const [index, author] of strangers.entries()) {
		const key = `stranger-${index}`;
		const ask = own.ask && { ...own.ask, key };
		const operation = { ...own, key, requestKey: key, author, event: { ...own.event, key, requestKey: key } };
		await addOperation(device.store, { ...operation, ...(ask && { ask }) }, "no-draft");
	}
	device.wait();
	// Nor is there anything to wake up for: a time in the past would be asked for again at once, for ever.
	expect(await device.drain()).toBeUndefined();
	expect(world.held(own.requestKey, own.key)).toEqual({ requests: 1, events: 1 });
	for (const key of ["stranger-0", "stranger-1"])
		expect(world.held(key, key)).toEqual({ requests: 0, events: 0 });
	expect((await device.operations()).map(({ key, status }) => [key, status])).toEqual([
		["stranger-0", "waiting"],
		["stranger-1", "waiting"],
	]);
});
