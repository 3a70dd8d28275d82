import { describe, expect, it } from "vitest";
import { tooLong, wrongColours, wrongStrokes } from "./looks.ts";

const OFFENCES = [
	["components/panel.css", "p { color: #fff; }"],
	["components/panel.css", "p { border: 1px solid #A1B2C3 }"],
	["components/panel.css", "p {\n\tbackground: rgb(0 0 0 / 50%);\n}"],
	["components/panel.css", "p { --shade: hsl(20 10% 10%); }"],
	["components/panel.css", "p { a:hover { color: oklch(0.5 0.1 20); } }"],
	["components/panel.css", "p {\n\tborder: 1px solid white;\n}"],
	["components/Panel.tsx", `const a = <p style={{ color: "#ff0000" }} />;`],
	["components/Panel.tsx", "const a = <p style={`color: rgba(0,0,0,.5)`} />;"],
	["entrypoints/panel/index.html", `<style>body { background: #fafafa; }</style>`],
] as const;

const FINE = [
	["components/tokens.css", ":root { --ink: #222; }"],
	[
		"components/panel.css",
		"p { white-space: nowrap; border: 1px solid CanvasText; } /* black */ .red { top: 0; }",
	],
	["components/panel.css", "/* was #fff */ #add { color: var(--ink); } a:hover #bad { color: inherit; }"],
	[
		"components/Panel.tsx",
		`class A { #added = 1; get() { return this.#added; } } const r = "#/host/Account/001";`,
	],
	["components/Panel.tsx", "// #fff\nconst a = <p>Case #12 &#123;</p>;"],
	["entrypoints/panel/index.html", `<!-- #fff --><a href="#add">&#8230;</a>`],
] as const;

describe("the guard of looks", () => {
	it.each(OFFENCES)("in %s stops: %s", (path, text) => expect(wrongColours(path, text)).toHaveLength(1));
	it.each(FINE)("in %s lets pass: %s", (path, text) => expect(wrongColours(path, text)).toEqual([]));

	it("wants lines to thicken with the contrast", () => {
		const of = (line: string) => wrongStrokes("components/panel.css", `p { ${line}; }`);
		expect(of("border-block-end: 1px solid var(--line)")).toHaveLength(1);
		expect(of("outline: 2px solid Highlight")).toHaveLength(1);
		expect(of("border: var(--stroke) solid var(--line)")).toEqual([]);
		expect(of("border-block-end: 3px solid transparent")).toEqual([]);
	});

	it("counts lines", () => {
		expect(tooLong("utils/x.ts", "x\n".repeat(200))).toEqual([]);
		expect(tooLong("utils/x.ts", "x\n".repeat(201))).toHaveLength(1);
	});
});
