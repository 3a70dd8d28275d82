import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { noteCall, readCalls } from "../../../utils/store/calls.ts";
import { readSyncState } from "../../../utils/store/sync-state.ts";
import { clearStore } from "../../../utils/store/unsent.ts";
import { look } from "../../../utils/sync/look.ts";
import { createTurns } from "../../../utils/sync/turns.ts";
import { OPEN_ACCOUNT, PRIVATE_ACCOUNT, SHARED_ACCOUNT } from "../../crm/fixture.ts";
import { createDevice, type Device } from "./device.ts";
import * as faults from "./faults.ts";
import { ANDERS, createWorld, HOUR, METTE, MINUTE, SECOND, type World } from "./world.ts";

let world: World;
let device: Device;
beforeEach(async () => {
	world = await createWorld();
	device = await createDevice(world, METTE);
	await device.look({ accountId: OPEN_ACCOUNT });
	world.clock.now += SECOND;
});
afterEach(() => world.crm.close());

/** How many calls that makes. */
async function calls(work: () => Promise<unknown>): Promise<number> {
	const before = device.wire.calls.length;
	await work().catch(() => {});
	return device.wire.calls.length - before;
}
const pass = (ms: number) => {
	world.clock.now += ms;
};

describe("one look serves", () => {
	test("all who asked within the interval of the last, but not who asks by hand", async () => {
		expect(await calls(() => device.look({ everyMs: MINUTE }))).toBe(0);
		expect(await calls(() => device.look())).toBe(1);
		pass(MINUTE);
		expect(await calls(() => device.look({ everyMs: MINUTE }))).toBe(1);
	});

	test("all who asked while it ran, by hand as well; who asks after it is served anew", async () => {
		const turns = createTurns();
		const ask = () => {
			const askedAt = world.clock.now;
			return turns("store", () => device.look({ askedAt }));
		};
		const slow = faults.held();
		device.wire.meet(slow.fault);
		const first = ask();
		await slow.arrived;
		pass(SECOND);
		const others = Array.from({ length: 20 }, ask);
		pass(SECOND);
		slow.release();
		expect(await calls(() => Promise.all([first, ...others]))).toBe(0);
		pass(SECOND);
		expect(await calls(ask)).toBe(1);
	});

	test("not who opens an account that was never read here: that one is read at once", async () => {
		expect(await calls(() => device.look({ accountId: SHARED_ACCOUNT, everyMs: MINUTE }))).toBe(2);
		expect(await calls(() => device.look({ accountId: SHARED_ACCOUNT, everyMs: MINUTE }))).toBe(0);
	});

	test("who looks at an account that the CRM refused, but by hand and twice an hour", async () => {
		const stranger = await createDevice(world, ANDERS);
		const ask = async (everyMs?: number) => {
			const before = stranger.wire.calls.length;
			await stranger.look({ accountId: PRIVATE_ACCOUNT, everyMs });
			return stranger.wire.calls.length - before;
		};
		await ask(MINUTE);
		pass(MINUTE);
		expect(await ask(MINUTE)).toBe(1);
		pass(SECOND);
		expect(await ask()).toBe(2);
		pass(30 * MINUTE);
		expect(await ask(15 * MINUTE)).toBe(2);
	});
});

describe("a look that failed", () => {
	const fail = (fault: faults.Fault) => {
		device.wire.meet(fault);
		return calls(() => device.look());
	};

	test("is not tried again before its time, whichever background is alive then", async () => {
		for (let n = 0; n < 8; n++) await fail(faults.page(503));
		const next = await device.restarted();
		expect(await calls(() => look(next, { everyMs: MINUTE, askedAt: world.clock.now }))).toBe(0);
		// Half of the span of a quarter of an hour: the device's chance is always a half.
		pass(8 * MINUTE);
		expect(await calls(() => look(next, { everyMs: MINUTE, askedAt: world.clock.now }))).toBe(1);
		next.end();
	});

	test.each([
		["seconds", () => "3600"],
		["a date", () => new Date(world.clock.now + HOUR).toUTCString()],
	])("waits as long as the CRM asks in %s", async (_, after) => {
		const headers = { "Retry-After": after(), Date: new Date(world.clock.now).toUTCString() };
		await fail(faults.refused(503, "SERVER_UNAVAILABLE", "later", headers));
		pass(59 * MINUTE);
		expect(await calls(() => device.look({ everyMs: 15 * MINUTE }))).toBe(0);
		pass(2 * MINUTE);
		expect(await calls(() => device.look({ everyMs: 15 * MINUTE }))).toBe(1);
	});

	test("is tried again at once by hand, and forgotten when that works", async () => {
		await fail(faults.lostBefore);
		pass(SECOND);
		expect(await calls(() => device.look())).toBe(1);
		expect((await readSyncState(device.store)).status).not.toHaveProperty("retry");
	});

	test("does not keep what was never read waiting for ever, nor hammer for it", async () => {
		device.wire.meet(faults.page(503));
		const open = () => device.look({ accountId: SHARED_ACCOUNT, everyMs: MINUTE });
		expect(await calls(open)).toBe(1);
		expect(await calls(open)).toBe(0);
		pass(MINUTE);
		expect(await calls(open)).toBe(2);
	});
});

