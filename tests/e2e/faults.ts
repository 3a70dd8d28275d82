import type { Frame, Page } from "puppeteer-core";
import { violations } from "../looks/axe.ts";

/** What axe finds against WCAG 2.2 AA, and whether anything sticks out at the side. */
export async function faults(frame: Frame | Page): Promise<string[]> {
	const overflow = await frame.evaluate(
		() => document.documentElement.scrollWidth - document.documentElement.clientWidth,
	);
	return [...(await violations(frame)), ...(overflow > 0 ? [`${overflow} px stick out at the side`] : [])];
}
