import { parseAst } from "vitest/node";

/** A node of the syntax tree, as far as the guards look: its kind, where it is, and its parts by name. */
export interface SyntaxNode {
	type: string;
	start: number;
	[part: string]: unknown;
}

/** Parsed, not matched by pattern: a comment or a text that says "fetch(" is no call. */
export function parseSource(path: string, text: string): SyntaxNode {
	const root: unknown = parseAst(text, { lang: path.endsWith("x") ? "tsx" : "ts" }, path);
	if (!isNode(root)) throw new Error(`${path} could not be parsed.`);
	return root;
}

/** Every node below, parents first. */
export function* nodesOf(node: SyntaxNode): Generator<SyntaxNode> {
	yield node;
	for (const part of Object.values(node)) {
		for (const child of Array.isArray(part) ? part : [part]) {
			if (isNode(child)) yield* nodesOf(child);
		}
	}
}

export function isNode(value: unknown): value is SyntaxNode {
	return typeof value === "object" && value !== null && "type" in value && "start" in value;
}

/** `Date.now`, `fetch`, `globalThis.fetch`; nothing for a computed or longer chain's inner part. */
export function dottedName(node: unknown): string | undefined {
	if (!isNode(node)) return undefined;
	if (node.type === "Identifier" && typeof node.name === "string") return node.name;
	if (node.type === "ThisExpression") return "this";
	if (node.type !== "MemberExpression") return undefined;
	const property = propertyName(node);
	const object = dottedName(node.object) ?? "…";
	return property && `${object}.${property}`;
}

/** Of `a.b` and of `a["b"]`. */
export function propertyName(node: SyntaxNode): string | undefined {
	const property = node.property;
	if (!isNode(property)) return undefined;
	if (node.computed === true) return stringValue(property);
	return typeof property.name === "string" ? property.name : undefined;
}

/** Of a literal, also in back quotes, which is how a minifier writes them all. */
export function stringValue(node: unknown): string | undefined {
	if (!isNode(node)) return undefined;
	if (node.type === "Literal") return typeof node.value === "string" ? node.value : undefined;
	if (node.type !== "TemplateLiteral" || !Array.isArray(node.quasis) || node.quasis.length !== 1) {
		return undefined;
	}
	const value: unknown = isNode(node.quasis[0]) ? node.quasis[0].value : undefined;
	const cooked = typeof value === "object" && value !== null && "cooked" in value ? value.cooked : undefined;
	return typeof cooked === "string" ? cooked : undefined;
}

export function lineAt(text: string, offset: number): number {
	return text.slice(0, offset).split("\n").length;
}
