import { afterAll, beforeEach, describe, expect, test } from "vitest";
import type { Push } from "../../../../utils/crm/crm.ts";
import {
	appendOperation,
	type EventContent,
	type Operation,
	outsideOperation,
	submitOperation,
} from "../../../../utils/domain/operation.ts";
import { OPEN_ACCOUNT, SHARED_ACCOUNT, STRANGER, UNIT } from "../../../crm/fixture.ts";
import { anAsk } from "../../domain/examples.ts";
import { createDevice, type Device } from "../../sync/device.ts";
import * as faults from "../../sync/faults.ts";
import { createWorld, METTE, newDisk, newId } from "../../sync/world.ts";

const world = await createWorld();
afterAll(() => world.crm.close());
let device: Device;
beforeEach(async () => {
	newDisk();
	device = await createDevice(world, METTE);
});

const push = (...operations: Operation[]) => device.context.crm.push(operations);
const submit = (fields = {}) =>
	submitOperation(
		anAsk({ key: newId(), accountId: OPEN_ACCOUNT, unitId: UNIT, ...fields }),
		device.author,
		newId,
		world.clock.now,
	);
const failureOf = ({ outcomes: [outcome] }: Push) => (outcome?.ok === false ? outcome.failure : undefined);

describe("a push", () => {
	test("is one call of the org's budget, whether requests are new or not", async () => {
		const first = submit();
		await push(first, submit());
		const next = appendOperation(
			{ key: first.requestKey, accountId: OPEN_ACCOUNT },
			{ type: "escalate" },
			device.author,
			newId,
			world.clock.now,
		);
		await push(next);
		await push(next, submit());
		expect(device.wire.calls).toHaveLength(3);
	});

	test("writes every field of the ask and of the step, and the answer brings them back alike", async () => {
		const operation = submit({
			unitGains: "A reference",
			businessCase: JSON.stringify({
				upliftPerYear: 240_000,
				probability: 0.5,
				evidence: "Plan in the account's folder",
			}),
			quote: "„Æblerød” & <b>'quoted'</b> \\ \u{1F9CA}",
			sourceTitle: "Ægir | Account",
			isFlexible: true,
		});
		const { outcomes, pages } = await push(operation);
		expect(outcomes).toEqual([{ operationKey: operation.key, ok: true }]);
		const { accountName: _, ...ask } = operation.ask ?? {};
		expect(pages[0]?.rows).toMatchObject([{ ...ask, createdById: METTE.id, listedStatus: "submitted" }]);
		expect(pages[1]?.rows).toMatchObject([{ ...operation.event, createdAt: world.clock.now }]);
		expect(pages.map(({ cursor }) => cursor)).toEqual([undefined, undefined]);
	});

	test("writes what links a request to others, by their keys, and brings it back alike", async () => {
		const parent = submit();
		await push(parent);
		const tender = {
			Name: "Tender",
			AccountId: OPEN_ACCOUNT,
			StageName: "Proposal",
			CloseDate: "2026-12-31",
		};
		const opportunityId = await world.byHand("POST", "/sobjects/Opportunity", tender);
		const jonas = { Name: "Jonas", Unit__c: UNIT, Client_Key__c: newId() };
		const expertId = await world.byHand("POST", "/sobjects/Instep_Expert__c", jonas);
		const links = {
			linkedRequestKey: parent.requestKey,
			preferredExpertId: expertId,
			excludedExpertId: expertId,
			opportunityId,
		};
		const { outcomes, pages } = await push(submit(links));
		expect(outcomes).toMatchObject([{ ok: true }]);
		expect(pages[0]?.rows).toMatchObject([links]);
	});

	test("writes what a swap, a rating and an outside ask carry, and brings it back alike", async () => {
		const first = submit();
		await push(first);
		const swap = {
			type: "propose_swap",
			swapKind: "sequence",
			otherRequestKey: "r2",
			weeks: ["2026-W50"],
			hours: 7.5,
			otherWeeks: ["2026-W51", "2026-W52"],
			otherHours: 4,
		} as const;
		const contents: EventContent[] = [
			{ ...swap, weeks: [...swap.weeks], otherWeeks: [...swap.otherWeeks] },
			{ type: "rate", rating: 4, side: "unit" },
			{ type: "nominate", note: "Gladly" },
			{ type: "credit" },
		];
		for (const content of contents) {
			const request = { key: first.requestKey, accountId: OPEN_ACCOUNT };
			const { pages } = await push(appendOperation(request, content, device.author, newId, world.clock.now));
			expect(pages[1]?.rows).toContainEqual(expect.objectContaining(content));
		}
		const ask = anAsk({ key: newId(), accountId: OPEN_ACCOUNT, unitId: UNIT });
		const content: EventContent = { type: "log_outside", note: "By telephone" };
		const { pages } = await push(outsideOperation(ask, content, device.author, newId, world.clock.now));
		expect(pages[0]?.rows).toMatchObject([{ key: ask.key, listedStatus: "closed" }]);
		expect(pages[1]?.rows).toMatchObject([content]);
	});

	test("of what the CRM already has, down to the last record, is a success", async () => {
		const operations = [submit(), submit()];
		await push(...operations);
		const again = await push(...operations);
		expect(again.outcomes).toEqual(operations.map(({ key }) => ({ operationKey: key, ok: true })));
		for (const { requestKey, key } of operations)
			expect(world.held(requestKey, key)).toEqual({ requests: 1, events: 1 });
	});

	test("completes what is half there: the request without its first step", async () => {
		const operation = submit();
		device.wire.meet(async (send) => {
			const answer = await send();
			world.crm.db.run('DELETE FROM "Instep_Event__c" WHERE "Client_Key__c" = ?', operation.key);
			return answer;
		});
		await push(operation);
		expect((await push(operation)).outcomes).toMatchObject([{ ok: true }]);
		expect(world.held(operation.requestKey, operation.key)).toEqual({ requests: 1, events: 1 });
	});
});

