/** Which files are taken for a backup, and whose part of one is whose. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
	BACKUP_LIMIT,
	type Backup,
	mergedChoices,
	ownerAmong,
	readBackup,
	writeBackup,
} from "../../../utils/domain/backup.ts";
import { anyText } from "./any-text.ts";
import { KAM, MONDAY, OWNER } from "./examples.ts";

const ORIGIN = "https://fjeldso.my.salesforce.com";
const owner = { ...KAM, origin: ORIGIN, host: "fjeldso.lightning.force.com" };
const NONE = { addedHosts: [], consumerKeys: {} };
const backup = (fields: Partial<Backup> = {}): Backup => ({
	...{ madeAt: MONDAY, choices: NONE, parts: [{ owner, unsent: [], drafts: [] }] },
	...fields,
});

describe("a backup file", () => {
	test("says again what was written into it, whatever the text", () => {
		const anyPart = fc.record({
			owner: fc.constant(owner),
			unsent: fc.array(anyText),
			drafts: fc.array(anyText),
		});
		fc.assert(
			fc.property(fc.array(anyPart), fc.array(anyText), (parts, addedHosts) => {
				const whole = backup({ parts, choices: { ...NONE, language: "da", addedHosts } });
				expect(readBackup(writeBackup(whole))).toEqual(whole);
			}),
		);
	});

	test("that was cut short or damaged is told as broken, wherever", () => {
		const text = writeBackup(backup());
		fc.assert(
			fc.property(fc.integer({ min: 0, max: text.length - 1 }), (end) => {
				expect(readBackup(text.slice(0, end))).toBe("broken");
			}),
		);
		expect(readBackup(text.replace('"parts"', '"part"'))).toBe("broken");
	});

	test.each(["{}", "[]", "null", "1", '{"format":"other","version":1}', '{"version":1}'])(
		"is none where another program wrote it: %s",
		(text) => expect(readBackup(text)).toBe("foreign"),
	);

	test("of a newer version is told from a broken one", () => {
		expect(readBackup('{"format":"instep-backup","version":2,"somethingNew":{}}')).toBe("too_new");
	});

	test("is not even looked into where it is too large", () => {
		expect(readBackup(" ".repeat(BACKUP_LIMIT + 1))).toBe("too_large");
		expect(readBackup(" ".repeat(BACKUP_LIMIT))).toBe("broken");
	});

	test("never throws, whatever it holds", () => {
		fc.assert(fc.property(fc.oneof(anyText, fc.json()), (text) => void readBackup(text)));
	});
});

describe("a part belongs to", () => {
	const me = { ...owner, username: "karen@fjeldso.example" };

	test("the same person in the same org at the same API", () => {
		expect(ownerAmong(owner, [{ ...me, ...OWNER }, me])).toBe(me);
		expect(ownerAmong({ ...owner, host: "another.page", userName: "Karen now" }, [me])).toBe(me);
	});

	test.each([{ userId: "005x" }, { orgId: "00D9" }, { origin: "https://other.my.salesforce.com" }])(
		"nobody who differs in %j",
		(other) => expect(ownerAmong({ ...owner, ...other }, [me])).toBeUndefined(),
	);
});

test("choices made on this device stay, and those not made come from the file", () => {
	const here = { ...NONE, language: "en" as const, consumerKeys: { a: "mine" }, addedHosts: ["a"] };
	const file = { language: "da" as const, consumerKeys: { a: "old", b: "b" }, addedHosts: ["b", "a"] };
	expect(mergedChoices(here, file)).toEqual({
		...{ language: "en", consumerKeys: { a: "mine", b: "b" }, addedHosts: ["a", "b"] },
	});
	expect(mergedChoices(NONE, file).language).toBe("da");
});
