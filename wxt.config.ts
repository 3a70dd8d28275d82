import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { minify } from "terser";
import { defineConfig } from "wxt";
import { backgroundParts, inTwoFiles } from "./background.config.ts";
import { BASE, sharedChunk } from "./chunks.config.ts";
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
	// Builds go on side by side: none may read what another has written in part.
	const own = `${zip}.${process.pid}`;
	writeFileSync(own, deployZip(new Map(files)));
	renameSync(own, zip);
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

/**
 * Nothing here walks over records with `for await`, and what idb brings for that weighs 400 bytes in the background
 * and on every page. A rule of tests/guards/words.ts keeps it so.
 */
const noIteration = {
	name: "no-iteration",
	enforce: "pre" as const,
	transform(code: string, id: string) {
		if (!id.endsWith("idb/build/index.js")) return undefined;
		const start = code.indexOf("const advanceMethodProps");
		if (start < 0) throw new Error("idb has changed: look at where its iteration of cursors begins.");
		return code.slice(0, start) + code.slice(code.lastIndexOf("export {"));
	},
};

/** The dock uses few of the tokens, and every page of the CRM would carry them all. */
const fewTokens = {
	name: "few-tokens",
	enforce: "pre" as const,
	transform(tokens: string, id: string) {
		if (!id.endsWith("components/tokens.css?inline")) return;
		const style = readFileSync(join(import.meta.dirname, "entrypoints/dock.content/dock.css"), "utf8");
		const isUsed = (name: string) => style.includes(`var(${name})`);
		const namesIn = (text: string) => [...text.matchAll(/var\((--[\w-]+)\)/g)].map(([, name]) => name);
		const lines = [...tokens.matchAll(/\t(--[\w-]+):[^;]*;\n/g)].map(([line, name = ""]) => ({ line, name }));
		const behind = new Set(lines.flatMap(({ line, name }) => (isUsed(name) ? namesIn(line) : [])));
		const unused = lines.filter(({ name }) => !isUsed(name) && !behind.has(name));
		return unused.reduce((text, { line }) => text.replace(line, ""), tokens);
	},
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
				// No getter here does more than read, and no arrow is made with `new`.
				compress: {
					passes: 3,
					keep_fargs: false,
					pure_getters: true,
					unsafe_arrows: true,
					lhs_constants: false,
				},
			});
			if (code) part.code = code;
		}
	},
};

export default defineConfig({
	imports: false,
	vite: ({ mode, browser }) => ({
		// The demo, which is what is measured, is the same code as the stores': without it each element names its file.
		oxc: { jsx: { development: mode === "development" } },
		build: {
			modulePreload: { polyfill: false },
			// Else `light-dark()` is written out for older browsers, and follows the system alone: not the page's own
			// scheme, which is set on the element.
			cssTarget: [`chrome${MIN_CHROME}`, `firefox${parseInt(MIN_FIREFOX, 10)}`],
		},
		plugins: [noPreload, noIteration, fewTokens, backgroundParts(browser), secondMinify],
		resolve: {
			alias: {
				"webextension-polyfill": join(import.meta.dirname, "utils/platform/native-namespace.ts"),
				"wxt/utils/content-script-context": join(import.meta.dirname, "entrypoints/dock.content/life.ts"),
			},
		},
	}),
	hooks: {
		// Small chunks compress badly, and each page loads many: what all pages share is one.
		"vite:build:extendConfig": (entrypoints, config) => {
			if (entrypoints.some(({ type }) => type === "content-script")) return;
			if (entrypoints.some(({ type }) => type === "background")) {
				config.build = inTwoFiles(config.build);
				return;
			}
			config.build = {
				...config.build,
				rolldownOptions: {
					...config.build?.rolldownOptions,
					output: {
						advancedChunks: {
							includeDependenciesRecursively: false,
							groups: [{ name: "base", test: BASE }, { name: sharedChunk }],
						},
					},
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
			permissions: [
				...["storage", "contextMenus", "alarms", "identity"],
				...(browser === "firefox" ? [] : ["sidePanel"]),
			],
			// One digest a morning, for those who switch it on in the options: they are asked there and then.
			optional_permissions: ["notifications"],
			host_permissions: [...CRM_APIS, ...local],
			action: { default_title: "Instep" },
			omnibox: { keyword: "al" },
			commands: {
				_execute_action: { suggested_key: { default: "Alt+Shift+R" } },
				"next-waiting": {
					suggested_key: { default: "Alt+Shift+N" },
					description: "__MSG_nextWaiting__",
				},
				"toggle-panel": {
					suggested_key: { default: "Alt+Shift+A" },
					description: "__MSG_togglePanel__",
				},
			},
			web_accessible_resources: [{ resources: ["panel.html"], matches: [...CRM_PAGES, ...local] }],
			...(browser === "firefox"
				? {
						sidebar_action: {
							default_title: "Instep",
							default_panel: "panel.html",
							// Nobody has asked for it (ux.md, fact 6).
							open_at_install: false,
						},
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
						side_panel: { default_path: "panel.html" },
						// Firefox knows no schema: there the admin installs a manifest of its own (options page).
						storage: { managed_schema: "managed-schema.json" },
					}),
		};
	},
});