describe("a record the CRM does not take", () => {
	test("says the request's own reason, not that its step then lacks a request", async () => {
		const failure = failureOf(await push(submit({ expertise: "x".repeat(500) })));
		expect(failure).toMatchObject({ kind: "invalid", code: "STRING_TOO_LONG" });
		expect(failure?.message).toContain("data value too large");
	});

	test("is not the fault of its neighbours", async () => {
		const [good, bad, last] = [submit(), submit({ unitId: OPEN_ACCOUNT }), submit()];
		const { outcomes } = await push(good, bad, last);
		expect(outcomes.map(({ ok }) => ok)).toEqual([true, false, true]);
		expect(world.held(last.requestKey, last.key)).toEqual({ requests: 1, events: 1 });
	});

	test("is refused for a user without rights, with the CRM's reason", async () => {
		const stranger = await createDevice(world, STRANGER);
		const operation = submit({ accountId: SHARED_ACCOUNT });
		const sent = stranger.context.crm.push([operation]);
		// Somebody without Instep's permission set does not even see that the object exists.
		const reason = await sent.then(failureOf, (error: unknown) => error);
		expect(reason).toMatchObject({ kind: expect.stringMatching(/forbidden|invalid|gone/) });
	});

	test("a decline without its reason is refused with the sentence the admin wrote", async () => {
		const first = submit();
		await push(first);
		const request = { key: first.requestKey, accountId: OPEN_ACCOUNT };
		const bare = appendOperation(request, { type: "decline" }, device.author, newId, world.clock.now);
		expect(failureOf(await push(bare))).toEqual({
			kind: "invalid",
			code: "FIELD_CUSTOM_VALIDATION_EXCEPTION",
			message: "A decline needs a code, one sentence and the next best step.",
		});
	});

	test("a step on a request that is not in the CRM is rejected, not lost", async () => {
		const request = { key: "nowhere", accountId: OPEN_ACCOUNT };
		const orphan = appendOperation(request, { type: "escalate" }, device.author, newId, world.clock.now);
		const failure = failureOf(await push(orphan));
		expect(failure?.kind).toMatch(/invalid|gone/);
		expect(world.rows("Instep_Request__c", "Client_Key__c", "nowhere")).toEqual([]);
	});
});

describe("an answer that says nothing of a record", () => {
	type Composite = { compositeResponse: { httpStatusCode: number; body: unknown }[] };
	const step = (index: number, httpStatusCode: number, body: unknown) =>
		faults.altered((answer) => {
			const { compositeResponse } = answer as Composite;
			return { compositeResponse: compositeResponse.with(index, { httpStatusCode, body }) };
		});

	test.each<[string, faults.Fault]>([
		["results missing", step(0, 200, [])],
		["results of the steps missing", step(1, 200, [])],
		["too many results", step(0, 200, [{ success: true }, { success: true }])],
		["no list", step(0, 200, { success: true })],
		["null", step(0, 200, null)],
		["a page in the list's place", step(0, 200, "<html>")],
		["success that is no boolean", step(0, 200, [{ success: "true" }])],
		["a lock on the whole part", step(1, 400, [{ errorCode: "UNABLE_TO_LOCK_ROW", message: "locked" }])],
		["a part that was rolled back", step(0, 400, [{ errorCode: "PROCESSING_HALTED", message: "halted" }])],
	])("is never a success, and is worth another try: %s", async (_, fault) => {
		const operation = submit();
		device.wire.meet(fault);
		await expect(push(operation)).rejects.toMatchObject({ name: "CrmError", kind: "server" });
		expect((await push(operation)).outcomes).toMatchObject([{ ok: true }]);
	});

	test("is still a success where only the reading back failed", async () => {
		const operation = submit();
		device.wire.meet(step(2, 500, [{ errorCode: "UNKNOWN_EXCEPTION", message: "oops" }]));
		const { outcomes, pages } = await push(operation);
		expect(outcomes).toMatchObject([{ ok: true }]);
		expect(pages.map(({ rows }) => rows.length)).toEqual([0, 1]);
	});

	test("an error without a code is kept as a bug of ours, to be seen", async () => {
		device.wire.meet(step(1, 200, [{ success: false, errors: [] }]));
		expect(failureOf(await push(submit()))).toMatchObject({ kind: "bug" });
	});
});
