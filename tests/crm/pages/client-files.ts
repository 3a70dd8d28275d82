import { readdirSync, readFileSync } from "node:fs";
import { stripTypeScriptTypes } from "node:module";

const FOLDER = new URL("./client/", import.meta.url);
// The names are read once: what is not in the folder cannot be asked for, whatever the path looks like.
const NAMES = new Set(readdirSync(FOLDER));
const served = new Map<string, ClientFile>();

export interface ClientFile {
	type: string;
	text: string;
}

/** A style sheet or script of the pages. Scripts are TypeScript in the tree; only their types are taken out. */
export function clientFile(name: string): ClientFile | null {
	if (!NAMES.has(name)) return null;
	const known = served.get(name);
	if (known) return known;
	const text = readFileSync(new URL(name, FOLDER), "utf8");
	const file = name.endsWith(".css")
		? { type: "text/css; charset=utf-8", text }
		: { type: "text/javascript; charset=utf-8", text: stripTypeScriptTypes(text) };
	served.set(name, file);
	return file;
}
