/**
 * A strict reader for the plain XML of Salesforce metadata: elements and text, no attributes but the root's.
 * Salesforce's own offline tools pass a wrong closing tag (salesforce.md 6.3), so this one does not.
 */
export interface Element {
	name: string;
	text: string;
	children: Element[];
}

const ENTITIES: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n';
const NAMESPACE = ' xmlns="http://soap.sforce.com/2006/04/metadata"';

export function readXml(source: string): Element {
	if (!source.startsWith(DECLARATION)) throw new Error("the XML declaration is missing");
	const document: Element = { name: "", text: "", children: [] };
	const open = [document];
	let rest = source.slice(DECLARATION.length);
	while (rest !== "") {
		const [token = ""] = /^(?:<\/?[A-Za-z]\w*[^<>]*>|[^<>]+)/.exec(rest) ?? [];
		if (token === "") throw new Error(`not well-formed at: ${rest.slice(0, 40)}`);
		rest = rest.slice(token.length);
		const top = open.at(-1) as Element;
		if (!token.startsWith("<")) {
			top.text += token.replaceAll(/&([^;\s]*);?/g, (whole, name: string) => {
				const character = ENTITIES[name];
				if (character === undefined || !whole.endsWith(";")) throw new Error(`bad entity: ${whole}`);
				return character;
			});
		} else if (token.startsWith("</")) {
			if (token !== `</${top.name}>`) throw new Error(`${token} closes <${top.name}>`);
			if (top.children.length > 0 && top.text.trim() !== "")
				throw new Error(`text beside elements in ${top.name}`);
			open.pop();
		} else {
			const [, name = "", attributes = "", empty] = /^<(\w+)(.*?)(\/)?>$/.exec(token) ?? [];
			if (attributes !== (open.length === 1 ? NAMESPACE : ""))
				throw new Error(`attributes of <${name}>: ${attributes}`);
			const element: Element = { name, text: "", children: [] };
			top.children.push(element);
			if (!empty) open.push(element);
		}
	}
	const [root, ...others] = document.children;
	if (open.length > 1) throw new Error(`<${open.at(-1)?.name}> is never closed`);
	if (!root || others.length > 0 || document.text.trim() !== "")
		throw new Error("not exactly one root element");
	return root;
}

/** Text of the first child named so, or of its child, and so on; undefined when there is none. */
export function textAt(element: Element, ...path: string[]): string | undefined {
	let at: Element | undefined = element;
	for (const name of path) at = at?.children.find((child) => child.name === name);
	return at?.text;
}

/** All children named so. */
export function childrenOf(element: Element, name: string): Element[] {
	return element.children.filter((child) => child.name === name);
}
