import { afterAll, describe, expect, test } from "vitest";
import type { Operation } from "../../../utils/domain/operation.ts";
import { drain } from "../../../utils/sync/drain.ts";
import { createFate } from "./death.ts";
import { createDevice } from "./device.ts";
import * as faults from "./faults.ts";
import { createWorld, HOUR, METTE, newDisk } from "./world.ts";

const world = await createWorld();
function fresh() {
	newDisk();
	return createDevice(world, METTE);
}
const device = await fresh();
afterAll(() => world.crm.close());

const heldOf = ({ requestKey, key }: Operation) => world.held(requestKey, key);
const ONCE = { requests: 1, events: 1 };

/** Lets the work begin and end at every step in turn, until it comes through; says how many there were. */
async function diesEverywhere(prepare: () => Promise<Operation[]>): Promise<number> {
	for (let at = 0; ; at++) {
		const sent = await prepare();
		device.wait();
		const fate = createFate(at);
		const mortal = await device.restarted(fate);
		await drain(mortal).catch(() => {});
		for (const operation of sent) {
			const { requests, events } = heldOf(operation);
			expect(requests, `step ${at}`).toBeLessThanOrEqual(1);
			const isKept = (await device.operations()).some(({ key }) => key === operation.key);
			expect(isKept || events === 1, `step ${at}: neither here nor there`).toBe(true);
		}
		const next = await device.restarted();
		for (let round = 0; round < 2; round++) {
			world.clock.now += HOUR;
			await drain(next);
		}
		expect(sent.map(heldOf), `step ${at}`).toEqual(sent.map(() => ONCE));
		expect(await device.operations(), `step ${at}`).toEqual([]);
		if (!fate.isDead()) return at;
	}
}

describe("wherever the background ends, the CRM ends up with each record once", () => {
	test("a new request", async () => {
		expect(await diesEverywhere(async () => [await device.submit()])).toBeGreaterThan(15);
	});

	test("a new request and the step after it", async () => {
		const prepare = async () => {
			const submit = await device.submit();
			const request = { key: submit.requestKey, accountId: submit.accountId };
			return [submit, await device.append(request, { type: "escalate", note: "Now, please" })];
		};
		expect(await diesEverywhere(prepare)).toBeGreaterThan(25);
	});

	test("two requests in one call", async () => {
		await diesEverywhere(async () => [await device.submit(), await device.submit()]);
	});

	test("a request sent after the session has ended, or it waits for a sign-in", async () => {
		for (let at = 0; at < 14; at++) {
			const device = await fresh();
			const operation = await device.submit();
			await world.crm.fetch(new Request("http://127.0.0.1/__crm/sessions/expire", { method: "POST" }));
			device.wait();
			await drain(await device.restarted(createFate(at))).catch(() => {});
			await device.settle(2);
			const [kept] = await device.operations();
			// A renewal whose answer died with the background has ended the session (salesforce.md 2.4).
			if (kept) expect(kept).toMatchObject({ status: "blocked", failure: { kind: "auth" } });
			expect(world.held(operation.requestKey, operation.key)).toEqual(
				kept ? { requests: 0, events: 0 } : ONCE,
			);
		}
	});
});

describe("whatever becomes of the call, the next one leaves each record once", () => {
	test.each([
		["the line breaks before the CRM has it", faults.lostBefore],
		["the CRM has it and its answer is lost", faults.lostAfter],
		["the CRM has it and its answer is cut short", faults.truncated],
		["the CRM has it and a gateway times out", faults.garbled(504, "<html>Gateway Timeout</html>")],
		["the CRM has it and a proxy answers with a page and 200", faults.garbled(200, "<html></html>")],
		["the CRM has it and the answer is empty", faults.garbled(200, "")],
		["the CRM has it and the answer is other JSON", faults.garbled(200, "{}")],
		["the CRM has it and the answer has no steps", faults.garbled(200, '{"compositeResponse":[]}')],
		["the CRM is down", faults.page(503)],
		["the CRM is down and says 200", faults.page(200)],
		["the CRM has a bug", faults.refused(500, "UNKNOWN_EXCEPTION")],
		["the org's calls are used up", faults.refused(403, "REQUEST_LIMIT_EXCEEDED")],
		["the session has ended", faults.sessionEnded],
	])("%s", async (_, fault) => {
		const device = await fresh();
		const operation = await device.submit();
		device.wait();
		device.wire.meet(fault);
		await device.drain();
		const kept = await device.operations();
		if (kept.length > 0) expect(kept).toMatchObject([{ key: operation.key, status: "waiting" }]);
		await device.settle(2);
		expect(world.held(operation.requestKey, operation.key)).toEqual(ONCE);
		expect(await device.operations()).toEqual([]);
	});
});
