import { readFileSync } from "node:fs";
import * as v from "valibot";
import { expect, test } from "vitest";
import { readBuilt, STORE_BUILDS } from "./guards/built.ts";

const Manifest = v.object({
	permissions: v.array(v.string()),
	optional_permissions: v.optional(v.array(v.string()), []),
	host_permissions: v.array(v.string()),
	content_scripts: v.array(v.object({ matches: v.array(v.string()) })),
});

/** Chrome Web Store asks for a reason for each permission (ux.md 4.2). */
test("the listing gives a reason for each permission and host that the packages ask for, and for no other", () => {
	const asked = STORE_BUILDS.flatMap((build) => {
		const manifest = v.parse(Manifest, JSON.parse(readBuilt(build, "manifest.json")));
		return [
			...manifest.permissions,
			...manifest.optional_permissions,
			...manifest.host_permissions,
			...manifest.content_scripts.flatMap(({ matches }) => matches),
		];
	});
	const listing = readFileSync(".github/store/listing.md", "utf8");
	const reasons = [...listing.matchAll(/^\| `([^`]+)` \| \S.*\|$/gm)].map(([, name]) => name ?? "");
	expect(reasons.toSorted()).toEqual([...new Set(asked)].sort());
});
