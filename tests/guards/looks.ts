import { lineAt, nodesOf, parseSource } from "./syntax.ts";

const TOKENS = "components/tokens.css";
const MAX_LINES = 200;
const COLOUR =
	/(?<![&\w])#(?:[\da-f]{3,4}|[\da-f]{6}|[\da-f]{8})(?![\w-])|\b(?:rgba?|hsla?|hwb|oklch|oklab|lch|lab)\(/gi;
/** In a style sheet a colour may also have a name; those of the system are the reader's own. */
const NAMED =
	/(?<![\w-])(?:white|black|gr[ae]y|silver|red|green|blue|yellow|orange|purple|pink|brown|navy|teal)(?![\w-])/gi;

/** Colours outside the token file would not follow the theme. Also in the style of a script or of a page. */
export function wrongColours(path: string, text: string): string[] {
	if (path === TOKENS) return [];
	const visible = visibleText(path, text);
	const named = path.endsWith(".css") ? visible.matchAll(NAMED) : [];
	return [...visible.matchAll(COLOUR), ...named].map(
		(match) => `${path}:${lineAt(text, match.index)}: ${match[0]}, but colours are in ${TOKENS} only`,
	);
}

/** A line as thick for whoever asks for more contrast as for all others would not answer them. */
export function wrongStrokes(path: string, text: string): string[] {
	if (!path.endsWith(".css")) return [];
	const visible = blank(text, /\/\*[\s\S]*?\*\//g);
	return [...visible.matchAll(/(?:border[\w-]*|outline): [12]px solid (?!transparent)[^;]+/g)].map(
		(match) => `${path}:${lineAt(text, match.index)}: ${match[0]}, but lines are --stroke or --outline`,
	);
}

export function tooLong(path: string, text: string): string[] {
	const lines = text.trimEnd().split("\n").length;
	return lines > MAX_LINES ? [`${path}: ${lines} lines; at ${MAX_LINES} a file is split by subject`] : [];
}

/** The text with all that holds no colour blanked out, offsets kept. */
function visibleText(path: string, text: string): string {
	if (path.endsWith(".css")) return declarations(blank(text, /\/\*[\s\S]*?\*\//g));
	if (path.endsWith(".html")) return blank(text, /<!--[\s\S]*?-->|\b(?:href|src)="[^"]*"/g);
	return literals(path, text);
}

/** Only values: `#add` before a brace is an id, not a colour. */
function declarations(css: string): string {
	const values = [...css.matchAll(/:[^:;{}]*(?=[;}]|$)/g)];
	return keep(
		css,
		values.map((value) => [value.index, value.index + value[0].length]),
	);
}

/** Only texts: `this.#added` is a private field. A route such as "#/host" has no hexadecimal form. */
function literals(path: string, text: string): string {
	const spans: [number, number][] = [];
	for (const node of nodesOf(parseSource(path, text))) {
		const isText = node.type === "Literal" || node.type === "TemplateElement" || node.type === "JSXText";
		if (isText && typeof node.end === "number") spans.push([node.start, node.end]);
	}
	return keep(text, spans);
}

function keep(text: string, spans: [number, number][]): string {
	let kept = "";
	for (const [start, end] of spans.sort((a, b) => a[0] - b[0])) {
		if (start < kept.length) continue;
		kept += text.slice(kept.length, start).replace(/[^\n]/g, " ") + text.slice(start, end);
	}
	return kept;
}

function blank(text: string, pattern: RegExp): string {
	return text.replace(pattern, (found) => found.replace(/[^\n]/g, " "));
}
