import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createDevice, type Device } from "./device.ts";
import * as faults from "./faults.ts";
import { createWorld, METTE, MINUTE, type World } from "./world.ts";

let world: World;
let device: Device;
beforeEach(async () => {
	world = await createWorld();
	device = await createDevice(world, METTE);
});
afterEach(() => world.crm.close());

const refusal = faults.refused;

describe("a session that has ended", () => {
	test("is renewed, and the work goes on in the same drain", async () => {
		const { requestKey, key } = await device.submit();
		await world.crm.fetch(new Request("http://127.0.0.1/__crm/sessions/expire", { method: "POST" }));
		device.wait();
		await device.drain();
		expect(world.held(requestKey, key)).toEqual({ requests: 1, events: 1 });
		expect(device.wire.calls.slice(0, 3).map(({ path }) => path.split("/").at(-1))).toEqual([
			"composite",
			"token",
			"composite",
		]);
	});

	test("blocks all that waits where only the user can begin a new one; nothing is dropped", async () => {
		await device.submit();
		await device.submit();
		device.wait();
		const later = await device.submit();
		const expired = { method: "POST", body: '{"refreshTokens":true}' };
		await world.crm.fetch(new Request("http://127.0.0.1/__crm/sessions/expire", expired));
		expect(await device.drain()).toBeUndefined();
		const kept = await device.operations();
		expect(kept).toHaveLength(3);
		for (const each of kept) expect(each).toMatchObject({ status: "blocked", failure: { kind: "auth" } });
		expect(kept.map(({ key }) => key)).toContain(later.key);
		expect(await device.tokens.get()).toBeUndefined();
	});

	test.each([
		"This session is not valid for use with the REST API",
		"This session is not valid for use with the API",
	])("is not renewed where that cannot help: %s", async (message) => {
		await device.submit();
		device.wait();
		device.wire.meet(refusal(401, "INVALID_SESSION_ID", message));
		await device.drain();
		expect(device.wire.calls).toHaveLength(1);
		expect(await device.operations()).toMatchObject([{ status: "blocked", failure: { message } }]);
		expect(await device.tokens.get()).toBeDefined();
	});

	test("blocks nothing where it cannot be renewed for want of a network", async () => {
		await device.submit();
		device.wait();
		device.wire.meet(faults.sessionEnded, faults.lostBefore);
		await device.drain();
		expect(await device.operations()).toMatchObject([{ status: "waiting", failure: { kind: "offline" } }]);
		await device.settle();
		expect(await device.operations()).toEqual([]);
	});
});

describe("a limit of the whole org", () => {
	test("postpones all that waits, and the next try is not before the pause is over", async () => {
		await device.submit();
		device.wait();
		const later = await device.submit();
		device.wire.meet(refusal(403, "REQUEST_LIMIT_EXCEEDED", "TotalRequests Limit exceeded."));
		const next = await device.drain();
		for (const each of await device.operations()) {
			expect(each).toMatchObject({ status: "waiting", failure: { kind: "throttled" } });
			expect(each.dueAt - world.clock.now).toBe(15 * MINUTE);
		}
		expect(next).toBe(world.clock.now + 15 * MINUTE);
		world.clock.now += 14 * MINUTE;
		await device.drain();
		expect(device.wire.calls).toHaveLength(1);
		await device.settle();
		expect(world.held(later.requestKey, later.key)).toEqual({ requests: 1, events: 1 });
	});
});

describe("a CRM that asks for patience", () => {
	test("is left alone for as long as it says", async () => {
		await device.submit();
		device.wait();
		device.wire.meet(refusal(503, "SERVER_UNAVAILABLE", "Server Unavailable", { "Retry-After": "600" }));
		const next = await device.drain();
		expect(next).toBeGreaterThanOrEqual(world.clock.now + 10 * MINUTE);
	});

	test("is asked again after pauses that double, and never longer than a quarter of an hour", async () => {
		await device.submit();
		device.wait();
		const pauses: number[] = [];
		for (let attempt = 0; attempt < 10; attempt++) {
			device.wire.meet(faults.page(503));
			const next = (await device.drain()) ?? 0;
			pauses.push(next - world.clock.now);
			world.clock.now = next;
		}
		expect(pauses.slice(0, 4)).toEqual([2_500, 5_000, 10_000, 20_000]);
		expect(pauses.at(-1)).toBe(7.5 * MINUTE);
		expect(await device.operations()).toMatchObject([{ status: "waiting", attempts: 10 }]);
	});
});
