import fc from "fast-check";
import * as v from "valibot";
import { expect, test } from "vitest";
import { oneOf } from "../../../utils/domain/one-of.ts";

const A = v.object({ type: v.literal("a"), n: v.number() });
const B = v.object({ type: v.literal("b"), text: v.optional(v.string()) });
const C = v.object({ type: v.literal(true) });
const ours = oneOf("type", A, B, C);
const theirs = v.variant("type", [A, B, C]);

const anything = fc.oneof(
	fc.anything(),
	fc.record(
		{
			type: fc.constantFrom("a", "b", true, false, "c", null, "__proto__"),
			n: fc.oneof(fc.double(), fc.string()),
			text: fc.oneof(fc.string(), fc.integer()),
		},
		{ requiredKeys: [] },
	),
);

test("takes what valibot's variant takes, as it takes it, and nothing else", () => {
	fc.assert(
		fc.property(anything, (value) => {
			const [own, known] = [v.safeParse(ours, value), v.safeParse(theirs, value)];
			expect(own.success).toBe(known.success);
			if (known.success) expect(own.output).toEqual(known.output);
		}),
		{ numRuns: 2_000 },
	);
});
