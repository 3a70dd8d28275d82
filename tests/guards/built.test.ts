import { expect, it } from "vitest";
import { reachable } from "./built.ts";

const FILES: Record<string, string> = {
	"panel.html": `<link rel="stylesheet" href="/assets/panel.css"><script src="/chunks/panel.js"></script>
		<a href="https://example.org/about">about</a>`,
	"chunks/panel.js": `import{x}from"./shared.js";const later=()=>import("./later.js");`,
	"chunks/shared.js": `import"./panel.js";export const x="./not-me.js";`,
	"chunks/later.js": "",
	"assets/panel.css": "p{}",
};

it("counts what a page loads at once and later, each once", () => {
	const read = (path: string) => FILES[path] ?? expect.fail(`${path} is no file of the build`);
	expect(reachable("panel.html", read).sort()).toEqual(Object.keys(FILES).sort());
});
