import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { readBuilt, STORE_BUILDS } from "./guards/built.ts";

/** Their order means nothing, and WXT changes it. */
const Hosts = v.pipe(
	v.array(v.string()),
	v.transform((hosts) => hosts.toSorted()),
);
const Texts = v.optional(Hosts, []);
/** Everything in a manifest that gives the extension reach, or gives others reach into it. */
const Manifest = v.object({
	permissions: Texts,
	optional_permissions: Texts,
	host_permissions: Texts,
	optional_host_permissions: Texts,
	content_scripts: v.array(v.object({ matches: Hosts, all_frames: v.optional(v.boolean()) })),
	web_accessible_resources: v.array(
		v.object({
			resources: v.array(v.string()),
			matches: Hosts,
			use_dynamic_url: v.optional(v.boolean()),
		}),
	),
	externally_connectable: v.optional(v.unknown()),
	content_security_policy: v.optional(v.unknown()),
	sandbox: v.optional(v.unknown()),
	options_ui: v.object({ page: v.string(), open_in_tab: v.boolean() }),
});

const Policy = v.object({ storage: v.optional(v.object({ managed_schema: v.string() })) });
const Schema = v.object({ properties: v.record(v.string(), v.unknown()) });

// Written out once more, not imported: a host that slips into the source must not slip in here too.
const CRM_APIS = [
	"https://*.my.salesforce.com/*",
	"https://*.my.salesforce.mil/*",
	"https://*.my.sfcrmproducts.cn/*",
];
const CRM_PAGES = [
	"https://*.lightning.crmforce.mil/*",
	"https://*.lightning.force.com.mcas.ms/*",
	"https://*.lightning.force.com/*",
	"https://*.lightning.sfcrmapps.cn/*",
];

/** Decided in ux.md 4.1 and quality.md S3. A line that changes here changes what users are asked to accept. */
const DECIDED: v.InferOutput<typeof Manifest> = {
	permissions: ["alarms", "contextMenus", "identity", "storage"],
	optional_permissions: [],
	host_permissions: CRM_APIS,
	optional_host_permissions: [],
	content_scripts: [{ matches: CRM_PAGES }],
	web_accessible_resources: [{ resources: ["panel.html"], matches: CRM_PAGES }],
	options_ui: { page: "options.html", open_in_tab: true },
};

describe.each(STORE_BUILDS)("the manifest of $name", (build) => {
	const text = readBuilt(build, "manifest.json");

	it("asks for exactly what was decided", () => {
		const manifest = v.parse(Manifest, JSON.parse(text));
		expect(manifest).toEqual(DECIDED);
	});

	it("takes what an admin sets by policy, where the browser knows a schema for that", () => {
		const { storage } = v.parse(Policy, JSON.parse(text));
		if (build.name.startsWith("firefox")) return expect(storage).toBeUndefined();
		const schema = v.parse(Schema, JSON.parse(readBuilt(build, storage?.managed_schema ?? "none")));
		expect(Object.keys(schema.properties)).toEqual(["hosts", "consumerKey", "language", "switchedOff"]);
	});

	it("knows no test host and no unencrypted one", () => {
		expect(text).not.toMatch(/127\.0\.0\.1|localhost|http:/);
	});
});
