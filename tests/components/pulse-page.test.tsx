/** The page of the pulse over the store of a device: answers kept one by one, and a round closed by its lead. */
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { Rating } from "../../utils/domain/alignment.ts";
import { itemsOf } from "../../utils/domain/pulse.ts";
import { periodOf } from "../../utils/domain/result.ts";
import { dayOf } from "../../utils/domain/week.ts";
import { toWork } from "../../utils/domain/work.ts";
import { aRating, aUnitSays, UNITS } from "../utils/domain/any-ratings.ts";
import { ACCOUNT_ID, anAccount, aUnit, KAM } from "../utils/domain/examples.ts";
import { aWorkInput } from "../utils/domain/work-input.ts";
import { type Drawn, draw } from "./page.ts";

class Sheet {
	replaceSync(): void {}
}
Object.assign(globalThis, { CSSStyleSheet: Sheet });
Object.assign(document, { adoptedStyleSheets: [] });
const PageEvent = document.defaultView?.Event ?? Event;
const { PulsePage } = await import("../../entrypoints/workspace/PulsePage.tsx");
const { WordsProvider } = await import("../../entrypoints/workspace/use-words.ts");
const { workspaceWordsIn } = await import("../../utils/i18n/workspace-words.ts");
const { storeName } = await import("../../utils/store/db.ts");
const { createStores } = await import("../../utils/store/stores.ts");
const words = await workspaceWordsIn("en");

const HOST = "fjeldso.lightning.force.com";
const now = Date.now();
const PERIOD = periodOf(dayOf(now, "Europe/Copenhagen"));
let device = 0;
let connection = connected();
let drawn: Drawn | undefined;
const settled = () => new Promise((done) => setTimeout(done, 60));

function connected(fields = {}) {
	device += 1;
	return {
		...{ ...KAM, orgId: `00D${device}`, host: HOST, origin: "https://fjeldso.my.salesforce.com" },
		...{ username: "karen@fjeldso.example", isSignedOut: false, ...fields },
	};
}
const store = () => createStores()(storeName(connection), () => undefined);
const unsent = async () =>
	(await (await store()).getAll("operations")).flatMap((each) => ("content" in each ? [each.content] : []));

async function open(filters: Record<string, string>): Promise<void> {
	drawn?.remove();
	const work = toWork(
		aWorkInput({
			...{ me: connection, now, accounts: [anAccount({ ownerId: KAM.userId })] },
			units: UNITS.map((id, index) => aUnit({ id, key: `u${index}`, name: `Unit ${index}` })),
		}),
	);
	const route = { host: HOST, page: "pulse", id: undefined, filters } as const;
	drawn = await draw(
		<WordsProvider value={words}>
			<PulsePage connection={connection} route={route} work={work} />
		</WordsProvider>,
		async () => undefined,
	);
	await vi.waitUntil(() => find("section"));
	await settled();
}
const find = (selector: string) => drawn?.root.querySelector(selector);
const shown = () => drawn?.root.textContent ?? "";
async function press(label: RegExp): Promise<void> {
	const button = [...(drawn?.root.querySelectorAll("button") ?? [])].find((each) =>
		label.test(each.textContent ?? ""),
	);
	expect(button, `a button that reads ${label}`).toBeDefined();
	button?.dispatchEvent(new PageEvent("click", { bubbles: true }));
	await settled();
}

beforeEach(() => {
	Object.assign(globalThis, { location: { hash: "", replace: () => undefined } });
});
afterEach(() => drawn?.remove());

describe("the pulse", () => {
	test("begins with the user's accounts chosen, and says whom they speak for", async () => {
		connection = connected();
		await open({});
		expect(find("input[name=account]")?.getAttribute("value")).toBe(ACCOUNT_ID);
		expect(shown()).toContain("You speak for the sales side.");
	});

	test("keeps each answer at once, without any network, and goes on where it was left", async () => {
		connection = connected();
		const filters = { round: "pulse", accounts: ACCOUNT_ID };
		await open(filters);
		const [first = ""] = itemsOf("pulse", PERIOD);
		expect(find("[data-round]")?.getAttribute("data-round")).toBe(`${first} ${ACCOUNT_ID}`);
		await press(/^4/);
		expect(await unsent()).toMatchObject([
			{ kind: "rating", row: { item: first, answer: 4, accountId: ACCOUNT_ID, period: PERIOD } },
		]);
		const second = find("[data-round]")?.getAttribute("data-round");
		await open(filters);
		expect(find("[data-round]")?.getAttribute("data-round")).toBe(second);
		expect(shown()).toContain("Statement 2 of 7");
		await open({});
		expect(find("button[type=submit]")?.textContent).toBe("Go on (1 of 7 answered)");
	});
});

describe("closing a round", () => {
	async function answered(): Promise<void> {
		const item = itemsOf("pulse", PERIOD)[0] ?? "V1";
		const [a, b] = UNITS;
		const round: Rating[] = [...aUnitSays(a, [2, 3, 4]), ...aUnitSays(b, [2, 3, 4])];
		const kept = await store();
		for (const [index, rating] of round.entries())
			await kept.put("ratings", {
				...rating,
				...{ item, period: PERIOD, id: `a06xx000000000${index}AAA`, key: `k${index}`, stamp: "" },
			});
	}

	test("is nobody's who does not lead", async () => {
		connection = connected();
		await answered();
		await open({});
		expect(find("[data-close]")).toBeNull();
	});

	test("publishes once it is confirmed, and says then what was published", async () => {
		connection = connected({ isLead: true });
		await answered();
		await open({});
		expect(shown()).toContain("6 answers from 6 people on this device.");
		expect(shown()).toContain("1 of 7 scores have enough voices.");
		await press(/^Publish…/);
		expect(await unsent()).toEqual([]);
		await press(/^Cancel/);
		await press(/^Publish…/);
		await press(/^Publish now/);
		const rows = await unsent();
		expect(rows).toHaveLength(7);
		const key = `${ACCOUNT_ID}-shared-values-${PERIOD}`;
		expect(rows.find(({ row }) => row.key === key)).toMatchObject({
			kind: "alignment",
			row: { score: 50, answers: 6, units: 2 },
		});
		expect(shown()).toContain("Published: 1 score. A round is published once. 7 rows wait to be sent.");
		expect(shown()).not.toContain("Publish…");
		// And nobody answers a round that is closed.
		expect(shown()).toContain("is closed: its scores are published");
	});

	test("compares every two units of an account, and shows comments without a unit too small", async () => {
		connection = connected({ isLead: true });
		await answered();
		const lone = aRating({
			raterId: "005z",
			unitId: UNITS[2],
			period: PERIOD,
			comment: "Too late",
			key: "kz",
		});
		await (await store()).put("ratings", { ...lone, id: "a06xx0000000009AAA", stamp: "" });
		await open({ of: ACCOUNT_ID });
		expect(shown()).toContain("There are no two departments to compare.");
		expect(shown()).toContain("Too late (A department too small to name)");
	});
});
