import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { CDPSession, Page } from "puppeteer-core";
import { everyRow, storageOf } from "../e2e/on-device.ts";
import { waitFor } from "../e2e/wait.ts";
import { report, type Seen, violations } from "./axe.ts";
import { measure } from "./measure.ts";
import { textsIn, untold } from "./untold.ts";

/** What ux.md 8 asks to look at, as a browser is told of it. */
const THEMES = {
	light: { "prefers-color-scheme": "light" },
	dark: { "prefers-color-scheme": "dark" },
	contrast: { "prefers-color-scheme": "light", "prefers-contrast": "more" },
	forced: { "prefers-color-scheme": "dark", "forced-colors": "active" },
} as const;
type Theme = keyof typeof THEMES;
const NAMES: readonly Theme[] = ["light", "dark", "contrast", "forced"];
type Language = "en" | "da" | "pseudo";
/** Where the page reflows at the latest: 1280 px at 400 % (WCAG 1.4.10). */
const NARROW = 320;
/** Every picture there is, to look at; else two of each state. */
const ALL_PICTURES = process.env.PICTURES === "all";

const SCREENS = join(process.cwd(), ".output", "screens");

export const PANEL = [400, NARROW] as const;
/** A small laptop's, and 1280 px at 200 % and 400 %. */
export const PAGE = [1280, 1024, 640, NARROW] as const;

interface Window {
	/** Widths to look at, in px: the first is the one people have. */
	widths: readonly number[];
	/** In px. */
	height: number;
	/** Texts that the page has from elsewhere than from the device. */
	others: unknown;
}

export interface Walk {
	/** All that is wrong with a page as it stands, in every language, theme and width. */
	at(page: Page, state: string, options?: Partial<Window>): Promise<string[]>;
	/** Writes the report. */
	end(): void;
}

/**
 * A walk over states of the extension's pages in one browser, with nothing loaded anew: the language by the setting
 * that its own switch sets, the theme by emulation.
 * @param name of the walk, for its pictures and its report
 */
export function walkOf(name: string): Walk {
	mkdirSync(SCREENS, { recursive: true });
	const seen: Seen[] = [];
	const sessions = new Map<Page, CDPSession>();
	let known: string | undefined;

	async function theme(page: Page, wanted: Theme): Promise<void> {
		const session = sessions.get(page) ?? (await page.createCDPSession());
		sessions.set(page, session);
		// A colour on its way to another is neither.
		const asked = { ...THEMES[wanted], "prefers-reduced-motion": "reduce" };
		const features = Object.entries(asked).map(([feature, value]) => ({ name: feature, value }));
		await session.send("Emulation.setEmulatedMedia", { features });
	}
	/** What a page shows must be what the device keeps: read again where there is something new. */
	async function strangeTexts(page: Page, texts: string[], others: unknown): Promise<string[]> {
		const read = async () =>
			textsIn([await everyRow(page), await storageOf(page, "local"), page.url(), others]);
		known ??= await read();
		if (untold(texts, known).length === 0) return [];
		known = await read();
		return untold(texts, known);
	}
	async function picture(page: Page, state: string, language: Language, of: Theme | number): Promise<void> {
		const isTypical = (language === "en" && of === "light") || (language === "da" && of === "dark");
		if (!isTypical && !ALL_PICTURES) return;
		const path: `${string}.png` = `${join(SCREENS, `${name}-${state}-${language}-${of}`)}.png`;
		await page.screenshot({ path, fullPage: ALL_PICTURES });
	}

	return {
		async at(page, state, { widths = PANEL, height = 900, others } = {}) {
			await page.bringToFront();
			const found = new Map<string, string>();
			const note = (faults: readonly string[], where: string) => {
				for (const fault of faults) if (!found.has(fault)) found.set(fault, where);
			};
			const [wide = NARROW] = widths;
			for (const language of ["en", "da", "pseudo"] as const) {
				await speak(page, language);
				for (const width of widths.toReversed()) {
					await page.setViewport({ width, height });
					const { sticksOut, clipped, small, structure, texts } = await measure(page);
					const where = `${language}, ${width} px`;
					if (sticksOut > 0) note([`${sticksOut} px stick out at the side`], where);
					note(clipped, `clipped: ${where}`);
					note(small, `small: ${where}`);
					note(structure, where);
					if (language === "pseudo" && width === wide)
						note(await strangeTexts(page, texts, others), "in no dictionary");
					if (width !== wide) await picture(page, state, language, width);
				}
				if (language === "pseudo") continue;
				for (const each of NAMES) {
					await theme(page, each);
					const broken = await violations(page);
					seen.push({ state: `${name}: ${state}`, theme: each, language, width: wide, violations: broken });
					note(broken, `${language}, ${each}`);
					await picture(page, state, language, each);
				}
				await theme(page, "light");
			}
			await speak(page, "en");
			return [...found].map(([fault, where]) => `${where}: ${fault}`);
		},
		end: () => report(name, seen),
	};
}

/** Sets the language as the app's own switch does; every page that is open follows. */
async function speak(page: Page, language: Language): Promise<void> {
	const isPseudo = language === "pseudo";
	// Two languages are known: the one for tests stands in for Danish, and is taken when Danish is taken anew.
	if (isPseudo) await set(page, "en");
	await page.evaluate((on) => localStorage.setItem("pseudo", on ? "on" : "off"), isPseudo);
	await set(page, isPseudo ? "da" : language);
}

async function set(page: Page, code: "en" | "da"): Promise<void> {
	await page.evaluate((wanted) => {
		const api = Reflect.get(globalThis, "chrome");
		return api.storage.local.set({ language: wanted });
	}, code);
	await page.waitForSelector(`html[lang="${code}"]`);
	await waitFor(`the words in ${code}`, () =>
		page.evaluate(
			() =>
				new Promise<true>((resolve) =>
					requestAnimationFrame(() => requestAnimationFrame(() => resolve(true))),
				),
		),
	);
}
