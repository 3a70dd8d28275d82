import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { build } from "wxt";

/**
 * Builds the demo extension once more, with dictionaries that also speak the language for tests: in every other
 * respect it is the demo build, and no build for users knows anything of it.
 */
const PSEUDO = join(import.meta.dirname, "pseudo.ts");
const DICTIONARY = /\/utils\/i18n\/(?:da[\w-]*|limit-words)\.ts$/;
const REAL = "?real";

/** Puts a module in front of each Danish dictionary, which hands out that dictionary or the language for tests. */
const pseudoDanish = {
	name: "pseudo-danish",
	enforce: "pre" as const,
	load(id: string): string | undefined {
		if (!DICTIONARY.test(id)) return undefined;
		const [danish = "da"] =
			/da\w*(?=: | =)/.exec(/export const da.*/.exec(readFileSync(id, "utf8"))?.[0] ?? "") ?? [];
		const english = danish.replace(/^da/, "en");
		const file = `./${basename(id)}`;
		const isApart = file.startsWith("./da");
		return [
			`import { switchable } from ${JSON.stringify(PSEUDO)};`,
			`import { ${danish} as danish } from "${file}${REAL}";`,
			`import { ${english} as english } from "${isApart ? file.replace("./da", "./en") : file + REAL}";`,
			...(isApart ? [] : [`export { ${english} } from "${file}${REAL}";`]),
			`export const ${danish} = switchable(english, danish, () => globalThis.localStorage?.pseudo === "on");`,
			...(isApart
				? []
				: [`export const limitWordsIn = (locale) => (locale.startsWith("da") ? ${danish} : english);`]),
		].join("\n");
	},
};

await build({
	mode: "demo",
	browser: "chrome",
	outDirTemplate: "chrome-mv3-pseudo",
	vite: () => ({ plugins: [pseudoDanish] }),
});
