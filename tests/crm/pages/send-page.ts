import type { Context } from "hono";
import { html } from "hono/html";
import type { HtmlEscapedString } from "hono/utils/html";
import type { Knobs } from "./knobs.ts";

/**
 * As strict as Lightning with "Stricter CSP", and stricter: no inline script or style and no frames, which
 * proves that the extension's frame and styles do not depend on the page's goodwill. No `form-action`: Chromium
 * applies it to redirects too, and sign-in for the extension leaves the origin that way.
 */
const CONTENT_SECURITY_POLICY = [
	"default-src 'none'",
	"script-src 'self'",
	"style-src 'self'",
	"img-src 'self' data:",
	"connect-src 'self'",
	"frame-src 'none'",
	"object-src 'none'",
	"base-uri 'none'",
	"frame-ancestors 'none'",
].join("; ");

export interface PageParts {
	title: string;
	styles: string[];
	/** Attributes of `<html>` beside `lang`, for the page's script. */
	data?: Record<string, string>;
	script?: string;
	body: HtmlEscapedString | Promise<HtmlEscapedString>;
}

export function sendPage(c: Context, knobs: Knobs, parts: PageParts): Response | Promise<Response> {
	c.header("content-security-policy", CONTENT_SECURITY_POLICY);
	c.header("referrer-policy", "origin-when-cross-origin");
	c.header("x-content-type-options", "nosniff");
	c.header("cache-control", "no-store");
	const links = parts.styles.map((name) => html`<link rel="stylesheet" href="/resource/page/${name}">`);
	const data = Object.entries(parts.data ?? {}).map(([key, value]) => html` data-${key}="${value}"`);
	const script = parts.script
		? html`<script type="module" src="/resource/page/${parts.script}"></script>`
		: "";
	return c.html(html`<!doctype html>
<html lang="${knobs.lang}"${data}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${parts.title}</title>
<link rel="icon" href="data:,">
${links}
${script}
</head>
<body class="desktop slds-color-scheme_${knobs.theme}">
${parts.body}
</body>
</html>`);
}
