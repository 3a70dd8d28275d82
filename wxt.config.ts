import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { minify } from "terser";
import { defineConfig } from "wxt";
import { deployZip } from "./utils/crm/salesforce/deploy-zip.ts";
import { CRM_APIS, CRM_PAGES, LOCAL_CRM } from "./utils/crm/sites.ts";

/** Temporal, which nothing here carries a copy of, came with these. */
const MIN_CHROME = "144";
const MIN_FIREFOX = "153.0";

/** What "Set up this org" deploys: made here, so that the extension needs no code that makes zips. */
function kitZip(publicDir: string, wxtDir: string): string {
	const project = join(publicDir, "salesforce", "force-app");
	const files = readdirSync(project, { recursive: true, encoding: "utf8" })
		.filter((path) => path.endsWith(".xml"))
		.map((path): [string, string] => [path, readFileSync(join(project, path), "utf8")]);
	const zip = join(wxtDir, "kit.zip");
	mkdirSync(wxtDir, { recursive: true });
	writeFileSync(zip, deployZip(new Map(files)));
	return zip;
}

/**
 * The pages' code lies in the package: fetching it ahead of its import gains nothing, and Vite's helper for it
 * weighs a kilobyte on every page.
 */
const noPreload = {
	name: "no-preload",
	enforce: "pre" as const,
	load: (id: string) =>
		id.endsWith("vite/preload-helper.js") ? "export const __vitePreload = (load) => load();" : undefined,
};

/** After Vite's own minifier, which knows what no module uses: 3 % less of the background, 2 % of the pages, gzip. */
const secondMinify = {
	name: "second-minify",
	apply: (_: object, { mode }: { mode: string }) => mode === "production",
	enforce: "post" as const,
	async generateBundle(
		{ format }: { format: string },
		bundle: Record<string, { type: string; code?: string }>,
	) {
		for (const part of Object.values(bundle)) {
			if (part.type !== "chunk" || part.code === undefined) continue;
			const { code } = await minify(part.code, {
				ecma: 2020,
				module: format === "es",
				toplevel: true,
				compress: { passes: 3, keep_fargs: false },
			});
			if (code) part.code = code;
		}
	},
};

/** What the popup needs, and every other page as well. */
const BASE = new RegExp(
	[
		"node_modules/(preact|valibot|idb|wxt|@wxt-dev)/",
		"utils/platform/(?!set-up|disk|identity|base-policy|alarms|menus|notices|shortcuts)",
		"utils/store/(db|stores|drafts|operations|choices|room|eviction|wholly)\\.ts",
		"utils/domain/(records|week|operation|draft|connection|expertise|record-id|route|related|weights|following|eviction)\\.ts",
		"utils/i18n/(language|words)\\.ts",
		"components/(use-environment|use-page-environment|use-store|use-news|HelpLink|Who|Icon|Notice|later)\\.tsx?",
	].join("|"),
);

export default defineConfig({
	imports: false,
	vite: () => ({
		build: { modulePreload: false },
		plugins: [noPreload, secondMinify],
		resolve: {
			alias: { "webextension-polyfill": join(import.meta.dirname, "utils/platform/native-namespace.ts") },
		},
	}),
	hooks: {
		// Small chunks compress badly, and each page loads many: what all pages share is one.
		"vite:build:extendConfig": (entrypoints, config) => {
			if (entrypoints.some(({ type }) => type === "background" || type === "content-script")) return;
			config.build = {
				...config.build,
				rolldownOptions: {
					...config.build?.rolldownOptions,
					output: { advancedChunks: { groups: [{ name: "base", test: BASE }] } },
				},
			};
		},
		"build:publicAssets": ({ config }, files) => {
			const absoluteSrc = kitZip(config.publicDir, config.wxtDir);
			// The package carries the kit once, as the zip that is deployed; its sources are for who deploys with `sf`.
			// The drawing is what the icons are made from.
			const others = files.filter(({ relativeDest }) => !/^salesforce|svg$/.test(relativeDest));
			files.splice(0, files.length, ...others, { absoluteSrc, relativeDest: "salesforce/kit.zip" });
		},
	},
	targetBrowsers: ["chrome", "edge", "firefox"],
	manifestVersion: 3,
	manifest: ({ browser, mode }) => {
		const local = mode === "demo" ? LOCAL_CRM : [];
		return {
			name: "__MSG_name__",
			description: "__MSG_description__",
			default_locale: "en",
			permissions: ["storage", "contextMenus", "alarms", "identity"],
			// One digest a morning, for those who switch it on in the options: they are asked there and then.
			optional_permissions: ["notifications"],
			host_permissions: [...CRM_APIS, ...local],
			action: { default_title: "Instep" },
			commands: {
				_execute_action: { suggested_key: { default: "Alt+Shift+R" } },
				"toggle-panel": {
					suggested_key: { default: "Alt+Shift+A" },
					description: "__MSG_togglePanel__",
				},
			},
			web_accessible_resources: [{ resources: ["panel.html"], matches: [...CRM_PAGES, ...local] }],
			...(browser === "firefox"
				? {
						browser_specific_settings: {
							gecko: {
								id: "instep@instep.example",
								strict_min_version: MIN_FIREFOX,
								data_collection_permissions: {
									required: ["personallyIdentifyingInfo", "websiteContent"],
								},
							},
						},
					}
				: {
						minimum_chrome_version: MIN_CHROME,
						// Firefox knows no schema: there the admin installs a manifest of its own (options page).
						storage: { managed_schema: "managed-schema.json" },
					}),
		};
	},
});
