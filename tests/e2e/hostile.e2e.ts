import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { BROWSERS } from "./browsers.ts";
import { type CrmProcess, startCrm } from "./crm-process.ts";
import { problems } from "./rig.ts";
import { accountsOf, someUnit } from "./story.ts";
import { cardOf, type User, untilShows, userAt } from "./user.ts";

const MARKUP = '<img src=x onerror="window.pwned=1"><script>window.pwned=1</script>';
const REVERSED = "\u202Egnitset\u202C \u2066\u200B";
const PROTO = '{"__proto__":{"pwned":1}} javascript:alert(1)';

/** What people and other systems have put into the CRM is text, whatever it looks like. */
describe.each(BROWSERS)("hostile content, in %s", (browser) => {
	let crm: CrmProcess;
	let kam: User;
	let accountId: string;

	beforeAll(async () => {
		crm = await startCrm();
		const { username } = crm.user("kam");
		const rest = crm.rest(username);
		accountId = (await accountsOf(crm, username))[0]?.Id ?? "";
		const unit = await someUnit(crm, username);
		const renamed = await crm
			.rest(crm.user("admin").username)
			.send("PATCH", `/sobjects/Account/${accountId}`, { Name: MARKUP + REVERSED });
		expect(renamed.status).toBe(204);
		const texts = [MARKUP, REVERSED, PROTO, "W".repeat(2_000)];
		for (const [index, text] of texts.entries()) {
			const key = `hostile-${index}`;
			const asked = await rest.send("POST", "/sobjects/Instep_Request__c", {
				Client_Key__c: key,
				Account__c: accountId,
				Unit__c: unit.Id,
				Kind__c: "other",
				Expertise__c: text.slice(0, 120),
				Result_Wanted__c: text,
				If_We_Wait__c: text,
				Quote__c: text,
				Needed_By__c: "2030-01-01",
				Estimated_Time__c: "2h",
				Status__c: "submitted",
			});
			expect(asked.status, JSON.stringify(asked.body)).toBe(201);
			const event = { Request__r: { Client_Key__c: key }, Note__c: text, At__c: new Date().toISOString() };
			for (const [type, more] of [
				["submit", {}],
				["ask_info", {}],
			] as const) {
				const sent = await rest.send("POST", "/sobjects/Instep_Event__c", {
					...event,
					...more,
					Client_Key__c: `${key}-${type}`,
					Type__c: type,
				});
				expect(sent.status, JSON.stringify(sent.body)).toBe(201);
			}
		}
		kam = await userAt(crm, browser, username, `/lightning/r/Account/${accountId}/view`);
	});
	afterAll(async () => {
		await kam?.close();
		await crm?.close();
	});

	test("is shown as text, runs nothing and breaks nothing", async () => {
		const panel = await kam.openPanel();
		await kam.signIn(panel);
		await untilShows(panel, /<img src=x onerror=/, "h1");
		await cardOf(panel, MARKUP.slice(0, 120), "needs_info");
		await panel.$$eval(".card summary", (all) => {
			for (const summary of all) if (summary instanceof HTMLElement) summary.click();
		});
		await untilShows(panel, /__proto__.*javascript:alert/s);
		const seen = await panel.evaluate(() => ({
			pwned: "pwned" in window || "pwned" in {},
			made: document.querySelectorAll("img, body script, a[href^='javascript']").length,
			overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
		}));
		expect(seen).toEqual({ pwned: false, made: 0, overflow: 0 });
		expect(await kam.page.evaluate(() => "pwned" in window)).toBe(false);
		await kam.rig.screenshot(kam.page, `${browser}-hostile`);
		expect(problems(await kam.rig.logs())).toEqual([]);
	});
});
