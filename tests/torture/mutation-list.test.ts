import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { MUTATIONS } from "./mutation-list.ts";

/** A mistake that can not be put in any more would be "seen" by nothing. */
test.each(MUTATIONS)("$name: what it changes is in the source once", ({ file, from }) => {
	const source = readFileSync(join(import.meta.dirname, "../..", file), "utf8");
	expect(source.split(from)).toHaveLength(2);
});
