import { posix } from "node:path";
import { isNode, lineAt, nodesOf, parseSource, stringValue } from "./syntax.ts";

export interface Import {
	/** As written. */
	specifier: string;
	/** The file it means, from the root of the project; undefined for a package. */
	file: string | undefined;
	/** `import()`: loaded when that line is reached. */
	isDynamic: boolean;
	line: number;
}

const IMPORTING = new Set([
	"ImportDeclaration",
	"ImportExpression",
	"ExportAllDeclaration",
	"ExportNamedDeclaration",
	"TSImportType",
]);

/** Static, dynamic, re-exporting and type imports alike: an arrow of types is an arrow. */
export function importsOf(path: string, text: string): Import[] {
	const found: Import[] = [];
	for (const node of nodesOf(parseSource(path, text))) {
		if (!IMPORTING.has(node.type) || !isNode(node.source)) continue;
		const line = lineAt(text, node.start);
		// An import that is computed cannot be checked, so it may not be.
		const specifier = stringValue(node.source) ?? "(computed)";
		const isDynamic = node.type === "ImportExpression";
		found.push({ specifier, file: resolve(path, specifier), isDynamic, line });
	}
	return found;
}

/** WXT's aliases `@/` and `~/` mean the root, as this project has no `srcDir`. */
function resolve(from: string, specifier: string): string | undefined {
	const path = specifier.replace(/\?.*$/, "");
	if (path.startsWith(".")) return posix.join(posix.dirname(from), path);
	const alias = /^(?:@@?|~~?)\/(.+)$/.exec(path);
	if (alias) return alias[1];
	return path.startsWith("/") ? path.slice(1) : undefined;
}
