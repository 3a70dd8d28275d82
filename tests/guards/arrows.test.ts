import { describe, expect, it } from "vitest";
import { wrongArrows } from "./arrows.ts";

const verdict = (path: string, specifier: string) =>
	wrongArrows(path, `import { x } from "${specifier}";`).length;

const ALLOWED = [
	["entrypoints/background.ts", "../utils/sync/drain.ts"],
	["entrypoints/background.ts", "../utils/crm/salesforce/adapter.ts"],
	["entrypoints/background.ts", "wxt/browser"],
	["entrypoints/dock.content/index.ts", "./drag.ts"],
	["entrypoints/dock.content/index.ts", "@/utils/crm/sites.ts"],
	["entrypoints/panel/main.tsx", "../../components/tokens.css"],
	["components/Panel.tsx", "./use-account.ts"],
	["components/use-account.ts", "../utils/store/copy.ts"],
	["components/Panel.tsx", "preact/hooks"],
	["utils/sync/drain.ts", "../crm/crm.ts"],
	["utils/sync/drain.ts", "./pull.ts"],
	["utils/store/db.ts", "idb"],
	["utils/crm/salesforce/adapter.ts", "./http.ts"],
	["utils/crm/sites.ts", "../domain/record.ts"],
	["utils/platform/menus.ts", "webextension-polyfill"],
	["utils/domain/rank.ts", "valibot"],
] as const;

const FORBIDDEN = [
	["entrypoints/popup/main.tsx", "../panel/route.ts"],
	["entrypoints/background.ts", "webextension-polyfill"],
	["entrypoints/background.ts", "#imports"],
	["components/Panel.tsx", "../utils/store/copy.ts"],
	["components/Panel.tsx", "@/utils/platform/messages.ts"],
	["components/Panel.tsx", "../utils/sync/pull.ts"],
	["components/use-account.ts", "../utils/crm/crm.ts"],
	["components/use-account.ts", "wxt/browser"],
	["utils/domain/rank.ts", "../i18n/en.ts"],
	["utils/domain/rank.ts", "preact"],
	["utils/domain/rank.ts", "node:crypto"],
	["utils/store/db.ts", "../sync/pull.ts"],
	["utils/store/db.ts", "wxt/browser"],
	["utils/sync/drain.ts", "../crm/salesforce/adapter.ts"],
	["utils/sync/drain.ts", "../crm/sites.ts"],
	["utils/sync/drain.ts", "idb"],
	["utils/crm/salesforce/adapter.ts", "../sites.ts"],
	["utils/crm/salesforce/adapter.ts", "../hubspot/adapter.ts"],
	["utils/crm/salesforce/adapter.ts", "../../store/db.ts"],
	["utils/platform/menus.ts", "../store/db.ts"],
	["utils/i18n/en.ts", "../../components/Panel.tsx"],
	["utils/sync/drain.ts", "../../tests/crm/ids.ts"],
	["utils/helpers.ts", "valibot"],
] as const;

describe("the arrow guard", () => {
	it.each(ALLOWED)("lets %s import %s", (path, specifier) => expect(verdict(path, specifier)).toBe(0));
	it.each(FORBIDDEN)("stops %s importing %s", (path, specifier) => expect(verdict(path, specifier)).toBe(1));

	it.each([
		`import type { Db } from "../store/db.ts";`,
		`import "../store/db.ts";`,
		`export * from "../store/db.ts";`,
		`export type { Db } from "../store/db.ts";`,
		`const db = () => import("../store/db.ts");`,
		"const db = (name: string) => import(`../store/" + "$" + "{name}.ts`);",
		`type Db = import("../store/db.ts").Db;`,
	])("sees every kind of import: %s", (text) =>
		expect(wrongArrows("utils/domain/x.ts", text)).toHaveLength(1),
	);

	it("does not take comments and texts for imports", () => {
		const text = `// import { x } from "../store/db.ts";\nexport const say = 'import "../store/db.ts"';`;
		expect(wrongArrows("utils/domain/x.ts", text)).toEqual([]);
	});

	it("names file, line and reason", () => {
		expect(wrongArrows("utils/domain/x.ts", `\nimport "../store/db.ts";`)).toEqual([
			`utils/domain/x.ts:2: imports "../store/db.ts", but domain → store is no arrow of architecture.md`,
		]);
	});
});
