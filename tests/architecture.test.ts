import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { describe, expect, it } from "vitest";
import { wrongArrows } from "./guards/arrows.ts";
import { tooLong, wrongColours, wrongStrokes } from "./guards/looks.ts";
import { wrongWords } from "./guards/words.ts";

const FOLDERS = ["entrypoints", "components", "utils"];
const files = FOLDERS.flatMap((folder) =>
	readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => relative(".", join(entry.parentPath, entry.name)).split(sep).join("/")),
);
const sources = files.filter((path) => /\.tsx?$/.test(path));
const styled = files.filter((path) => /\.(tsx?|css|html)$/.test(path));

type Check = (path: string, text: string) => string[];
const offences = (paths: string[], check: Check) =>
	paths.flatMap((path) => check(path, readFileSync(path, "utf8")));

describe("the extension's source", () => {
	it("is there", () => expect(sources).not.toEqual([]));
	it("follows the import arrows", () => expect(offences(sources, wrongArrows)).toEqual([]));
	it("keeps network, database, browser, clock and markup in their places", () =>
		expect(offences(sources, wrongWords)).toEqual([]));
	it("takes every colour from the tokens", () => expect(offences(styled, wrongColours)).toEqual([]));
	it("draws every line as thick as the reader wants it", () =>
		expect(offences(styled, wrongStrokes)).toEqual([]));
	it("has no file of more than 200 lines", () => expect(offences(styled, tooLong)).toEqual([]));
	it("is TypeScript, styles and pages only", () =>
		expect(files.filter((path) => !/\.(tsx?|css|html|svg)$/.test(path))).toEqual([]));
});
