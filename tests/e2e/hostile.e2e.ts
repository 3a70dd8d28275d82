import type { Frame, Page } from "puppeteer-core";
import * as v from "valibot";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { BROWSERS } from "./browsers.ts";
import { unfold } from "./cards.ts";
import { type CrmProcess, startCrm } from "./crm-process.ts";
import { HOSTILE_TEXTS, startHostileFront } from "./hostile-texts.ts";
import { problems } from "./rig.ts";
import { accountsOf, someUnit } from "./story.ts";
import { press, type User, untilShows, userAt } from "./user.ts";
import { waitFor } from "./wait.ts";

const MARKUP = '<img src=x onerror="window.pwned=1"><instep-made>\u202Egnitset\u202C';
const MAX_RECORDS = 200;
/** All that our own components are made of. */
const OURS =
	/^(html|head|meta|title|link|script|style|body|aside|main|header|footer|section|h[1-6]|div|p|span|button|ul|ol|li|dl|dt|dd|details|summary|form|fieldset|legend|label|input|select|option|optgroup|datalist|textarea|a|time|abbr|strong|em|b|i|kbd|table|thead|tbody|tr|th|td|blockquote|q|cite|hr|svg|g|path|circle|rect|line|polyline|output|progress|meter|dialog|article|caption|text|small)$/;

const Saved = v.array(v.looseObject({ success: v.literal(true) }));

/** What people and other systems have put into the CRM is text, whatever it looks like. */
describe.each(BROWSERS)("hostile content, in %s", (browser) => {
	let crm: CrmProcess;
	let front: Awaited<ReturnType<typeof startHostileFront>>;
	let kam: User;
	let panel: Frame;
	let accountId: string;
	let count = 0;

	/** In as few calls as the CRM takes. */
	async function create(records: object[]): Promise<void> {
		const rest = crm.rest(crm.user("kam").username);
		for (let from = 0; from < records.length; from += MAX_RECORDS) {
			const body = { allOrNone: true, records: records.slice(from, from + MAX_RECORDS) };
			const answer = await rest.send("POST", "/composite/sobjects", body);
			v.parse(Saved, answer.body, { message: JSON.stringify(answer.body).slice(0, 500) });
			count += body.records.length;
		}
	}

	beforeAll(async () => {
		crm = await startCrm();
		front = await startHostileFront(crm.url);
		const { username } = crm.user("kam");
		accountId = (await accountsOf(crm, username))[0]?.Id ?? "";
		const unit = await someUnit(crm, username);
		const admin = crm.rest(crm.user("admin").username);
		for (const path of [`Account/${accountId}`, `Instep_Unit__c/${unit.Id}`]) {
			const renamed = await admin.send("PATCH", `/sobjects/${path}`, { Name: MARKUP });
			expect(renamed.status, JSON.stringify(renamed.body)).toBe(204);
		}
		await create(
			HOSTILE_TEXTS.map((text, index) => ({
				attributes: { type: "Instep_Request__c" },
				Client_Key__c: `hostile-${index}`,
				Account__c: accountId,
				Unit__c: unit.Id,
				Kind__c: "other",
				Expertise__c: text.slice(0, 120).trim() || "blank",
				Result_Wanted__c: text,
				If_We_Wait__c: text,
				Quote__c: text,
				Source_Title__c: text.slice(0, 255),
				Needed_By__c: "2030-01-01",
				Estimated_Time__c: "2h",
				Status__c: "submitted",
			})),
		);
		await create(
			HOSTILE_TEXTS.flatMap((text, index) =>
				["submit", "ask_info"].map((type) => ({
					attributes: { type: "Instep_Event__c" },
					Request__r: { Client_Key__c: `hostile-${index}` },
					Client_Key__c: `hostile-${index}-${type}`,
					Type__c: type,
					Note__c: text,
					At__c: new Date().toISOString(),
				})),
			),
		);
		const named: CrmProcess = {
			...crm,
			pageUrl: (...where) => crm.pageUrl(...where).replace(crm.url, front.url),
		};
		kam = await userAt(named, browser, username, `/lightning/r/Account/${accountId}/view`);
		panel = await kam.openPanel();
		await kam.signIn(panel);
		await untilShows(panel, /As of/, ".panel-head", 60_000);
	}, 120_000);
	afterAll(async () => {
		await kam?.close();
		front?.close();
		await crm?.close();
	});

	/** What data may have done to a page: nothing. */
	const harm = (page: Frame | Page) =>
		page.evaluate((source) => {
			const all = [...document.querySelectorAll("*")];
			const ours = new RegExp(source);
			return {
				isPwned: "pwned" in window || "pwned" in {},
				made: [...new Set(all.map(({ localName }) => localName))].filter((name) => !ours.test(name)),
				inBody: document.querySelectorAll("body script, body style, body link, body base, body meta").length,
				handlers: all.filter((each) => [...each.attributes].some(({ name }) => name.startsWith("on"))).length,
				links: all.filter((each) => /^\s*(javascript|data):/i.test(each.getAttribute("href") ?? "")).length,
				overflow: Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth),
			};
		}, OURS.source);
	const NONE = { isPwned: false, made: [], inBody: 0, handlers: 0, links: 0, overflow: 0 };

	test("of more than 200 records is shown as text, runs nothing and makes nothing", async () => {
		expect(count).toBeGreaterThanOrEqual(200);
		await untilShows(panel, /<img src=x onerror=/, "h1");
		await waitFor("a card for each text", async () => {
			await unfold(panel);
			const { length } = await panel.$$(".card[data-request]");
			return length >= HOSTILE_TEXTS.length || undefined;
		});
		await panel.$$eval(".card summary", (all) => {
			for (const summary of all) if (summary instanceof HTMLElement) summary.click();
		});
		// Each kind is there to be seen: as it was written, and as the CRM gave it.
		const text = await panel.evaluate(() => document.body.textContent ?? "");
		for (const part of ["<instep-made>x", "__proto__", "javascript:window.pwned", "constructor.constructor"])
			expect(text).toContain(part);
		expect(text).toContain("W".repeat(1 << 20));
		expect(text).toMatch(/(\ud800|\ufffd) lone/);
		expect(await harm(panel)).toEqual(NONE);
		expect(await kam.page.evaluate(() => "pwned" in window)).toBe(false);
		await kam.rig.screenshot(kam.page, `${browser}-hostile`);
	}, 120_000);

	test("has room in a form, too", async () => {
		await press(panel, /Request expert/);
		await panel.waitForSelector('[name="unitId"]');
		expect(await harm(panel)).toEqual(NONE);
	});

	test("ends in no error that nobody caught", async () => expect(problems(await kam.rig.logs())).toEqual([]));

	test.each([320, 1280])(
		"is no wider than a page of %i px",
		async (width) => {
			const address = `#/${encodeURIComponent(new URL(front.url).host)}`;
			for (const path of [`panel.html${address}/Account/${accountId}`, `popup.html${address}`]) {
				const page = await kam.rig.openExtensionPage(path);
				await page.setViewport({ width, height: 800 });
				await untilShows(page, path.startsWith("panel") ? /<img src=x/ : /Request|Send/, "body", 30_000);
				expect(await harm(page), path).toEqual(NONE);
				await page.close();
			}
		},
		120_000,
	);
});
