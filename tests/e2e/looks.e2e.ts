import { join } from "node:path";
import type { Page } from "puppeteer-core";
import * as v from "valibot";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { type Cast, demoCast } from "../demo/cast.ts";
import { PAGE, type Walk, walkOf } from "../looks/walk.ts";
import { type CrmProcess, startCrm } from "./crm-process.ts";
import { putRow, rowsOf, signedInAt } from "./on-device.ts";
import { fieldsOf, fillRequest } from "./story.ts";
import { fill, press, type User, untilShows, userAt } from "./user.ts";
import { waitFor } from "./wait.ts";

const Id = v.object({ Id: v.string() });
const Asked = v.object({ Account__c: v.string() });
const Rows = v.array(v.record(v.string(), v.unknown()));
const HOUR_MS = 3_600_000;

// A state is looked at two dozen times.
vi.setConfig({ testTimeout: 180_000 });

/** All that a key account manager may meet, in one browser: the panel in a tab, where it is the same document. */
let crm: CrmProcess;
let cast: Cast;
let kam: User;
let panel: Page;
let walk: Walk;
let host: string;

const addressOf = (accountId: string) => `panel.html#/${encodeURIComponent(host)}/Account/${accountId}`;
async function turnTo(accountId: string): Promise<void> {
	await panel.evaluate(
		(hash) => {
			location.hash = hash;
		},
		`#/${encodeURIComponent(host)}/Account/${accountId}`,
	);
	await panel.waitForSelector(`.panel[data-account="${accountId}"][data-ready]`);
}
const back = async () => {
	await panel.click('button[aria-label="Back"]');
	await panel.waitForSelector(".card .notes");
};
/** Something done and not sent, as it lies on the device. */
async function unsent(request: Record<string, unknown>, status: object): Promise<void> {
	const { author, database } = await signedInAt(panel, host);
	const key = crypto.randomUUID();
	const event = {
		...{ key, requestKey: request.key, type: "withdraw", note: "They decided without us", code: undefined },
		...{ actorId: author.userId, actorName: author.userName, at: Date.now() },
	};
	await putRow(panel, database, "operations", {
		...{ key, author, createdAt: Date.now(), dueAt: Date.now() + HOUR_MS, attempts: 0 },
		...{ requestKey: request.key, accountId: cast.account.id, event, ...status },
	});
}

beforeAll(async () => {
	crm = await startCrm();
	host = new URL(crm.url).host;
	cast = await demoCast(crm);
	kam = await userAt(crm, "chromium", cast.kam, `/lightning/r/Account/${cast.account.id}/view`, {
		extensionDir: join(process.cwd(), ".output", "chrome-mv3-pseudo"),
		watch: false,
	});
	walk = walkOf("kam");
	panel = await kam.rig.openExtensionPage(addressOf(cast.account.id));
	await panel.waitForSelector("[data-ready]");
});
afterAll(async () => {
	walk?.end();
	await kam?.close();
	await crm?.close();
});

test("signing in, and what is no account", async () => {
	await panel.waitForSelector(".notice button");
	expect(await walk.at(panel, "sign-in")).toEqual([]);
	await kam.rig.signIn(cast.kam, () => press(panel, /^Sign in/));
	await panel.waitForSelector(".card .notes", { timeout: 20_000 });
	await panel.evaluate(
		(hash) => {
			location.hash = hash;
		},
		`#/${encodeURIComponent(host)}`,
	);
	await untilShows(panel, /not an account page/);
	expect(await walk.at(panel, "no-account")).toEqual([]);
});

test("the overview, a request opened with its reasons, and all there is to do", async () => {
	await turnTo(cast.account.id);
	await untilShows(panel, /As of/, ".panel-head");
	await panel.waitForSelector(".card .notes");
	await panel.waitForSelector(".element-table");
	expect(await walk.at(panel, "overview")).toEqual([]);
	await panel.$$eval("details:not(.folded, .folded *, .panel-menu)", (all) => {
		for (const details of all) details.setAttribute("open", "");
	});
	await panel.waitForSelector(".reasons");
	expect(await walk.at(panel, "all-open")).toEqual([]);
	await panel.$$eval("details", (all) => {
		for (const details of all) details.open = false;
	});
});

test("the panel's menu, which Escape closes", async () => {
	const menu = await panel.waitForSelector(".panel-menu summary");
	await menu?.click();
	await panel.waitForSelector(".panel-menu[open]");
	expect(await walk.at(panel, "menu")).toEqual([]);
	await panel.keyboard.press("Escape");
	expect(await panel.$(".panel-menu[open]")).toBeNull();
});

test("an account nobody has asked for yet", async () => {
	const rest = crm.rest(cast.kam);
	const asked = await rest.query("SELECT Account__c FROM Instep_Request__c", Asked);
	const taken = new Set(asked.map(({ Account__c }) => Account__c));
	const free = (await rest.query("SELECT Id FROM Account", Id)).find(({ Id }) => !taken.has(Id));
	await turnTo(free?.Id ?? "");
	await untilShows(panel, /Nobody has asked/);
	expect(await walk.at(panel, "empty")).toEqual([]);
});

