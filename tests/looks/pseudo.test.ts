import { describe, expect, test } from "vitest";
import { en } from "../../utils/i18n/en.ts";
import { CLOSE, OPEN, switchable } from "./pseudo.ts";

const DANISH = { send: "Send", of: (n: number) => `${n} i alt`, part: { more: "Mere", none: "–" } };
const ENGLISH = { send: "Send request", of: (n: number) => `${n} in all`, part: { more: "More", none: "–" } };

describe("the language for tests", () => {
	const pseudo = switchable(ENGLISH, DANISH, () => true);

	test("is English in brackets, accented and a third longer", () => {
		expect(pseudo.send).toMatch(/^⟦Sé+nd ré+qú+é+st⟧$/);
		expect(pseudo.send.length).toBeGreaterThanOrEqual(Math.ceil("Send request".length * 1.35) - 1);
	});

	test("keeps what a function is given, and what says nothing", () => {
		expect(pseudo.of(7)).toMatch(/^⟦7 in all é+⟧$/);
		expect(pseudo.part.none).toBe("–");
	});

	test("is there for every entry of every page, however deep", () => {
		const all = switchable(en, en, () => true);
		for (const [key, entry] of Object.entries(all.event)) {
			expect([key, entry.startsWith(OPEN) && entry.endsWith(CLOSE)]).toEqual([key, true]);
		}
	});

	test("comes and goes while a page is open; else all is Danish", () => {
		let isOn = false;
		const words = switchable(ENGLISH, DANISH, () => isOn);
		expect([words.send, words.of(7), { ...words }.part.more]).toEqual(["Send", "7 i alt", "Mere"]);
		isOn = true;
		expect([words.send, { ...words }.part.more]).toEqual([pseudo.send, pseudo.part.more]);
	});
});
