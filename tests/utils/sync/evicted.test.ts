import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { readAccount } from "../../../utils/store/copy.ts";
import { evict } from "../../../utils/store/eviction.ts";
import { revalidate } from "../../../utils/sync/revalidate.ts";
import { OPEN_ACCOUNT } from "../../crm/fixture.ts";
import { copyOf } from "./copy-of.ts";
import { createDevice, type Device } from "./device.ts";
import { asked, declined } from "./told.ts";
import { ANDERS, createStaffedWorld, HOUR, METTE, type World } from "./world.ts";

let world: World;
let device: Device;
let over: string;
beforeEach(async () => {
	world = await createStaffedWorld();
	device = await createDevice(world, METTE);
	over = (await declined(device, await createDevice(world, ANDERS))).key;
	await asked(device);
	await revalidate(device.context, { id: OPEN_ACCOUNT });
});
afterEach(() => world.crm.close());

const evictAll = () => evict(device.store, { staleBefore: 0, excessBytes: Number.POSITIVE_INFINITY });
const openedAt = async () => (await device.store.get("scopes", OPEN_ACCOUNT))?.openedAt ?? 0;

describe("an account that made way", () => {
	test("is not read again by itself, and is whole again when it is opened", async () => {
		const { requests } = await copyOf(device.store);
		expect(await evictAll()).toBe(1);
		expect(await device.store.get("requests", over)).toBeUndefined();
		world.clock.now += HOUR;
		await device.pull();
		await device.pull();
		expect(await device.store.get("requests", over)).toBeUndefined();
		expect(await readAccount(device.store, OPEN_ACCOUNT)).toMatchObject({ hasCopy: false });
		await revalidate(device.context, { id: OPEN_ACCOUNT });
		expect(await readAccount(device.store, OPEN_ACCOUNT)).toMatchObject({ hasCopy: true });
		expect((await copyOf(device.store)).requests).toEqual(requests);
	});
});

test("when an account was opened is noted, and no more than once a day", async () => {
	const first = await openedAt();
	world.clock.now += 23 * HOUR;
	await revalidate(device.context, { id: OPEN_ACCOUNT });
	expect(await openedAt()).toBe(first);
	world.clock.now += 2 * HOUR;
	await revalidate(device.context, { id: OPEN_ACCOUNT });
	expect(await openedAt()).toBe(world.clock.now);
	expect(await readAccount(device.store, OPEN_ACCOUNT)).toMatchObject({ hasCopy: true });
});
