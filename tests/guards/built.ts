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
	/** What the page loads to be shown. */
	panel: number;
	/** What it loads when somebody wants it. */
	"panel, later": number;
	popup: number;
	"popup, later": number;
	background: number;
	"background, later": number;
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
	const panel = loadedBy("panel.html", read);
	const popup = loadedBy("popup.html", read);
	const background = loadedBy("background.js", read);
	return {
		"content script": total(
			scripts.map((name) => `content-scripts/${name}`),
			read,
		),
		panel: total(panel.opening, read),
		"panel, later": total(panel.later, read),
		popup: total(popup.opening, read),
		"popup, later": total(popup.later, read),
		background: total(background.opening, read),
		"background, later": total(background.later, read),
		"store zip": zipSize(build),
	};
}

type Read = (path: string) => string;

/**
 * What a page loads: to be shown, and when it is wanted. The words of its language are asked for by a dynamic
 * import, but nothing is shown without them.
 */
export function loadedBy(start: string, read: Read): { opening: string[]; later: string[] } {
	const isOpening = ({ isLater, file }: Reference) => !isLater || LANGUAGE.test(file);
	const opening = reachable(start, read, isOpening);
	const all = reachable(start, read, () => true);
	return { opening, later: all.filter((path) => !opening.includes(path)) };
}

const LANGUAGE = /\/(en|da)-/;

interface Reference {
	file: string;
	isLater: boolean;
}

function reachable(start: string, read: Read, follow: (reference: Reference) => boolean): string[] {
	const found = new Set([start]);
	for (const path of found) {
		for (const next of referencesOf(path, read(path)).filter(follow)) found.add(next.file);
	}
	return [...found];
}

function referencesOf(path: string, text: string): Reference[] {
	if (path.endsWith(".html")) {
		return [...text.matchAll(/\b(?:src|href)="([^"#]+\.(?:js|css))"/g)].map(([, url]) => ({
			file: posix.join(posix.dirname(path), url ?? "").replace(/^\//, ""),
			isLater: false,
		}));
	}
	if (!path.endsWith(".js")) return [];
	const imported = importsOf(path, text).flatMap(({ file, isDynamic }) =>
		file === undefined ? [] : [{ file, isLater: isDynamic }],
	);
	// Of a worker, once it has been installed (background.config.ts).
	const scripts = [...text.matchAll(/\bimportScripts\("([^"]+)"\)/g)];
	return [...imported, ...scripts.map(([, file = ""]) => ({ file, isLater: true }))];
}

/**
 * The two languages are alternatives, of which a page loads one: the larger counts, all its parts together.
 * A user who switches has loaded both.
 */
function total(paths: readonly string[], read: Read): number {
	const sizeOf = (all: readonly string[]) =>
		all.reduce((sum, path) => sum + gzipSync(read(path), { level: 9 }).length, 0);
	const of = (language: string) => paths.filter((path) => LANGUAGE.exec(path)?.[1] === language);
	const languages = [of("en"), of("da")];
	const rest = paths.filter((path) => !languages.flat().includes(path));
	return sizeOf(rest) + Math.max(...languages.map(sizeOf));
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
