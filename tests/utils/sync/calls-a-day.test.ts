/** quality.md P10, counted at the wire. */
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { callsToday } from "../../../utils/domain/calls.ts";
import { readCalls } from "../../../utils/store/calls.ts";
import { OPEN_ACCOUNT } from "../../crm/fixture.ts";
import { spend, type Tab } from "./day.ts";
import { createDevice, type Device } from "./device.ts";
import { createWorld, HOUR, METTE, MINUTE, SECOND, type World } from "./world.ts";

let world: World;
let device: Device;
beforeEach(async () => {
	world = await createWorld();
	device = await createDevice(world, METTE);
});
afterEach(() => world.crm.close());

const seen: Tab = { accountId: OPEN_ACCOUNT, isVisible: () => true, touches: [] };
const hidden: Tab = { ...seen, isVisible: () => false };
const many = (tab: Tab) => Array.from({ length: 20 }, () => tab);
/** The org has used so much of its limit, and the device has heard of it. */
const use = async (share: number) => {
	world.crm.org.calls.used = share * world.crm.org.calls.max;
	world.clock.now += SECOND;
	await device.look();
};

describe("eight hours", { timeout: 30_000 }, () => {
	test("idle before an open panel cost at most 60 calls, the first reading included, each of them counted", async () => {
		const { total } = await spend(world, device, [seen], 8 * HOUR);
		expect(total).toBeLessThanOrEqual(60);
		// It does look, all day long.
		expect(total).toBeGreaterThan(30);
		expect(callsToday(await readCalls(device.store), world.clock.now)).toBe(total);
		console.log(`an idle user: ${total} calls in 8 h`);
	});

	test("with 20 such tabs cost what one costs", async () => {
		const one = await spend(world, device, [seen], 8 * HOUR);
		const other = await createDevice(await freshWorld(), METTE);
		const twenty = await spend(world, other, many(seen), 8 * HOUR);
		expect(twenty.calls).toEqual(one.calls);
	});

	test("with hidden tabs cost nothing more than the background's own looks", async () => {
		const none = await spend(world, device, [], 8 * HOUR);
		const other = await createDevice(await freshWorld(), METTE);
		const twenty = await spend(world, other, many(hidden), 8 * HOUR);
		expect(twenty.calls).toEqual(none.calls);
		expect(none.total).toBeLessThanOrEqual(40);
	});

	test("of work in the panel, touched every minute, cost a call a minute and the slow feeds' beside", async () => {
		const touches = Array.from({ length: 60 }, (_, n) => n * MINUTE);
		const { total } = await spend(world, device, [{ ...seen, touches }], HOUR);
		expect(total).toBeGreaterThanOrEqual(60);
		expect(total).toBeLessThanOrEqual(60 + 10);
	});

	async function freshWorld() {
		world.crm.close();
		world = await createWorld();
		return world;
	}
});

describe("where much of the org's limit is used", { timeout: 30_000 }, () => {
	const busy = { ...seen, touches: Array.from({ length: 120 }, (_, n) => n * MINUTE) };
	const later = async (tab: Tab, ms: number) => (await spend(world, device, [tab], ms)).total;

	test("from 80 % on news is four times more seldom", async () => {
		await device.look();
		const before = await later(busy, HOUR);
		await use(0.8);
		const after = await later(busy, HOUR);
		expect(after).toBeLessThanOrEqual(before / 3);
		expect(after).toBeGreaterThan(10);
	});

	test("from 95 % on nobody looks any more, not even by hand, but what the user sends goes", async () => {
		await use(0.95);
		const before = device.wire.calls.length;
		expect(await later(busy, HOUR)).toBe(0);
		world.clock.now += SECOND;
		await device.look();
		expect(device.wire.calls.length).toBe(before);
		const { requestKey, key } = await device.submit();
		device.wait();
		await device.drain();
		expect(world.held(requestKey, key)).toEqual({ requests: 1, events: 1 });
	});

	test("one call every two hours finds out whether that is still so", async () => {
		await use(0.96);
		const { minutes } = await spend(world, device, [seen], 5 * HOUR);
		expect(minutes.map((at) => Math.floor(at / 60))).toEqual([2, 4]);
		world.crm.org.calls.used = 0;
		const again = await spend(world, device, [seen], 4 * HOUR);
		expect(again.total).toBeGreaterThan(10);
	});
});

test("200 edits of different requests go in one call, and their copies on the rows in one more", async () => {
	const uuid = (n: number) => `0a1b2c3d-4e5f-4a6b-8c7d-${String(n).padStart(12, "0")}`;
	await device.look();
	const asked = await Promise.all(Array.from({ length: 200 }, (_, n) => device.submit({ key: uuid(n) })));
	device.wait();
	const before = device.wire.calls.length;
	await device.drain();
	expect(await device.operations()).toEqual([]);
	const calls = device.wire.calls.slice(before);
	expect(calls.map(({ method }) => method)).toEqual(["POST", "POST"]);
	for (const { requestKey, key } of [asked[0], asked[199]].flatMap((each) => each ?? []))
		expect(world.held(requestKey, key)).toEqual({ requests: 1, events: 1 });
	// Each part of the one call is an address of its own, and the CRM takes no more than 16,384 bytes of one.
	const parts: { url: string }[] = JSON.parse(calls[0]?.body ?? "").compositeRequest;
	const longest = Math.max(...parts.map(({ url }) => url.length));
	expect(longest).toBeGreaterThan(5_000);
	expect(longest).toBeLessThan(12_000);
	console.log(`200 edits: ${calls.length} calls, the longest address ${longest} bytes`);
});

test("a quiet look is one call, also where the slow feeds are due and nobody waits for them", async () => {
	await device.look();
	const count = async (everyMs: number) => {
		const before = device.wire.calls.length;
		await device.look({ everyMs });
		return device.wire.calls.length - before;
	};
	world.clock.now += MINUTE;
	expect(await count(MINUTE)).toBe(1);
	for (let n = 0; n < 4; n++) {
		world.clock.now += 15 * MINUTE;
		expect(await count(15 * MINUTE)).toBe(1);
	}
	// Who comes back has all of it read at once: up to ten queries, of which a call takes five.
	world.clock.now += 20 * MINUTE + SECOND;
	expect(await count(MINUTE)).toBe(2);
});
