import { join } from "node:path";
import type { Frame } from "puppeteer-core";
import { afterAll, beforeAll, describe, test } from "vitest";
import { type CrmProcess, startCrm } from "./crm-process.ts";
import { accountsOf } from "./story.ts";
import { startTlsFront } from "./tls-front.ts";
import { press, type User, untilShows, userAt } from "./user.ts";
import { waitFor } from "./wait.ts";

const NAMES = ["acme.lightning.force.com", "acme.my.salesforce.com"];

/** The build for the store, as it is, on the host names it was made for: no test host in its manifest helps it. */
describe("the store build on Salesforce's host names", () => {
	let crm: CrmProcess;
	let front: Awaited<ReturnType<typeof startTlsFront>>;
	let kam: User;
	let panel: Frame;
	let name: string;

	beforeAll(async () => {
		crm = await startCrm();
		front = await startTlsFront(crm.url);
		const rules = [...NAMES.map((host) => `MAP ${host} 127.0.0.1:${front.port}`), "MAP * ~NOTFOUND"];
		const { username } = crm.user("kam");
		const [account] = await accountsOf(crm, username);
		name = account?.Name ?? "";
		const named: CrmProcess = {
			...crm,
			pageUrl: (...where) => crm.pageUrl(...where).replace(crm.url, `https://${NAMES[0]}`),
		};
		kam = await userAt(named, "chromium", username, `/lightning/r/Account/${account?.Id}/view`, {
			extensionDir: join(process.cwd(), ".output", "chrome-mv3"),
			args: ["--ignore-certificate-errors", `--host-resolver-rules=${rules.join(", ")}, EXCLUDE 127.0.0.1`],
		});
		panel = await kam.openPanel();
	});
	afterAll(async () => {
		await kam?.close();
		await front?.close();
		await crm?.close();
	});

	test("a typed consumer key and the page's own session are enough to sign in", async () => {
		await untilShows(panel, /Your CRM's consumer key is missing/);
		await press(panel, /^Open options$/);
		await waitFor("the options in a tab", async () =>
			(await kam.rig.browser.pages()).find((page) => page.url().endsWith("/options.html")),
		);
		const options = await kam.rig.openExtensionPage("options.html");
		await options.waitForSelector('[name="address"]');
		await options.type('[name="address"]', `https://${NAMES[0]}`);
		await press(options, /^Add CRM$/);
		await options.waitForSelector('[name="consumerKey"]:not(:disabled)');
		await options.type('[name="consumerKey"]', "instep-local");
		await kam.page.bringToFront();
		await kam.signIn(panel);
		await untilShows(panel, new RegExp(name), ".panel-head");
		await untilShows(panel, /As of/, ".panel-head");
	});
});
