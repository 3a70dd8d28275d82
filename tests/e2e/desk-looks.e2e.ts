import { join } from "node:path";
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { type Cast, demoCast } from "../demo/cast.ts";
import { PAGE, type Walk, walkOf } from "../looks/walk.ts";
import { type CrmProcess, startCrm } from "./crm-process.ts";
import { fieldsOf, mostAsked } from "./story.ts";
import { chooseFirst, fill, press, type User, untilShows, userAt } from "./user.ts";
import { waitFor } from "./wait.ts";

// A state is looked at two dozen times.
vi.setConfig({ testTimeout: 180_000 });

/** The full page in three seats, and the set-up of an org, in one browser. */
let crm: CrmProcess;
let cast: Cast;
let user: User;
let page: Page;
let walk: Walk;
let host: string;
/** Keys of requests to one unit that nobody has answered. */
let asked: string[];

/** Another page of the full page, by its address: nothing is loaded anew. */
async function turnTo(address: string): Promise<void> {
	await page.evaluate(
		(hash) => {
			location.hash = hash;
		},
		`#/${encodeURIComponent(host)}/${address}`,
	);
	const [name = ""] = address.split(/[/?]/);
	await page.waitForSelector(`.tabs a[href*="/${name}"][aria-current="page"]`);
	await page.waitForSelector("main > *");
}
const look = (state: string) => walk.at(page, state, { widths: PAGE });
/** The same browser, another person. */
async function signIn(username: string): Promise<void> {
	await user.page.goto(crm.pageUrl(username, `/lightning/r/Account/${cast.account.id}/view?lang=en`));
	const options = await user.rig.openExtensionPage("options.html");
	await options.waitForSelector("[data-ready] .connection, [data-ready] .add-host");
	await press(options, /^Sign out/, ".connection");
	// What was begun above is asked about, and dropped.
	await waitFor("nobody to be signed in", async () => {
		if (!(await options.$(".connection"))) return true;
		await (await options.$(".ask .danger"))?.click();
		return undefined;
	});
	await options.close();
	const panel = await user.rig.openExtensionPage(
		`panel.html#/${encodeURIComponent(host)}/Account/${cast.account.id}`,
	);
	await user.rig.signIn(username, () => press(panel, /^Sign in/));
	await panel.waitForSelector(".card .notes", { timeout: 20_000 });
	await panel.close();
}

beforeAll(async () => {
	crm = await startCrm();
	host = new URL(crm.url).host;
	cast = await demoCast(crm);
	const { username, keys } = await mostAsked(crm);
	asked = keys;
	user = await userAt(crm, "chromium", username, `/lightning/r/Account/${cast.account.id}/view`, {
		extensionDir: join(process.cwd(), ".output", "chrome-mv3-pseudo"),
		watch: false,
	});
	await user.signIn(await user.openPanel());
	walk = walkOf("desk");
	page = await user.rig.openExtensionPage(`workspace.html#/${encodeURIComponent(host)}/inbox`);
	await page.waitForSelector("[data-desk]", { timeout: 20_000 });
});
afterAll(async () => {
	walk?.end();
	await user?.close();
	await crm?.close();
});

test("the inbox, and one request answered in each way", async () => {
	await page.waitForSelector(`[data-request="${asked[0]}"] .row-link`, { timeout: 20_000 });
	await page.click(`[data-request="${asked[0]}"] .row-link`);
	await page.waitForSelector(`[data-desk="${asked[0]}"] .notes`);
	expect(await look("inbox")).toEqual([]);
	await press(page, /^Offer help$/, "[data-desk]");
	await chooseFirst(page, "expertId");
	expect(await look("offer")).toEqual([]);
	await page.click('button[aria-label="Back"]');
	await press(page, /^Decline…$/, "[data-desk]");
	await fill(page, "code", "1");
	await press(page, /^Decline request$/);
	await page.waitForSelector(".problem");
	expect(await look("decline")).toEqual([]);
	await page.click('button[aria-label="Back"]');
});

test("many answered at once, and a filter that finds none", async () => {
	for (const key of asked.slice(0, 2)) await page.click(`.grid [data-request="${key}"] input`);
	await page.waitForSelector(".batch button");
	expect(await look("batch")).toEqual([]);
	await press(page, /^Decline/, ".batch");
	await page.waitForSelector(".batch-form, .desk form");
	expect(await look("batch-form")).toEqual([]);
	await turnTo("inbox?unit=none");
	await untilShows(page, /filter/i, "main .empty");
	expect(await look("nothing-found")).toEqual([]);
});

test.each(["unit", "programme", "escalations", "measures", "pulse", "brief"])(
	"the full page: %s",
	async (name) => {
		await turnTo(name);
		if (name === "unit")
			await page.$$eval("nav a", ([, unit]) => unit instanceof HTMLElement && unit.click());
		if (name === "programme") await page.focus(".matrix td[tabindex='0']");
		expect(await look(name)).toEqual([]);
	},
);

test("the brief of an account, and a statement of the pulse", async () => {
	await turnTo(`brief/${cast.account.id}`);
	await page.waitForSelector(".brief-elements");
	expect(await look("account-brief")).toEqual([]);
	await turnTo("pulse");
	await page.waitForSelector("[data-pulse-start]");
	await press(page, /^(Start|Go on)/, "[data-pulse-start]");
	await page.waitForSelector("[data-round]");
	expect(await look("statement")).toEqual([]);
});

test("the programme lead's: a round to close, a dispute to decide", async () => {
	await page.goto("about:blank");
	await signIn(crm.user("lead").username);
	page = await user.rig.openExtensionPage(`workspace.html#/${encodeURIComponent(host)}/pulse`);
	await page.waitForSelector("main section", { timeout: 20_000 });
	await untilShows(page, /Close/, "main");
	expect(await look("close-round")).toEqual([]);
	await turnTo("escalations");
	await press(page, /^Decide…$/);
	await page.waitForSelector("form");
	expect(await look("decide")).toEqual([]);
	await page.close();
});

test("the admin's: the set-up of an org", async () => {
	const { username } = crm.user("admin");
	await signIn(username);
	page = await user.rig.openExtensionPage("options.html");
	await (await page.waitForSelector(".set-up-fold > summary"))?.click();
	await page.waitForSelector('select[name="tier"]', { timeout: 20_000 });
	expect(
		await walk.at(page, "set-up", { widths: PAGE, height: 1600, others: await fieldsOf(crm, username) }),
	).toEqual([]);
});
