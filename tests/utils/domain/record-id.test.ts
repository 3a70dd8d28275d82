import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { toRecordId } from "../../../utils/domain/record-id.ts";
import { anyCharacter } from "./any-text.ts";

/** Ids of real orgs (salesforce.md 1.4). */
const REAL = [
	"001D000000K0fXOIAZ",
	"001RM000003oLnnYAE",
	"0015f00002J9YYEAA3",
	"001D000000IqhSLIAZ",
	"001xx000003DGb1AAG",
	"0013h00000Fz0GzAAJ",
	"01gRO0000016PIAYA2",
	"003RM000006EDdmYAG",
];
const letter = fc.constantFrom(..."ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789");

describe("a record id", () => {
	test.each(REAL)("%s stands as it is, and is found from its first 15 characters", (id) => {
		expect(toRecordId(id)).toBe(id);
		expect(toRecordId(id.slice(0, 15))).toBe(id);
	});

	test.each(REAL)("%s is refused with any wrong checksum", (id) => {
		for (const at of [15, 16, 17]) {
			const wrong = id.charAt(at) === "Z" ? "Y" : "Z";
			expect(toRecordId(id.slice(0, at) + wrong + id.slice(at + 1))).toBeUndefined();
		}
	});

	test.each(REAL)("%s is refused when the case of a letter was lost", (id) => {
		expect(toRecordId(id.slice(0, 15).toLowerCase() + id.slice(15))).toBeUndefined();
	});

	test("is found in its full form whatever the case of its checksum", () => {
		expect(toRecordId("001D000000K0fXOiaz")).toBe("001D000000K0fXOIAZ");
	});

	test("of 15 characters has one full form, and that is its own", () => {
		fc.assert(
			fc.property(fc.string({ unit: letter, minLength: 15, maxLength: 15 }), (id) => {
				const full = toRecordId(id);
				expect(full).toMatch(/^[A-Za-z0-9]{15}[A-Z0-5]{3}$/);
				expect(full?.startsWith(id)).toBe(true);
				expect(toRecordId(full ?? "")).toBe(full);
			}),
		);
	});

	test.each([
		"",
		"001",
		"001D000000K0fXOI",
		"001D000000K0fXOIAZ0",
		"001D000000K0fX-",
		"001D000000K0fXOIAZ\n",
		"__proto__",
	])("is not %j", (text) => {
		expect(toRecordId(text)).toBeUndefined();
	});

	test("is not just any text, and none makes it throw", () => {
		fc.assert(
			fc.property(fc.string({ unit: anyCharacter, maxLength: 20 }), (text) => {
				const id = toRecordId(text);
				if (id !== undefined) expect(text).toMatch(/^[A-Za-z0-9]+$/);
			}),
		);
	});
});
