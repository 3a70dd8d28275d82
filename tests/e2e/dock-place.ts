import type { Page } from "puppeteer-core";

/** The room between Lightning's header and its utility bar. */
const HEADER_PX = 90;
const FOOTER_PX = 40;
const STEP_PX = 8;

/** What the dock takes of a page, in pixels; nothing where it takes nothing. */
export interface DockPlace {
	left: number;
	right: number;
	top: number;
	bottom: number;
}

/** Its shadow root is closed: what the page knows is which of its points are the dock's. */
export function dockPlace(page: Page): Promise<DockPlace | undefined> {
	return page.evaluate(
		(header, footer, step) => {
			const points: { x: number; y: number }[] = [];
			for (let y = header; y < innerHeight - footer; y += step)
				for (let x = 0; x < innerWidth; x += step)
					if (document.elementFromPoint(x, y)?.localName === "instep-dock") points.push({ x, y });
			if (points.length === 0) return undefined;
			const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
			return {
				...{ left: Math.min(...xs), right: Math.max(...xs) },
				...{ top: Math.min(...ys), bottom: Math.max(...ys) },
			};
		},
		HEADER_PX,
		FOOTER_PX,
		STEP_PX,
	);
}
