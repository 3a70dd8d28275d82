import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, posix } from "node:path";
import { gzipSync } from "node:zlib";
import { importsOf } from "./imports.ts";

export interface Build {
	name: string;
	/** How WXT ends the name of the zip for the store. */
	zip: string;
}

export const STORE_BUILDS: Build[] = [
	{ name: "chrome-mv3", zip: "-chrome.zip" },
	{ name: "firefox-mv3", zip: "-firefox.zip" },
];

export interface Sizes {
	"content script": number;
	panel: number;
	popup: number;
	background: number;
	"store zip": number;
}

const OUTPUT = ".output";

/** A file of a build as text; without the build the sentence says how to make it. */
export function readBuilt(build: Build, path: string): string {
	const file = join(OUTPUT, build.name, path);
	if (!existsSync(file)) throw new Error(`${file} is not built: run "npm run build" first.`);
	return readFileSync(file, "utf8");
}

/** The pages of a build. */
export function htmlOf(build: Build): { path: string; html: string }[] {
	return readdirSync(join(OUTPUT, build.name), { recursive: true, encoding: "utf8" })
		.filter((path) => path.endsWith(".html"))
		.map((path) => ({ path, html: readBuilt(build, path) }));
}

export function measureBuild(build: Build): Sizes {
	const read = (path: string) => readBuilt(build, path);
	const scripts = readdirSync(join(OUTPUT, build.name, "content-scripts"));
	return {
		"content script": total(
			scripts.map((name) => `content-scripts/${name}`),
			read,
		),
		panel: total(reachable("panel.html", read), read),
		popup: total(reachable("popup.html", read), read),
		background: total(reachable("background.js", read), read),
		"store zip": zipSize(build),
	};
}

/** The page and all that it loads, at once or later: every script and style by way of the imports between them. */
export function reachable(start: string, read: (path: string) => string): string[] {
	const found = new Set([start]);
	for (const path of found) {
		for (const next of referencesOf(path, read(path))) found.add(next);
	}
	return [...found];
}

function referencesOf(path: string, text: string): string[] {
	if (path.endsWith(".html")) {
		return [...text.matchAll(/\b(?:src|href)="([^"#]+\.(?:js|css))"/g)].map(([, url]) =>
			posix.join(posix.dirname(path), url ?? "").replace(/^\//, ""),
		);
	}
	if (!path.endsWith(".js")) return [];
	return importsOf(path, text).flatMap(({ file }) => (file === undefined ? [] : [file]));
}

/**
 * The two languages are alternatives, of which a page loads one: the larger counts.
 * A user who switches has loaded both.
 */
function total(paths: string[], read: (path: string) => string): number {
	const sizeOf = (path: string) => gzipSync(read(path), { level: 9 }).length;
	const languages = paths.filter((path) => /\/(?:en|da)-[\w-]+\.js$/.test(path));
	const spared = languages.toSorted((a, b) => sizeOf(b) - sizeOf(a)).slice(1);
	return paths.filter((path) => !spared.includes(path)).reduce((sum, path) => sum + sizeOf(path), 0);
}

/** WXT names it `<name>-<version>-<browser>.zip`; of zips left by earlier versions the newest counts. */
function zipSize(build: Build): number {
	const zips = readdirSync(OUTPUT)
		.filter((name) => name.endsWith(build.zip))
		.map((name) => statSync(join(OUTPUT, name)))
		.sort((a, b) => b.mtimeMs - a.mtimeMs);
	if (!zips[0]) throw new Error(`${OUTPUT} has no *${build.zip}: run "npm run build" first, which makes it.`);
	return zips[0].size;
}
