import {
	dottedName,
	lineAt,
	nodesOf,
	parseSource,
	propertyName,
	type SyntaxNode,
	stringValue,
} from "./syntax.ts";

interface Rule {
	/** Where it is allowed. */
	allowed: RegExp;
	reason: string;
	/** The offending words, if this node is an offence. */
	find: (node: SyntaxNode) => string | undefined;
}

const NEVER = /^$/;
const HTML_SINKS = new Set([
	...["innerHTML", "outerHTML", "insertAdjacentHTML", "setHTMLUnsafe", "parseHTMLUnsafe"],
	...["createContextualFragment", "dangerouslySetInnerHTML", "srcdoc", "srcDoc"],
]);
const CLOCKS = /(^|\.)(Date\.now|crypto\.(randomUUID|getRandomValues)|Math\.random|Temporal\.Now\.\w+)$/;

const RULES: Rule[] = [
	{
		allowed: /^utils\/crm\/[^/]+\/http\.ts$/,
		reason: "only utils/crm/*/http.ts speaks to the network",
		find: (node) => {
			const name = callee(node);
			return name && /(^|\.)(fetch|sendBeacon|XMLHttpRequest|WebSocket|EventSource)$/.test(name)
				? name
				: undefined;
		},
	},
	{
		allowed: /^utils\/store\//,
		reason: "only utils/store/ opens the database",
		find: (node) =>
			isNamed(node, "indexedDB") || isNamed(node, "IDBKeyRange") ? String(node.name) : undefined,
	},
	{
		allowed: /^(entrypoints|utils\/platform)\//,
		reason: "only entrypoints/ and utils/platform/ touch the browser's extension API",
		find: (node) => {
			const object = node.type === "MemberExpression" ? dottedName(node.object) : undefined;
			return object && /^(globalThis\.)?(browser|chrome)$/.test(object) ? object : undefined;
		},
	},
	{
		allowed: /^entrypoints\//,
		reason: "clock, ids and chance are passed in from entrypoints/",
		find: (node) => {
			if (node.type === "NewExpression" && isEmpty(node.arguments) && dottedName(node.callee) === "Date") {
				return "new Date()";
			}
			const name = node.type === "MemberExpression" ? dottedName(node) : undefined;
			return name && CLOCKS.test(name) ? name : undefined;
		},
	},
	{
		allowed: NEVER,
		reason: "text becomes text, never markup or code",
		find: (node) => {
			const name = node.type === "MemberExpression" ? propertyName(node) : keyName(node);
			if (name && HTML_SINKS.has(name)) return name;
			const called = callee(node);
			return called && /(^|\.)(document\.write(ln)?|eval|Function)$/.test(called) ? called : undefined;
		},
	},
	{
		allowed: NEVER,
		reason: "on a CRM page it would run at every change that Lightning makes (ux.md U24)",
		find: (node) => {
			const name = callee(node);
			return name && /(^|\.)MutationObserver$/.test(name) ? name : undefined;
		},
	},
	{
		allowed: /^(?!utils\/store\/)/,
		reason: "builds leave out what idb has for walking over cursors (wxt.config.ts)",
		find: (node) =>
			node.type === "ForOfStatement" && node.await === true
				? "for await"
				: isNamed(node, "iterate")
					? "iterate"
					: undefined,
	},
	{
		allowed: NEVER,
		reason: "consoles are read by others: a token or a customer's words may be in what is written there",
		find: (node) => {
			const object = node.type === "MemberExpression" ? dottedName(node.object) : undefined;
			return object && /^(globalThis\.)?console$/.test(object) ? object : undefined;
		},
	},
];

/** Words of this file that belong elsewhere or nowhere, as sentences. */
export function wrongWords(path: string, text: string): string[] {
	const rules = RULES.filter((rule) => !rule.allowed.test(path));
	const found: string[] = [];
	for (const node of nodesOf(parseSource(path, text))) {
		for (const rule of rules) {
			const words = rule.find(node);
			if (words) found.push(`${path}:${lineAt(text, node.start)}: ${words}, but ${rule.reason}`);
		}
	}
	return found;
}

function callee(node: SyntaxNode): string | undefined {
	if (node.type !== "CallExpression" && node.type !== "NewExpression") return undefined;
	return dottedName(node.callee);
}

function isNamed(node: SyntaxNode, name: string): boolean {
	return node.type === "Identifier" && node.name === name;
}

/** Of a JSX attribute or of a property in an object. */
function keyName(node: SyntaxNode): string | undefined {
	if (node.type === "JSXAttribute") return nameOf(node.name);
	return node.type === "Property" ? (nameOf(node.key) ?? stringValue(node.key)) : undefined;
}

function nameOf(node: unknown): string | undefined {
	const name = typeof node === "object" && node !== null && "name" in node ? node.name : undefined;
	return typeof name === "string" ? name : undefined;
}

function isEmpty(list: unknown): boolean {
	return Array.isArray(list) && list.length === 0;
}
