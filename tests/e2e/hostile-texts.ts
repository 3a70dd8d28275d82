import { createServer } from "node:http";
import { listen, passOn } from "./front.ts";

/** What a database of text does not keep, or the CRM does not take, stands for itself until it is answered. */
const STAND_INS: readonly (readonly [sign: string, json: string])[] = [
	["\ue000", "\\ud800"],
	["\ue001", "\\u0000"],
	["\ue002", "W".repeat(1 << 20)],
];
const [SURROGATE, NUL, MEGABYTE] = STAND_INS.map(([sign]) => sign);

const PAYLOADS = [
	"<script>window.pwned=1</script>",
	"<img src=x onerror=window.pwned=1>",
	"<svg/onload=window.pwned=1>",
	"<instep-made>x</instep-made>",
	"<iframe srcdoc='<script>top.pwned=1</script>'></iframe>",
	"<details open ontoggle=window.pwned=1>",
	"<style>*{display:none!important}</style>",
	"<base href=https://evil.example/>",
	"<meta http-equiv=refresh content='0;url=https://evil.example/'>",
	"</textarea></select></template><a href=javascript:window.pwned=1>x</a>",
	"javascript:window.pwned=1",
	"data:text/html,<script>window.pwned=1</script>",
	"{{constructor.constructor('window.pwned=1')()}}",
	"#{window.pwned=1}",
	'{"__proto__":{"pwned":1},"constructor":{"prototype":{"pwned":1}}}',
	"__proto__",
	"\u202egnitset\u202c\u2066\u2069",
	"\u200b\u200d\ufeff\u00ad",
	`Zalgo${"\u0301".repeat(60)}`,
	"\u{1f468}\u200d\u{1f469}\u200d\u{1f467}".repeat(10),
	"W".repeat(110),
	"\n".repeat(50),
	"' OR 1=1 --",
	`${SURROGATE} lone`,
	`${NUL} nothing`,
];

/** As they are, breaking out of an attribute, and turned around with signs that have no width. */
const DRESSED: readonly ((payload: string) => string)[] = [
	(payload) => payload,
	(payload) => `"'>${payload}<!--`,
	(payload) => `\u2067\u200f\u200b${payload}\u202e`,
];

/** Each is hostile in its own way; one of them is a word of a megabyte. */
export const HOSTILE_TEXTS: readonly string[] = [
	...PAYLOADS.flatMap((payload) => DRESSED.map((dress) => dress(payload))),
	MEGABYTE ?? "",
];

/** The local CRM on another port, with what stood in for hostile text turned into it. */
export async function startHostileFront(crmUrl: string) {
	const server = createServer((incoming, outgoing) =>
		passOn(crmUrl, incoming, outgoing, (body) =>
			STAND_INS.reduce((json, [sign, hostile]) => json.replaceAll(sign, hostile), body),
		),
	);
	const { port, close } = await listen(server);
	return { url: `http://127.0.0.1:${port}`, close };
}
