import fc from "fast-check";
import { expect, test } from "vitest";
import { withStart } from "../../../utils/domain/starting-text.ts";

test("a text to start from goes into empty fields only", () => {
	const text = { resultWanted: "[result]", ifWeWait: "[date]", unitGains: "[gain]" };
	expect(withStart({ ifWeWait: "The tender closes", unitGains: "  " }, text)).toEqual([
		["resultWanted", "[result]"],
		["unitGains", "[gain]"],
	]);
});

test("nothing that is typed is ever replaced, and no empty field of the text is left out", () => {
	const values = fc.dictionary(fc.constantFrom("a", "b", "c"), fc.string());
	fc.assert(
		fc.property(values, values, (typed, text) => {
			const filled = new Map(withStart(typed, text));
			for (const [field, value] of Object.entries(text)) {
				expect(filled.get(field)).toBe(typed[field]?.trim() ? undefined : value);
			}
		}),
	);
});
