/** Gives the page a style that comes with code of its own: a page's own sheets are all loaded to open it. */
export function adoptStyle(css: string): void {
	const sheet = new CSSStyleSheet();
	sheet.replaceSync(css);
	document.adoptedStyleSheets.push(sheet);
}