test("the request form: with what is wrong in it, and filled in", async () => {
	await turnTo(cast.account.id);
	await press(panel, /Request expert/);
	await panel.waitForSelector('[name="resultWanted"]');
	await press(panel, /^Send request$/);
	await panel.waitForSelector(".problem");
	expect(await walk.at(panel, "form-wrong")).toEqual([]);
	await fillRequest(panel, cast.expertise, cast.unitId);
	await fill(panel, "neededBy", "2020-01-01");
	await untilShows(panel, /Draft saved/);
	expect(await walk.at(panel, "form-filled")).toEqual([]);
	await press(panel, /^Clear form$/);
	await back();
});

test("the forms of steps", async () => {
	await panel.$$eval(".more", (all) => {
		for (const details of all) details.setAttribute("open", "");
	});
	await press(panel, /^Withdraw…$/);
	await panel.waitForSelector("form");
	expect(await walk.at(panel, "withdraw")).toEqual([]);
	await back();
	await panel.click('.support [aria-label^="Asked outside"]');
	await panel.waitForSelector("form");
	expect(await walk.at(panel, "outside")).toEqual([]);
	await back();
});

test("own work that waits, that needs a sign-in, that could not be sent, and that came too late", async () => {
	const { database } = await signedInAt(panel, host);
	const requests = v.parse(Rows, await rowsOf(panel, database, "requests"));
	const [late, ...open] = requests.filter(
		({ accountId, openUnitId }) => accountId === cast.account.id && openUnitId !== undefined,
	);
	const failure = {
		code: "FIELD_CUSTOM_VALIDATION_EXCEPTION",
		message: "Say what was decided.",
		kind: "invalid",
	};
	const STATES = [{ status: "waiting" }, { status: "rejected", failure }];
	for (const [index, status] of STATES.entries()) await unsent(open[index] ?? {}, status);
	const events = v.parse(Rows, late?.events);
	const last = {
		...events.at(-1),
		key: "late",
		type: "accept",
		actorName: "Mette Krog",
		note: "Yes, please",
	};
	await putRow(panel, database, "requests", { ...late, events: [...events, last] });
	await panel.waitForSelector(".pending.rejected");
	await panel.waitForSelector(".race");
	expect(await walk.at(panel, "unsent")).toEqual([]);
});

test("the popup", async () => {
	const popup = await kam.rig.openExtensionPage("popup.html");
	await popup.waitForSelector("[data-ready] form");
	expect(await walk.at(popup, "popup")).toEqual([]);
	await popup.close();
});

test("the options, and leaving with work that is not sent", async () => {
	const options = await kam.rig.openExtensionPage("options.html");
	await options.waitForSelector("[data-ready] .connection");
	await options.$$eval("details", (all) => {
		for (const details of all) details.open = true;
	});
	await options.waitForSelector(".set-up section");
	await press(options, /^Sign out/);
	await options.waitForSelector(".ask");
	await fill(options, "address", "somewhere else");
	await press(options, /^Add/);
	expect(
		await walk.at(options, "options", { widths: PAGE, height: 1600, others: await fieldsOf(crm, cast.kam) }),
	).toEqual([]);
	for (const name of ["help", "welcome"]) {
		await options.evaluate((hash) => location.assign(hash), `#/${name}`);
		await options.waitForSelector(`[data-page="${name}"]`);
		expect(await walk.at(options, name, { widths: PAGE, height: 1600 })).toEqual([]);
	}
	await options.close();
});

test("without the CRM, and when the session has ended", async () => {
	await panel.bringToFront();
	await crm.stop();
	await panel.click('[aria-label="Look for news"]');
	await untilShows(panel, /The CRM cannot be reached/);
	expect(await walk.at(panel, "offline")).toEqual([]);
	await panel.evaluate(async (of) => {
		const api = Reflect.get(globalThis, "chrome");
		const { connections } = await api.storage.local.get("connections");
		connections[of].isSignedOut = true;
		await api.storage.local.set({ connections });
	}, host);
	await untilShows(panel, /Your CRM session has ended/);
	expect(await walk.at(panel, "signed-out")).toEqual([]);
});

test("less motion, for who asks for it", async () => {
	await panel.emulateMediaFeatures([{ name: "prefers-reduced-motion", value: "reduce" }]);
	const moving = await waitFor("buttons", () =>
		panel.$$eval("button", (all) =>
			all.length > 0
				? all.filter((each) => !/^0s(, 0s)*$/.test(getComputedStyle(each).transitionDuration)).length
				: undefined,
		),
	);
	expect(moving).toBe(0);
});

test("what this version of Instep cannot read", async () => {
	const { database } = await signedInAt(panel, host);
	await panel.goto("about:blank");
	const options = await kam.rig.openExtensionPage("options.html");
	await options.evaluate(async (name) => {
		const opening = indexedDB.open(name, 999);
		await new Promise((resolve) => {
			opening.onsuccess = resolve;
		});
		opening.result.close();
	}, database);
	await options.close();
	panel = await kam.rig.openExtensionPage(addressOf(cast.account.id));
	await untilShows(panel, /written by a newer version/);
	expect(await walk.at(panel, "error")).toEqual([]);
});
