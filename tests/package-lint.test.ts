import { execFileSync } from "node:child_process";
import { join } from "node:path";
import * as v from "valibot";
import { expect, test } from "vitest";

const Report = v.object({
	summary: v.object({ errors: v.number() }),
	errors: v.array(v.unknown()),
	warnings: v.array(v.object({ code: v.string() })),
});

/** What Firefox's store checks of a package. Preact assigns `innerHTML`, never with anything of ours. */
test("the store of Firefox finds no errors in the package", () => {
	const report = execFileSync("web-ext", ["lint", "--output", "json", "-s", join(".output", "firefox-mv3")], {
		encoding: "utf8",
	});
	const { errors, warnings } = v.parse(Report, JSON.parse(report));
	expect(errors).toEqual([]);
	expect(new Set(warnings.map(({ code }) => code))).toEqual(new Set(["UNSAFE_VAR_ASSIGNMENT"]));
});
