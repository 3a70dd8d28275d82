/**
 * How many pages a PDF has: its objects of the type Page (ISO 32000-1, 7.7.3.3), which Chromium writes uncompressed.
 * Throws where the file says of itself that it has another number of them, or is none.
 */
export function pagesIn(pdf: Uint8Array): number {
	const text = Buffer.from(pdf).toString("latin1");
	if (!text.startsWith("%PDF-")) throw new Error("This is no PDF.");
	const pages = text.match(/\/Type\s*\/Page(?![a-zA-Z])/g)?.length ?? 0;
	// The root of the tree counts all; branches of it count their own.
	const counts = [...text.matchAll(/\/Count\s+(\d+)/g)].map(([, count]) => Number(count));
	if (Math.max(0, ...counts) !== pages) throw new Error(`The PDF counts ${counts} and has ${pages} pages.`);
	return pages;
}
