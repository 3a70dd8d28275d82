/** The Metadata WSDL of version 47 that jsforce brings along: a second witness beside @salesforce/types. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { Element } from "../crm/seed/read-xml.ts";

export interface Wsdl {
	/** Elements by type name, each with the name of its own type; those of base types included. */
	types: Map<string, Map<string, string>>;
	enums: Map<string, Set<string>>;
}

export function readWsdl(): Wsdl {
	const folder = dirname(createRequire(import.meta.url).resolve("jsforce/package.json"));
	const source = readFileSync(join(folder, "src/api/metadata/wsdl.xml"), "utf8");
	const own = new Map<string, { base: string | undefined; elements: Map<string, string> }>();
	for (const [, name = "", body = ""] of source.matchAll(
		/<xsd:complexType name="(\w+)">([\s\S]*?)<\/xsd:complexType>/g,
	)) {
		const elements = [...body.matchAll(/<xsd:element name="(\w+)"[^>]*type="\w+:(\w+)"/g)];
		const [, base] = /<xsd:extension base="tns:(\w+)"/.exec(body) ?? [];
		own.set(name, {
			base,
			elements: new Map(elements.map(([, element = "", type = ""]) => [element, type])),
		});
	}
	const all = (name: string): Map<string, string> => {
		const { base, elements = new Map() } = own.get(name) ?? {};
		return base ? new Map([...all(base), ...elements]) : elements;
	};
	const enums = [...source.matchAll(/<xsd:simpleType name="(\w+)">([\s\S]*?)<\/xsd:simpleType>/g)].map(
		([, name = "", body = ""]): [string, Set<string>] => {
			const values = [...body.matchAll(/<xsd:enumeration value="([^"]*)"/g)];
			return [name, new Set(values.map(([, value = ""]) => value))];
		},
	);
	return { types: new Map([...own.keys()].map((name) => [name, all(name)])), enums: new Map(enums) };
}

/** What the WSDL does not know about an element of this type: elements and values. */
export function unknownTo(wsdl: Wsdl, element: Element, type: string): string[] {
	return element.children.flatMap((child) => {
		const childType = wsdl.types.get(type)?.get(child.name);
		if (childType === undefined) return [`${type}.${child.name}`];
		const values = wsdl.enums.get(childType);
		if (values && values.size > 0 && !values.has(child.text))
			return [`${type}.${child.name} = ${child.text}`];
		return wsdl.types.has(childType) ? unknownTo(wsdl, child, childType) : [];
	});
}
