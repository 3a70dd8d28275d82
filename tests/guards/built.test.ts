import { expect, it } from "vitest";
import { loadedBy } from "./built.ts";

const FILES: Record<string, string> = {
	"panel.html": `<link rel="stylesheet" href="/assets/panel.css"><script src="/chunks/panel.js"></script>
		<a href="https://example.org/about">about</a>`,
	// A minifier writes its texts in back quotes.
	"chunks/panel.js": "import{x}from'./shared.js';const later=()=>import(`./later.js`);import(`./en-1.js`)",
	"chunks/shared.js": `import"./panel.js";export const x="./not-me.js";`,
	"chunks/later.js": `import"./shared.js";import"./deep.js"`,
	"chunks/deep.js": "",
	"chunks/en-1.js": "",
	"assets/panel.css": "p{}",
};
const { opening, later } = loadedBy("panel.html", (path) => FILES[path] ?? expect.fail(`${path} is no file`));

it("counts what a page loads to be shown, its words among it, each once", () => {
	expect(opening.toSorted()).toEqual([
		"assets/panel.css",
		"chunks/en-1.js",
		"chunks/panel.js",
		"chunks/shared.js",
		"panel.html",
	]);
});

it("counts apart what comes when it is wanted", () => {
	expect(later.toSorted()).toEqual(["chunks/deep.js", "chunks/later.js"]);
});
