import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { compiledOnce, copySeeded, openSeeded, seededFile } from "./seeded.ts";

let folder: string;
let remove: () => void;
const file = () => join(folder, "crm.sqlite");

beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), "instep-copy-"));
	remove = openSeeded();
	for (const options of [{}, { empty: true }])
		writeFileSync(seededFile(options) ?? "", JSON.stringify(options));
});
afterEach(() => {
	remove();
	rmSync(folder, { recursive: true });
});

it.each([{}, { empty: true }])("%j starts from a copy of its own kind", (options) => {
	copySeeded(options, file());
	expect(JSON.parse(readFileSync(file(), "utf8"))).toEqual(options);
	writeFileSync(file(), "what a story made of it");
	expect(readFileSync(seededFile(options) ?? "", "utf8")).toBe(JSON.stringify(options));
});

it("a company of another size is planted anew", () => {
	copySeeded({ accounts: 40 }, file());
	expect(existsSync(file())).toBe(false);
});

it("outside of a run, or after it, each plants its own", () => {
	remove();
	copySeeded({}, file());
	expect(existsSync(file())).toBe(false);
	expect(compiledOnce()).toEqual({});
});
