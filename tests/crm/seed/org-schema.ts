/** The metadata of `public/salesforce/` and of the demo org, read for the tests of both. */
import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { childrenOf, type Element, readXml, textAt } from "./read-xml.ts";

const ROOT = join(import.meta.dirname, "../../..");
export const PROJECT = join(ROOT, "public/salesforce");
const SOURCE = join(PROJECT, "force-app/main/default");
const DEMO_ORG = join(import.meta.dirname, "org");

export interface MetadataFile {
	path: string;
	/** The file's name without its ending, which Salesforce wants to be the element's name. */
	name: string;
	/** The object whose folder holds the file. */
	object: string;
	kind: string;
	xml: Element;
}

export interface FieldSchema {
	object: string;
	name: string;
	type: string;
	required: boolean;
	length?: number;
	precision?: number;
	scale?: number;
	values?: string[];
	referenceTo?: string;
	xml: Element;
}

/** Every metadata file of the product and of the demo org. Throws on the first one that is not well-formed. */
export function readMetadata(): MetadataFile[] {
	return [SOURCE, DEMO_ORG].flatMap((folder) =>
		readdirSync(folder, { recursive: true, encoding: "utf8" })
			.filter((path) => path.endsWith(".xml"))
			.sort()
			.map((path) => readOne(folder, path)),
	);
}

function readOne(folder: string, path: string): MetadataFile {
	const [, name = "", kind = ""] = /^(.+)\.(\w+)-meta\.xml$/.exec(basename(path)) ?? [];
	const object = /(?:^|[/\\])objects[/\\](\w+)/.exec(`/${path}`)?.[1] ?? "";
	try {
		return { path, name, object, kind, xml: readXml(readFileSync(join(folder, path), "utf8")) };
	} catch (error) {
		throw new Error(`${path}: ${error instanceof Error ? error.message : error}`);
	}
}

export function readFields(files: readonly MetadataFile[] = readMetadata()): FieldSchema[] {
	return files.filter((file) => file.kind === "field").map(toField);
}

function toField({ object, xml }: MetadataFile): FieldSchema {
	const number = (name: string) => {
		const text = textAt(xml, name);
		return text === undefined ? undefined : Number(text);
	};
	const valueSet = xml.children.find((child) => child.name === "valueSet");
	const definition = valueSet?.children.find((child) => child.name === "valueSetDefinition");
	return {
		object,
		name: textAt(xml, "fullName") ?? "",
		type: textAt(xml, "type") ?? "",
		required: textAt(xml, "required") === "true",
		length: number("length"),
		precision: number("precision"),
		scale: number("scale"),
		values: definition && childrenOf(definition, "value").map((value) => textAt(value, "fullName") ?? ""),
		referenceTo: textAt(xml, "referenceTo"),
		xml,
	};
}
