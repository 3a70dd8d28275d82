import fc from "fast-check";
import * as v from "valibot";
import { describe, expect, test } from "vitest";
import {
	appendOperation,
	isUndoable,
	Operation,
	submitOperation,
	UNDO_MS,
} from "../../../utils/domain/operation.ts";
import { ACCOUNT_ID, anAsk, anOperation, KAM, MONDAY } from "./examples.ts";

const newId = () => "id-1";

describe("an operation", () => {
	test("of a new request carries the ask and its submit, under one key made on the device", () => {
		const operation = submitOperation(anAsk(), KAM, newId, MONDAY);
		expect(operation).toMatchObject({
			key: "id-1",
			requestKey: "r1",
			accountId: ACCOUNT_ID,
			ask: anAsk(),
			author: KAM,
			attempts: 0,
			status: "waiting",
			event: { key: "id-1", requestKey: "r1", type: "submit", actorId: KAM.userId, at: MONDAY },
		});
	});

	test("on a request carries the event as it was made, and no ask", () => {
		const content = { type: "offer", expertId: "x", weeks: ["2026-W10"], hours: 8, scope: "full" } as const;
		const operation = appendOperation(
			{ key: "r1", accountId: ACCOUNT_ID },
			{ ...content, weeks: [...content.weeks] },
			KAM,
			newId,
			MONDAY,
		);
		expect(operation.event).toEqual({
			...content,
			key: "id-1",
			requestKey: "r1",
			actorId: KAM.userId,
			actorName: KAM.userName,
			at: MONDAY,
		});
		expect(operation).not.toHaveProperty("ask");
	});

	test("does not say that the CRM has confirmed its event", () => {
		expect(submitOperation(anAsk(), KAM, newId, MONDAY).event.createdAt).toBeUndefined();
	});

	test("can be stored and read back as it was", () => {
		const operation = submitOperation(anAsk({ quote: "“…”" }), KAM, newId, MONDAY);
		expect(v.parse(Operation, structuredClone(operation))).toEqual(operation);
	});

	test("waits for the time in which it can be undone", () => {
		expect(submitOperation(anAsk(), KAM, newId, MONDAY).dueAt).toBe(MONDAY + UNDO_MS);
	});

	test("can be undone only before the first attempt, whatever has become of it", () => {
		fc.assert(
			fc.property(
				fc.nat({ max: 50 }),
				fc.constantFrom("waiting", "blocked", "rejected"),
				(attempts, status) => {
					expect(isUndoable(anOperation({ attempts, status }))).toBe(attempts === 0);
				},
			),
		);
	});
});
