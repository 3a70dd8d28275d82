import type { Page } from "puppeteer-core";

/** Selects the first occurrence of `text` as a person would with the mouse; returns its middle, on screen. */
export async function selectText(page: Page, text: string): Promise<{ x: number; y: number }> {
	const middle = await page.evaluate((wanted) => {
		// Lightning pages keep their text in open shadow roots, which a plain text search does not enter.
		const textNodes = (root: Node): Text[] => {
			if (root instanceof Text) return [root];
			const shadow = root instanceof Element ? root.shadowRoot : null;
			return [...(shadow ? textNodes(shadow) : []), ...[...root.childNodes].flatMap(textNodes)];
		};
		const isShown = (node: Text) => (node.parentElement?.getClientRects().length ?? 0) > 0;
		const nodes = textNodes(document.body).filter(isShown);
		const start = nodes
			.map((node) => node.data)
			.join("")
			.indexOf(wanted);
		if (start < 0) return null;
		const place = (offset: number, isEnd: boolean): [Text, number] | null => {
			let rest = offset;
			for (const node of nodes) {
				if (rest < node.length || (isEnd && rest === node.length)) return [node, rest];
				rest -= node.length;
			}
			return null;
		};
		const from = place(start, false);
		const to = place(start + wanted.length, true);
		if (!from || !to) return null;
		from[0].parentElement?.scrollIntoView({ block: "center" });
		getSelection()?.setBaseAndExtent(from[0], from[1], to[0], to[1]);
		const range = document.createRange();
		range.setStart(from[0], from[1]);
		range.setEnd(to[0], to[1]);
		const box = range.getClientRects()[0];
		return box ? { x: box.left + box.width / 2, y: box.top + box.height / 2 } : null;
	}, text);
	if (!middle) throw new Error(`The page ${page.url()} shows no text "${text}" to select.`);
	return middle;
}
