import type { Element } from "../seed/read-xml.ts";
import { metadataTypes, type Part } from "./metadata-types.ts";

/**
 * What is wrong with an element as metadata of this type: unknown, missing, repeated and scattered elements, values
 * that are none of the enumeration, and text that is no number or boolean. In the words of a real deploy, as far as
 * they are known.
 */
export function problemsOf(element: Element, type: string): string[] {
	const parts = metadataTypes().structures.get(type);
	if (!parts) return [`Entity type: '${type}' is unknown`];
	const problems: string[] = [];
	for (const [name, part] of parts)
		if (part.isRequired && !element.children.some((child) => child.name === name))
			problems.push(`Required field is missing: ${name}`);
	let last = "";
	const seen = new Set<string>();
	for (const child of element.children) {
		const part = parts.get(child.name);
		if (!part) problems.push(`Element ${child.name} invalid at this location in type ${type}`);
		else problems.push(...problemsWithin(child, part));
		const isRepeated = seen.has(child.name) && (last !== child.name || part?.isList === false);
		if (isRepeated) problems.push(`Element ${child.name} is duplicated at this location in type ${type}`);
		seen.add(child.name);
		last = child.name;
	}
	return problems;
}

function problemsWithin(element: Element, { type }: Part): string[] {
	const { name, text, children } = element;
	const values = metadataTypes().enums.get(type);
	if (values)
		return values.has(text) ? [] : [`'${text}' is not a valid value for the enum '${type}' (in ${name})`];
	if (metadataTypes().structures.has(type)) return problemsOf(element, type);
	if (children.length > 0) return [`Element ${children[0]?.name} invalid at this location in ${name}`];
	if (type === "boolean" && !/^(true|false)$/.test(text))
		return [`'${text}' is not a valid value for the type xsd:boolean (in ${name})`];
	if (type === "number" && !/^-?\d+(\.\d+)?$/.test(text))
		return [`'${text}' is not a valid value for the type xsd:double (in ${name})`];
	return [];
}
