import { describe, expect, test } from "vitest";
import type { Operation } from "../../../utils/domain/operation.ts";
import { batchOf, goOnAt, waitsForReach } from "../../../utils/domain/operation-due.ts";
import { anOperation, MONDAY } from "./examples.ts";

const keys = (operations: readonly Operation[]) => operations.map(({ key }) => key);

describe("operations that the CRM choked on", () => {
	const choked = (n: number, attempts: number, code = "UNKNOWN_EXCEPTION") =>
		anOperation({
			key: `o${n}`,
			requestKey: `r${n}`,
			attempts,
			failure: { kind: code === "TIME_UP" ? "offline" : "server", code, message: "" },
		});
	const fresh = (n: number) => anOperation({ key: `o${n}`, requestKey: `r${n}` });

	test("go in ever smaller calls, in the end alone", () => {
		for (const [attempts, size] of [
			[1, 20],
			[2, 2],
			[3, 1],
			[9, 1],
		] as const) {
			const all = Array.from({ length: 50 }, (_, n) => choked(n, attempts));
			expect(batchOf(all, 200)).toHaveLength(size);
			expect(
				batchOf(
					all.map((_, n) => choked(n, attempts, "TIME_UP")),
					200,
				),
			).toHaveLength(size);
		}
	});

	test("never take others down with them, nor hold them back", () => {
		const all = [choked(1, 4), fresh(2), choked(3, 1), fresh(4)];
		expect(keys(batchOf(all, 200))).toEqual(["o1"]);
		expect(keys(batchOf(all.slice(1), 200))).toEqual(["o2", "o4"]);
	});

	test("are no reason to make small calls of those that could not reach it", () => {
		const offline = { kind: "offline", code: "NO_ANSWER", message: "" } as const;
		const all = Array.from({ length: 300 }, (_, n) => ({ ...fresh(n), attempts: 9, failure: offline }));
		expect(batchOf(all, 200)).toEqual(all.slice(0, 200));
	});

	test("leave room before the next that is due, so that a CRM that is down is not asked in a row", () => {
		expect(goOnAt([fresh(1)], MONDAY)).toBe(MONDAY + 5_000);
		expect(goOnAt([fresh(1), { ...fresh(2), attempts: 1, dueAt: MONDAY + 3 }], MONDAY)).toBe(MONDAY + 3);
		expect(goOnAt([], MONDAY)).toBeUndefined();
	});
});

describe("now that the CRM answers", () => {
	const failed = (kind: NonNullable<Operation["failure"]>["kind"], retryAfterMs?: number) =>
		anOperation({ failure: { kind, code: "", message: "", ...(retryAfterMs && { retryAfterMs }) } });

	test.each<[string, Operation, always: boolean, isBack: boolean]>([
		["could not reach it goes at once", failed("offline"), true, true],
		["it could not do goes at once only where it is back", failed("server"), false, true],
		["it asked to wait with waits", failed("server", 60_000), false, false],
		["met the org's limit waits", failed("throttled"), false, false],
		["can still be undone waits", anOperation(), false, false],
		["needs the user waits for them", { ...failed("offline"), status: "rejected" }, false, false],
	])("what %s", (_, operation, always, isBack) => {
		expect(waitsForReach(operation, false)).toBe(always);
		expect(waitsForReach(operation, true)).toBe(isBack);
	});
});
