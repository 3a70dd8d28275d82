/** Style sheets made by scripts, for a page without a browser: they are taken, and style nothing. */
class NoStyleSheet {
	replaceSync(): void {}
}

Object.assign(globalThis, { CSSStyleSheet: NoStyleSheet });
Object.assign(document, { adoptedStyleSheets: [] });
