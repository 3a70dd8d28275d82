import * as v from "valibot";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ONE_BROWSER } from "./browsers.ts";
import { type CrmProcess, startCrm } from "./crm-process.ts";
import { accountsOf } from "./story.ts";
import { type User, untilReady, untilShows, userAt } from "./user.ts";

const Id = v.object({ Id: v.string() });

/** Each thing that can be the matter has its own sentence, and each sentence says what to do. */
describe("when there is nothing to show", () => {
	let crm: CrmProcess;
	let kam: User;
	let account: string;

	beforeAll(async () => {
		crm = await startCrm();
		const { username } = crm.user("kam");
		account = (await accountsOf(crm, username))[0]?.Id ?? "";
		kam = await userAt(crm, ONE_BROWSER, username, `/lightning/r/Account/${account}/view`);
		await kam.signIn(await kam.openPanel());
	});
	afterAll(async () => {
		await kam?.close();
		await crm?.close();
	});

	test("a page that is no account's", async () => {
		const [unit] = await crm.rest(kam.username).query("SELECT Id FROM Instep_Unit__c LIMIT 1", Id);
		await kam.goTo(`/lightning/r/Instep_Unit__c/${unit?.Id}/view`);
		await untilShows(await kam.panel(), /This is not an account page\. Open an account/);
	});

	test("an id with a wrong checksum", async () => {
		const wrong = account.slice(0, 17) + (account.endsWith("A") ? "B" : "A");
		await kam.goTo(`/lightning/r/Account/${wrong}/view`);
		await untilShows(await kam.panel(), /does not hold a valid account id.*Open the account from the list/s);
		await kam.rig.screenshot(kam.page, `${ONE_BROWSER}-bad-id`);
	});

	test("an account the user may not read", async () => {
		const admin = crm.user("admin").username;
		const readable = new Set(
			(await crm.rest(kam.username).query("SELECT Id FROM Account", Id)).map(({ Id }) => Id),
		);
		const hidden = (await crm.rest(admin).query("SELECT Id FROM Account", Id)).find(
			({ Id }) => !readable.has(Id),
		);
		expect(hidden, "the demo company has an account that this user may not read").toBeDefined();
		await kam.goTo(`/lightning/r/Account/${hidden?.Id}/view`);
		await untilShows(await kam.panel(), /You may not see this account in the CRM\. Ask its owner/);
	});

	test("an expired session", async () => {
		await fetch(`${crm.url}/__crm/sessions/expire`, {
			method: "POST",
			headers: { "content-type": "application/json" },
			body: JSON.stringify({ username: kam.username, refreshTokens: true }),
		});
		await kam.goTo(`/lightning/r/Account/${account}/view`);
		const panel = await kam.panel();
		await untilReady(panel);
		await untilShows(panel, /Your CRM session has ended\. Sign in/, "body", 30_000);
		await kam.rig.screenshot(kam.page, `${ONE_BROWSER}-expired`);
	});
});

describe("an org without Instep's objects", () => {
	test("says what the admin has to do", async () => {
		const crm = await startCrm({ empty: true });
		const { username } = crm.user("kam");
		const account = (await accountsOf(crm, username))[0]?.Id;
		const kam = await userAt(crm, ONE_BROWSER, username, `/lightning/r/Account/${account}/view`);
		try {
			const panel = await kam.openPanel();
			await kam.signIn(panel);
			await untilShows(panel, /Instep is not set up in this CRM.*Ask your CRM admin to install/s);
			await kam.rig.screenshot(kam.page, `${ONE_BROWSER}-not-installed`);
		} finally {
			await kam.close();
			await crm.close();
		}
	});
});
