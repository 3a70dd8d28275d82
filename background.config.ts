/** The background in two files: what it needs to be there, and what it does seldom, which need not be read at each start. */
import { join } from "node:path";
import type { BuildOptions, Plugin } from "vite";
import { type Graph, reachOf } from "./chunks.config.ts";

const FIRST = "background.js";
const LATER = "background-later.js";

/** What `import()` alone asks for is in the second file. */
function fileOf(id: string, graph: Graph): string {
	const index = join(import.meta.dirname, "entrypoints", "background", "index.ts");
	const isLater = !reachOf(index, graph, false).has(id) && reachOf(index, graph, true).has(id);
	return isLater ? "background-later" : "background";
}

/** WXT makes one script of a background, with all that it may ever import. */
export function inTwoFiles(build: BuildOptions | undefined): BuildOptions {
	return {
		...build,
		...(build?.lib && { lib: { ...build.lib, formats: ["es"] } }),
		rolldownOptions: {
			...build?.rolldownOptions,
			// What the first file gives, the second alone takes.
			preserveEntrySignatures: false,
			output: {
				chunkFileNames: "[name].js",
				advancedChunks: { includeDependenciesRecursively: false, groups: [{ name: fileOf }] },
			},
		},
	};
}

/**
 * A service worker may not `import()` (https://html.spec.whatwg.org/#hostloadimportedmodule), so neither file is a
 * module: the second finds what it shares with the first in a variable of theirs. Once it is installed, a worker can
 * load what it has loaded before (https://w3c.github.io/ServiceWorker/#importscripts), so it does that while it is
 * being installed. In Firefox the background is a page, which can import. Shared are constants and functions: what
 * changed later would not be seen by the second file.
 */
export const backgroundParts = (browser: string): Plugin => ({
	name: "background-parts",
	enforce: "post",
	generateBundle(_, bundle) {
		const { [FIRST]: first, [LATER]: second } = bundle;
		if (first?.type !== "chunk" || second?.type !== "chunk") return;
		const load =
			browser === "firefox"
				? `const later = () => import("./${LATER}").then(() => instep.later);`
				: `const later = async () => (instep.later || importScripts("${LATER}"), instep.later);
				addEventListener("install", later);`;
		const loading = first.code.replaceAll(`import("./${LATER}")`, "later()");
		first.code = `(() => { ${load} ${giving("globalThis.instep", loading)} })();`;
		second.code = `(() => { ${giving("instep.later", taking("instep", second.code))} })();`;
	},
});

/** With its exports, `export { a as b };`, put into a variable: `variable = { b: a };`. */
function giving(variable: string, code: string): string {
	const [, start, names] = /^(.*)\bexport \{([^}]*)\};?\s*$/s.exec(code) ?? [];
	if (names === undefined) throw new Error(`What is exported to ${variable} does not stand at the end.`);
	return `${start} ${variable} = { ${names.replace(/([\w$]+) as ([\w$]+)/g, "$2: $1")} };`;
}

/** With its imports, `import { b as a } from …;`, taken from a variable: `const { b: a } = variable;`. */
function taking(variable: string, code: string): string {
	const [, names, rest] = /^import \{([^}]*)\} from "[^"]*";(.*)$/s.exec(code) ?? [];
	if (names === undefined)
		throw new Error(`What is imported from ${variable} does not stand at the beginning.`);
	return `const { ${names.replace(/([\w$]+) as ([\w$]+)/g, "$1: $2")} } = ${variable};${rest}`;
}
