import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { htmlOf, readBuilt, STORE_BUILDS } from "./guards/built.ts";

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
	// Loose: whatever else is said there counts too, such as the page's own world or all frames.
	content_scripts: v.array(v.looseObject({ matches: Hosts })),
	side_panel: v.optional(v.unknown()),
	sidebar_action: v.optional(v.unknown()),
	web_accessible_resources: v.array(v.looseObject({ matches: Hosts })),
	externally_connectable: v.optional(v.unknown()),
	content_security_policy: v.optional(v.unknown()),
	sandbox: v.optional(v.unknown()),
	options_ui: v.object({ page: v.string(), open_in_tab: v.boolean() }),
});

/** All that a manifest says. What is not here, such as a policy of its own for scripts, is as strict as browsers make it. */
const SAID = [
	...["manifest_version", "name", "description", "version", "icons", "default_locale", "action", "commands"],
	...[
		"permissions",
		"optional_permissions",
		"host_permissions",
		"web_accessible_resources",
		"content_scripts",
	],
	...["background", "options_ui", "omnibox"],
];
const SAID_IN: Record<string, string[]> = {
	"chrome-mv3": ["minimum_chrome_version", "side_panel", "storage"],
	"firefox-mv3": ["browser_specific_settings", "sidebar_action"],
};

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
	// Off at start and asked for by a click: one digest a morning (ux.md U20).
	optional_permissions: ["notifications"],
	host_permissions: CRM_APIS,
	optional_host_permissions: [],
	content_scripts: [{ matches: CRM_PAGES, run_at: "document_start", js: ["content-scripts/dock.js"] }],
	web_accessible_resources: [{ resources: ["panel.html"], matches: CRM_PAGES }],
	options_ui: { page: "options.html", open_in_tab: true },
};

/**
 * ux.md U3: the panel beside the page, for who would have nothing over it. The permission warns of nothing and
 * reads no page (https://developer.chrome.com/docs/extensions/reference/api/sidePanel); Firefox needs none, and is
 * not to open its sidebar to somebody who has not asked.
 */
const BESIDE: Record<string, Partial<v.InferOutput<typeof Manifest>>> = {
	"chrome-mv3": {
		permissions: [...DECIDED.permissions, "sidePanel"].toSorted(),
		side_panel: { default_path: "panel.html" },
	},
	"firefox-mv3": {
		sidebar_action: { default_title: "Instep", default_panel: "panel.html", open_at_install: false },
	},
};

describe.each(STORE_BUILDS)("the manifest of $name", (build) => {
	const text = readBuilt(build, "manifest.json");

	it("asks for exactly what was decided", () => {
		const manifest = v.parse(Manifest, JSON.parse(text));
		expect(manifest).toEqual({ ...DECIDED, ...BESIDE[build.name] });
	});

	it("says nothing else, and so keeps the strict policy for scripts that is the default", () => {
		const said = Object.keys(v.parse(v.looseObject({}), JSON.parse(text)));
		expect(said.toSorted()).toEqual([...SAID, ...(SAID_IN[build.name] ?? [])].toSorted());
	});

	it("has pages whose scripts are files of its own, as that policy demands", () => {
		const pages = htmlOf(build);
		expect(pages.map(({ path }) => path).toSorted()).toEqual([
			"options.html",
			"panel.html",
			"popup.html",
			"workspace.html",
		]);
		for (const { path, html } of pages) {
			expect(html, path).not.toMatch(/\son\w+=|javascript:|https?:|<base|<meta http-equiv/i);
			for (const [tag] of html.matchAll(/<script[^>]*>/g)) expect(tag, path).toMatch(/ src="\/[^/]/);
		}
	});

	it("takes what an admin sets by policy, where the browser knows a schema for that", () => {
		const { storage } = v.parse(Policy, JSON.parse(text));
		if (build.name.startsWith("firefox")) return expect(storage).toBeUndefined();
		const schema = v.parse(Schema, JSON.parse(readBuilt(build, storage?.managed_schema ?? "none")));
		expect(Object.keys(schema.properties)).toEqual([
			"hosts",
			"consumerKey",
			"language",
			"weights",
			"switchedOff",
		]);
	});

	it("knows no test host and no unencrypted one", () => {
		expect(text).not.toMatch(/127\.0\.0\.1|localhost|http:/);
	});
});
