type Child = Node | string | null;

/**
 * An element with attributes and children. Text only ever enters the page through here, as text nodes and
 * attribute values, so that record content can never become markup.
 */
export function h(tag: string, attributes: Record<string, string> = {}, ...children: Child[]): HTMLElement {
	const element = document.createElement(tag);
	for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
	element.append(...children.filter((child) => child !== null));
	return element;
}

export function on<E extends HTMLElement>(element: E, type: string, act: (event: Event) => void): E {
	element.addEventListener(type, act);
	return element;
}

/** Nested elements, outermost first: Lightning wraps each part in a row of components. */
export function nest(tags: [string, string][], ...children: Child[]): HTMLElement {
	const [outer, ...inner] = tags;
	if (!outer) throw new Error("nest needs at least one element");
	const attributes: Record<string, string> = outer[1] ? { class: outer[1] } : {};
	return inner.length > 0
		? h(outer[0], attributes, nest(inner, ...children))
		: h(outer[0], attributes, ...children);
}

/** A link to a web site, phone or mailbox, if the value is one; else the value as text. */
export function contactLink(kind: "web" | "tel" | "mailto", value: string): Node {
	if (!value) return new Text("");
	if (kind !== "web") return h("a", { href: `${kind}:${encodeURI(value)}` }, value);
	const address = value.includes(":") ? value : `https://${value}`;
	// "javascript:" and the like stay text.
	if (!/^https?:/i.test(address) || !URL.canParse(address)) return new Text(value);
	return h("a", { href: address, target: "_blank", rel: "noopener" }, value);
}
