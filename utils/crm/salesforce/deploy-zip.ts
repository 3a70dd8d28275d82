import { strToU8, zipSync } from "fflate";

/** Release of the Metadata API that the kit is written for (salesforce.md 0). */
const VERSION = "67.0";
const NAMESPACE = "http://soap.sforce.com/2006/04/metadata";
const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** Ending of a file in source format → type of what it holds. */
const TYPES: Record<string, string> = {
	object: "CustomObject",
	field: "CustomField",
	listView: "ListView",
	validationRule: "ValidationRule",
	compactLayout: "CompactLayout",
	permissionset: "PermissionSet",
	tab: "CustomTab",
	layout: "Layout",
	app: "CustomApplication",
	eca: "ExternalClientApplication",
	ecaGlblOauth: "ExtlClntAppGlobalOauthSettings",
	ecaOauth: "ExtlClntAppOauthSettings",
	ecaOauthPlcy: "ExtlClntAppOauthConfigurablePolicies",
	ecaPlcy: "ExtlClntAppConfigurablePolicies",
};

/** What stands in an object's own file in metadata format, under this element. */
const WITHIN_OBJECT: Record<string, string> = {
	field: "fields",
	listView: "listViews",
	validationRule: "validationRules",
	compactLayout: "compactLayouts",
};

interface Source {
	/** E.g. `objects/Instep_Unit__c/fields/Manager__c`. */
	path: string;
	kind: string;
	/** The root element's content. */
	content: string;
}

/**
 * The zip of a deploy, in metadata format with its `package.xml`, from files in source format by path
 * (salesforce.md 6.1): an object's fields, rules and views, which are files of their own there, go into one file
 * here. The same files give the same bytes. Other files than `*-meta.xml` are left out. Throws for a kind of
 * metadata that it does not know, with the path.
 */
export function deployZip(files: ReadonlyMap<string, string>): Uint8Array {
	const sources = [...files]
		.filter(([path]) => path.endsWith("-meta.xml"))
		.map(([path, text]) => readSource(path, text))
		.sort((a, b) => (a.path < b.path ? -1 : 1));
	const entries = { ...objectFiles(sources), ...otherFiles(sources), "package.xml": packageXml(sources) };
	const bytes = Object.entries(entries).map(([path, text]): [string, Uint8Array] => [path, strToU8(text)]);
	// A fixed time, and the first that a zip can hold. Stored, for it is packed once more in the extension's own zip:
	// as one text, 36 files that are much alike take half of what they take one by one.
	return zipSync(Object.fromEntries(bytes), { mtime: new Date(1980, 0, 1), level: 0 });
}

function readSource(path: string, text: string): Source {
	const inside = path.replaceAll("\\", "/").replace(/^.*main\/default\//, "");
	const [, name = "", kind = ""] = /^(.+)\.(\w+)-meta\.xml$/.exec(inside) ?? [];
	const type = TYPES[kind];
	if (type === undefined) throw new Error(`${path}: this kind of metadata is not known`);
	const [, root, content = ""] = /<(\w+) xmlns="[^"]*">\n?([\s\S]*?)\s*<\/\1>\s*$/.exec(text) ?? [];
	if (root !== type) throw new Error(`${path}: expected one element ${type}`);
	return { path: name, kind, content };
}

/** One file for each object, also for those that are only added to, such as Account. */
function objectFiles(sources: Source[]): Record<string, string> {
	const names = new Set(sources.filter(isOfObject).map(objectOf));
	const files: Record<string, string> = {};
	for (const name of names) {
		const mine = sources.filter((source) => isOfObject(source) && objectOf(source) === name);
		const own = mine.find(({ kind }) => kind === "object")?.content ?? "";
		const parts = Object.entries(WITHIN_OBJECT).flatMap(([kind, element]) =>
			mine
				.filter((source) => source.kind === kind)
				.map(({ content }) => `    <${element}>\n${indented(content)}\n    </${element}>`),
		);
		files[`objects/${name}.object`] = element("CustomObject", [own, ...parts].filter(Boolean).join("\n"));
	}
	return files;
}

function otherFiles(sources: Source[]): Record<string, string> {
	const others = sources.filter((source) => !isOfObject(source));
	return Object.fromEntries(
		others.map(({ path, kind, content }) => [`${path}.${kind}`, element(TYPES[kind] ?? "", content)]),
	);
}

function packageXml(sources: Source[]): string {
	const members = Map.groupBy(sources, ({ kind }) => TYPES[kind] ?? "");
	const types = [...members].sort(([a], [b]) => (a < b ? -1 : 1));
	const blocks = types.map(([type, list]) => {
		const names = list.map(memberOf).sort();
		const lines = [
			...names.map((name) => `        <members>${name}</members>`),
			`        <name>${type}</name>`,
		];
		return `    <types>\n${lines.join("\n")}\n    </types>`;
	});
	return element("Package", [...blocks, `    <version>${VERSION}</version>`].join("\n"));
}

function isOfObject({ kind }: Source): boolean {
	return kind === "object" || kind in WITHIN_OBJECT;
}

function objectOf({ path }: Source): string {
	return path.split("/").at(1) ?? "";
}

/** `Instep_Unit__c.Manager__c` for what is within an object, else the file's name. */
function memberOf(source: Source): string {
	const name = source.path.split("/").at(-1) ?? "";
	return source.kind in WITHIN_OBJECT ? `${objectOf(source)}.${name}` : name;
}

function element(name: string, content: string): string {
	return `${HEAD}<${name} xmlns="${NAMESPACE}">\n${content}\n</${name}>\n`;
}

function indented(content: string): string {
	return content.replaceAll(/^(?=.)/gm, "    ");
}