describe("once the CRM answers again", () => {
	async function stranded(fault: faults.Fault) {
		await device.submit();
		for (let attempt = 0; attempt < 8; attempt++) {
			pass(HOUR);
			device.wire.meet(fault);
			await device.drain();
		}
		device.wire.meet();
	}
	const isDue = async () => ((await device.operations())[0]?.dueAt ?? Infinity) <= world.clock.now;

	test("what could not reach it is due at once", async () => {
		await stranded(faults.lostBefore);
		expect(await isDue()).toBe(false);
		await device.look();
		expect(await isDue()).toBe(true);
		const { key, requestKey } = (await device.operations())[0] ?? { key: "", requestKey: "" };
		await device.drain();
		expect(world.held(requestKey, key)).toEqual({ requests: 1, events: 1 });
	});

	test("what it could not do is due at once only where it has been away", async () => {
		await stranded(faults.page(503));
		await device.look();
		expect(await isDue()).toBe(false);
		pass(SECOND);
		device.wire.meet(faults.page(503));
		await device.look().catch(() => {});
		pass(SECOND);
		await device.look();
		expect(await isDue()).toBe(true);
	});

	test("what it asked to wait with waits", async () => {
		await stranded(faults.refused(503, "SERVER_UNAVAILABLE", "later", { "Retry-After": "7200" }));
		device.wire.meet(faults.page(503));
		await device.look().catch(() => {});
		pass(SECOND);
		await device.look();
		expect(await isDue()).toBe(false);
	});
});

describe("the org's limit", () => {
	const limit = faults.refused(403, "REQUEST_LIMIT_EXCEEDED", "TotalRequests Limit exceeded.");

	test("that a send has met holds for looks as well", async () => {
		await device.submit();
		device.wait();
		device.wire.meet(limit);
		await device.drain();
		pass(14 * MINUTE);
		expect(await calls(() => device.look({ everyMs: 15 * MINUTE }))).toBe(0);
		expect((await readSyncState(device.store)).status?.problem).toMatchObject({ kind: "throttled" });
		pass(2 * MINUTE);
		expect(await calls(() => device.look({ everyMs: 15 * MINUTE }))).toBe(1);
	});

	test("that a look has met holds for sends as well, and leaves them as they are", async () => {
		const { key, requestKey } = await device.submit();
		device.wire.meet(limit);
		await device.look().catch(() => {});
		device.wait();
		expect(await calls(() => device.drain())).toBe(0);
		expect(await device.operations()).toMatchObject([
			{ key, status: "waiting", attempts: 0, failure: { kind: "throttled" } },
		]);
		pass(15 * MINUTE);
		await device.drain();
		expect(world.held(requestKey, key)).toEqual({ requests: 1, events: 1 });
	});
});

describe("calls are counted", () => {
	test("each of them, also at once, and by the next background as well", async () => {
		const before = (await readCalls(device.store))?.made ?? 0;
		const next = await device.restarted();
		await Promise.all(
			Array.from({ length: 10 }, (_, n) =>
				noteCall(n % 2 ? device.store : next.store, undefined, world.clock.now),
			),
		);
		await look(next, { askedAt: world.clock.now });
		expect(await readCalls(device.store)).toMatchObject({
			made: before + 11,
			org: { used: world.crm.org.calls.used, limit: world.crm.org.calls.max },
		});
		next.end();
	});

	test("and the count outlives a sign-out, as nothing else of the copy does", async () => {
		const calls = await readCalls(device.store);
		await clearStore(device.store, true);
		expect(await readCalls(device.store)).toEqual(calls);
		expect(await device.store.getAll("sync")).toHaveLength(1);
		expect(await device.store.getAll("accounts")).toEqual([]);
	});
});
