/** What the CRM is asked, counted at the wire of the local CRM over days whose clock is passed in (P10). */
import { OPEN_ACCOUNT } from "../crm/fixture.ts";
import { spend, type Tab } from "../utils/sync/day.ts";
import { createDevice, type Device } from "../utils/sync/device.ts";
import { createWorld, HOUR, METTE, MINUTE, type World } from "../utils/sync/world.ts";
import type { Count, Report } from "./counts.ts";

const EDITS = 200;
const seen: Tab = { accountId: OPEN_ACCOUNT, isVisible: () => true, touches: [] };
const hidden: Tab = { ...seen, isVisible: () => false };
const busy: Tab = { ...seen, touches: Array.from({ length: 60 }, (_, n) => n * MINUTE) };
const many = (tab: Tab) => Array.from({ length: 20 }, () => tab);

export async function calls(): Promise<Report> {
	const inEightHours = (tabs: Tab[]) =>
		fresh(async (world, device) => (await spend(world, device, tabs, 8 * HOUR)).total);
	const [none, one] = [await inEightHours([]), await inEightHours([seen])];
	const rows: [name: string, figure: number, budget?: number][] = [
		["a quiet check", await fresh(quietCheck), 1],
		["an idle user before a panel, 8 h, the first reading included", one, 60],
		["20 such tabs: more than one", (await inEightHours(many(seen))) - one, 0],
		["20 hidden tabs: more than none", (await inEightHours(many(hidden))) - none, 0],
		["the background's own looks, 8 h without a tab", none],
		[`${EDITS} edits of different requests`, await fresh(edits), 2],
		["an hour of work in a panel", await fresh((world, device) => work(world, device, 0))],
		// Slower from 80 %, no news from 95 %, and the user's own sends always: the rule of pace.ts, not quality.md's.
		["the same from 80 % of the org's limit on", await fresh((world, device) => work(world, device, 0.8))],
		["the same from 95 % on", await fresh((world, device) => work(world, device, 0.95)), 0],
		[
			"a send from 95 % on that does not go",
			1 - (await fresh((world, device) => sent(world, device, 0.95))),
			0,
		],
	];
	const counts = rows.map(
		([name, figure, budget]): Count => ({
			...{ name: `calls: ${name}`, figure },
			...(budget !== undefined && { bar: "P10", budget }),
		}),
	);
	return { timings: [], counts };
}

/** On a device that has read everything once, in an org of its own. */
async function fresh(count: (world: World, device: Device) => Promise<number>): Promise<number> {
	const world = await createWorld();
	try {
		return await count(world, await createDevice(world, METTE));
	} finally {
		world.crm.close();
	}
}

async function quietCheck(world: World, device: Device): Promise<number> {
	await device.look();
	world.clock.now += MINUTE;
	const before = device.wire.calls.length;
	await device.look({ everyMs: MINUTE });
	return device.wire.calls.length - before;
}

async function edits(_world: World, device: Device): Promise<number> {
	await device.look();
	for (let n = 0; n < EDITS; n++)
		await device.submit({ key: `0a1b2c3d-4e5f-4a6b-8c7d-${String(n).padStart(12, "0")}` });
	device.wait();
	const before = device.wire.calls.length;
	await device.drain();
	if ((await device.operations()).length > 0) throw new Error("Not all edits have been sent.");
	return device.wire.calls.length - before;
}

/** The org has used this share of its limit, and the device has heard of it. */
async function use({ crm, clock }: World, device: Device, share: number): Promise<void> {
	crm.org.calls.used = share * crm.org.calls.max;
	clock.now += MINUTE;
	await device.look();
}

async function work(world: World, device: Device, share: number): Promise<number> {
	await use(world, device, share);
	return (await spend(world, device, [busy], HOUR)).total;
}

async function sent(world: World, device: Device, share: number): Promise<number> {
	await use(world, device, share);
	const { requestKey, key } = await device.submit();
	device.wait();
	await device.drain();
	return world.held(requestKey, key).requests;
}
