import fc from "fast-check";
import { expect, test } from "vitest";
import { cut, shortened } from "../../../utils/domain/cut.ts";
import { anyText } from "./any-text.ts";

test("a list that is cut says how many there are besides", () => {
	expect(cut([1, 2, 3], 2)).toEqual({ shown: [1, 2], more: 1 });
	expect(cut([1, 2], 2)).toEqual({ shown: [1, 2], more: 0 });
	expect(cut([], 2)).toEqual({ shown: [], more: 0 });
});

test("a text is cut between words, on one line, and shows that it was", () => {
	expect(shortened("Who pays\nthe hours?", 40)).toBe("Who pays the hours?");
	expect(shortened("Who pays the hours, and when?", 21)).toBe("Who pays the hours…");
	expect(shortened("Kølekædeeksperttimefordeling", 10)).toBe("Kølekædee…");
});

test("no text is longer than it may be, and none is cut within a character", () => {
	fc.assert(
		fc.property(anyText, fc.integer({ min: 2, max: 30 }), (text, most) => {
			const short = shortened(text.toWellFormed(), most);
			expect([...short].length).toBeLessThanOrEqual(most);
			expect(short.isWellFormed()).toBe(true);
		}),
	);
});
