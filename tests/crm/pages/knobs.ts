import type { Context } from "hono";
import { getCookie, setCookie } from "hono/cookie";
import type { PageLanguage, PageUser } from "./page-source.ts";

/** How a page behaves, for tests and pictures: `?theme=dark&lang=da&busy=0`, remembered in cookies. */
export interface Knobs {
	theme: "light" | "dark" | "system";
	lang: PageLanguage;
	/** Work on the main thread after each navigation, `tasks x milliseconds`. */
	busy: string;
}

const NAMED_BUSY: Record<string, string> = { "0": "0x0", normal: "12x60", heavy: "25x100" };

export function knobsOf(c: Context, user: PageUser | null): Knobs {
	const theme = remembered(c, "theme");
	const lang = remembered(c, "lang");
	return {
		theme: theme === "dark" || theme === "system" ? theme : "light",
		lang: lang === "en" || lang === "da" ? lang : (user?.language ?? "en"),
		busy: busyOf(remembered(c, "busy")),
	};
}

/** From the query, which also sets the cookie; else from the cookie. */
function remembered(c: Context, knob: string): string | undefined {
	const asked = c.req.query(knob);
	if (asked !== undefined) setCookie(c, knob, asked, { path: "/", sameSite: "Lax" });
	return asked ?? getCookie(c, knob);
}

function busyOf(text = "normal"): string {
	if (Object.hasOwn(NAMED_BUSY, text)) return NAMED_BUSY[text] ?? "0x0";
	return /^\d{1,3}x\d{1,4}$/.test(text) ? text : "12x60";
}
