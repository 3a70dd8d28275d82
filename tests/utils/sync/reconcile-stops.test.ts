import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { reconcile, reconcileIfDue } from "../../../utils/sync/reconcile.ts";
import { copyOf } from "./copy-of.ts";
import { createFate } from "./death.ts";
import { createDevice, type Device } from "./device.ts";
import * as faults from "./faults.ts";
import { asked } from "./told.ts";
import { createStaffedWorld, HOUR, METTE, MINUTE, newDisk, type World } from "./world.ts";

let world: World;
let device: Device;
let keys: string[];
beforeEach(async () => {
	world = await createStaffedWorld();
	device = await createDevice(world, METTE);
	keys = [(await asked(device)).key, (await asked(device)).key, (await asked(device)).key];
	await device.pull();
});
afterEach(() => world.crm.close());

const pageOfNulls = (length: number) => faults.altered(() => Array.from({ length }, () => null));
const shorter = faults.altered((body) => (Array.isArray(body) ? body.slice(1) : body));

/** Accounts, units, experts, requests: the fourth answer is about the requests. */
const ANSWERS: [string, faults.Fault][] = [
	["is lost on the way there", faults.lostBefore],
	["is lost on the way back", faults.lostAfter],
	["breaks off", faults.truncated],
	["is a maintenance page", faults.page(503)],
	["is a maintenance page that calls itself a success", faults.page(200)],
	["is empty", faults.altered(() => [])],
	["is short by one", shorter],
	["is one null for all", pageOfNulls(1)],
	["has more nulls than it was asked for", pageOfNulls(99)],
	["is about other records", faults.altered(() => keys.map(() => ({ Id: "a03xx0000000009AAA" })))],
	["is no list", faults.altered(() => ({}))],
	["says that there is no such object", faults.refused(404, "NOT_FOUND")],
	["says that the org's calls are used up", faults.refused(403, "REQUEST_LIMIT_EXCEEDED")],
];

describe("an answer that", () => {
	test.each(ANSWERS)("%s takes nothing away, and is asked for again later", async (_, fault) => {
		const [lost = ""] = keys;
		world.erase(lost);
		const whole = await copyOf(device.store);
		for (let round = 0; round < 2; round++) {
			device.wire.meet(faults.fine, faults.fine, faults.fine, fault);
			await expect(reconcile(device.context, true)).rejects.toMatchObject({ name: "CrmError" });
			expect((await copyOf(device.store)).requests).toEqual(whole.requests);
		}
		device.wire.meet();
		world.clock.now += 30 * MINUTE;
		expect(await reconcileIfDue(device.context), "not with every pull").toBeUndefined();
		world.clock.now += 31 * MINUTE;
		const before = device.wire.calls.length;
		expect(await reconcileIfDue(device.context)).toMatchObject({ isDone: true, gone: 1 });
		expect(device.wire.calls.length - before, "goes on with the requests").toBe(1);
		expect(await device.store.get("requests", lost)).toBeUndefined();
	});
});

test("a session that has ended takes nothing away", async () => {
	world.erase(keys[0] ?? "");
	const expired = { method: "POST", body: '{"refreshTokens":true}' };
	await world.crm.fetch(new Request("http://127.0.0.1/__crm/sessions/expire", expired));
	await expect(reconcile(device.context, true)).rejects.toMatchObject({ kind: "auth" });
	expect(await device.store.count("requests")).toBe(3);
});

test("wherever the background ends, the next one comes to the same copy", async () => {
	const end = async (at: number) => {
		newDisk();
		device = await createDevice(world, METTE);
		const [lost, kept] = [await asked(device), await asked(device)];
		await device.append(lost, { type: "escalate", note: "Now" });
		await device.pull();
		world.erase(lost.key);
		const fate = createFate(at);
		const mortal = await device.restarted(fate);
		await reconcile(mortal, true).catch(() => undefined);
		mortal.end();
		world.clock.now += 2 * HOUR;
		const next = await device.restarted();
		await reconcile(next, false);
		next.end();
		const left = new Set((await copyOf(device.store)).requests.map(({ key }) => key));
		const operations = await device.operations();
		return {
			died: fate.isDead(),
			left: [left.has(lost.key), left.has(kept.key), operations.map(({ status }) => status)],
		};
	};
	for (let at = 0; ; at++) {
		const { died, left } = await end(at);
		expect(left, `step ${at}`).toEqual([false, true, ["rejected"]]);
		if (!died) {
			expect(at).toBeGreaterThan(20);
			return;
		}
	}
}, 120_000);
