import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

/** One element that a type of metadata may hold. */
export interface Part {
	type: string;
	isList: boolean;
	isRequired: boolean;
}

export interface MetadataTypes {
	/** Elements by type name, those of base types included. */
	structures: Map<string, Map<string, Part>>;
	/** Values by name of the enumeration. */
	enums: Map<string, Set<string>>;
}

const SIMPLE = /^export type (\w+) = ('[^;]*');$/;
const OPENING = /^export type (\w+) = (?:(\w+) & )?\{$/;
const MEMBER = /^ {4}(\w+)(\?)?: ([\w.]+)(\[\])?;$/;

let known: MetadataTypes | undefined;

/**
 * The types of Salesforce's Metadata API as of the current release, read from the declarations of @salesforce/types,
 * which Salesforce makes from its WSDL: the nearest thing to a schema that can be had offline (salesforce.md 6.3).
 */
export function metadataTypes(): MetadataTypes {
	known ??= parse(readFileSync(declarations(), "utf8"));
	return known;
}

function declarations(): string {
	const entry = createRequire(import.meta.url).resolve("@salesforce/types/metadata");
	return join(dirname(entry), "metadata.d.ts");
}

function parse(source: string): MetadataTypes {
	const own = new Map<string, { base: string | undefined; parts: Map<string, Part> }>();
	const enums = new Map<string, Set<string>>();
	let parts: Map<string, Part> | undefined;
	for (const line of source.split("\n")) {
		const simple = SIMPLE.exec(line);
		const opening = OPENING.exec(line);
		const member = MEMBER.exec(line);
		if (simple)
			enums.set(
				simple[1] ?? "",
				new Set([...(simple[2] ?? "").matchAll(/'([^']*)'/g)].map(([, v]) => v ?? "")),
			);
		else if (opening) {
			parts = new Map();
			own.set(opening[1] ?? "", { base: opening[2], parts });
		} else if (member && parts) {
			const [, name = "", optional, type = "", list] = member;
			// A list may be empty, whatever the declaration says.
			parts.set(name, { type, isList: list !== undefined, isRequired: !optional && !list });
		}
	}
	const all = (name: string): Map<string, Part> => {
		const { base, parts = new Map() } = own.get(name) ?? {};
		return base ? new Map([...all(base), ...parts]) : parts;
	};
	return { structures: new Map([...own.keys()].map((name) => [name, all(name)])), enums };
}
