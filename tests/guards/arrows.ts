import { type Import, importsOf } from "./imports.ts";

/** Folders, the most particular first; a file belongs to the first that it matches. */
const ZONES: [name: string, pattern: RegExp][] = [
	["entrypoints", /^entrypoints\//],
	["components/use-*", /^components\/(.+\/)?use-[^/]+\.tsx?$/],
	["components", /^components\//],
	["domain", /^utils\/domain\//],
	["crm/crm.ts", /^utils\/crm\/crm\.ts$/],
	["crm/sites.ts", /^utils\/crm\/sites\.ts$/],
	["crm adapter", /^utils\/crm\/[^/]+\//],
	["store", /^utils\/store\//],
	["sync", /^utils\/sync\//],
	["platform", /^utils\/platform\//],
	["i18n", /^utils\/i18n\//],
];

/** architecture.md, "Arrows". A folder may always import from itself. */
const ARROWS: Record<string, string[]> = {
	entrypoints: [
		...["components", "components/use-*", "sync", "store", "crm/crm.ts", "crm/sites.ts", "crm adapter"],
		...["platform", "domain", "i18n"],
	],
	"components/use-*": ["components", "domain", "i18n", "store", "platform"],
	components: ["components/use-*", "domain", "i18n"],
	domain: [],
	"crm/crm.ts": ["domain"],
	"crm/sites.ts": ["domain"],
	"crm adapter": ["crm/crm.ts", "domain"],
	store: ["domain"],
	sync: ["crm/crm.ts", "store", "domain"],
	platform: ["domain"],
	i18n: ["domain"],
};

/** Packages that only these zones may import; `domain` may import no other package at all. */
const PACKAGES: [pattern: RegExp, zones: string[]][] = [
	[/^idb($|\/)/, ["store"]],
	[/^webextension-polyfill$/, ["platform"]],
	[/^wxt\/browser($|\/)/, ["entrypoints", "platform"]],
	[/^@wxt-dev\/browser$/, ["entrypoints", "platform"]],
	[/^(#imports|wxt\/(client|sandbox)|node:)/, []],
	[/^preact($|\/)|^@preact\//, ["entrypoints", "components", "components/use-*"]],
];

/** What this file imports and may not, as sentences. */
export function wrongArrows(path: string, text: string): string[] {
	const from = zoneOf(path);
	if (!from) return [`${path}: no folder of architecture.md ("Layout") holds this file`];
	return importsOf(path, text).flatMap((one) => {
		const reason = one.file === undefined ? wrongPackage(from, one) : wrongFile(path, from, one.file);
		return reason ? [`${path}:${one.line}: imports "${one.specifier}", but ${reason}`] : [];
	});
}

function wrongPackage(from: string, { specifier }: Import): string | undefined {
	if (specifier === "(computed)") return "an import must name its file";
	if (from === "domain")
		return specifier === "valibot" ? undefined : "domain is pure: itself and valibot only";
	const rule = PACKAGES.find(([pattern]) => pattern.test(specifier));
	if (!rule || rule[1].includes(from)) return undefined;
	return `only ${rule[1].join(", ") || "nobody"} may, and this is ${from}`;
}

function wrongFile(path: string, from: string, file: string): string | undefined {
	const to = zoneOf(file);
	if (!to) return `${file} is in no folder that the extension is made of`;
	if (to === from) return sameParent(path, file, from);
	return ARROWS[from]?.includes(to) ? undefined : `${from} → ${to} is no arrow of architecture.md`;
}

/** Entrypoints are bundles of their own, and CRM adapters are independent: neither imports its neighbour. */
function sameParent(path: string, file: string, zone: string): string | undefined {
	const depth = zone === "entrypoints" ? 1 : zone === "crm adapter" ? 2 : 0;
	const parent = (one: string) => (one.split("/")[depth] ?? "").replace(/\..*$/, "");
	return depth === 0 || parent(path) === parent(file)
		? undefined
		: "what two of them share has a folder of its own";
}

function zoneOf(path: string): string | undefined {
	return ZONES.find(([, pattern]) => pattern.test(path))?.[0];
}
