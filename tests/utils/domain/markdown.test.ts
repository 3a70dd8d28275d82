import fc from "fast-check";
import { Lexer, type Token } from "marked";
import { describe, expect, test } from "vitest";
import { markdownOf, oneLine } from "../../../utils/domain/markdown.ts";
import { anyText } from "./any-text.ts";

/** What an independent reader of Markdown makes of a line: only texts, or something else as well. */
function read(line: string): { kinds: string[]; text: string } {
	const leaves = (tokens: readonly Token[]): Token[] =>
		tokens.flatMap((token) => ("tokens" in token && token.tokens ? leaves(token.tokens) : [token]));
	const blocks = new Lexer().lex(line);
	const found = leaves(blocks);
	return {
		kinds: [...new Set([...blocks, ...found].map(({ type }) => type))].filter(
			(kind) => !["paragraph", "text", "escape"].includes(kind),
		),
		text: found.map((token) => ("text" in token ? token.text : token.raw)).join(""),
	};
}

const HOSTILE = [
	"# Heading",
	"- item",
	"+ item",
	"1. item",
	"12) item",
	"=====",
	"---",
	"> quote",
	"**bold** _it_ `code` ~~gone~~",
	"[click](javascript:alert(1))",
	"![x](http://example.org/x.png)",
	"<img src=x onerror=alert(1)>",
	"<http://example.org>",
	"http://example.org/a",
	"www.example.org",
	"someone@example.org",
	"| a | b |",
	"&lt;b&gt;",
	"[^1]: note",
	"line\n\n# next",
	"a\r\n- b",
	"\\",
];

describe("a text within Markdown", () => {
	test.each(HOSTILE)("stays one: %j", (text) => {
		expect(read(markdownOf(text))).toEqual({ kinds: [], text: oneLine(text) });
	});

	test("stays one whatever it is", () => {
		// Without "www.": this reader shows the backslash of a second one, which CommonMark 2.4 does not.
		const signs = fc.string({
			unit: fc.constantFrom(..."#*_`[]()<>!|~&\\-+=.:@/1 \na$^\"'{}".split(""), "http://"),
		});
		fc.assert(
			fc.property(fc.oneof(anyText, signs), (text) => {
				// Nothing at all is nothing to read.
				fc.pre(oneLine(text) !== "");
				expect(read(markdownOf(text))).toEqual({ kinds: [], text: oneLine(text) });
			}),
			{ numRuns: 2000 },
		);
	});

	test("is left as it is where it is plain", () => {
		expect(markdownOf("Hvem betaler timerne? 50 % hver: kontoen, R-D.")).toBe(
			"Hvem betaler timerne? 50 % hver: kontoen, R-D.",
		);
	});
});
