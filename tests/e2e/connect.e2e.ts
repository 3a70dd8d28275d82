import type { Frame, Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { BROWSERS } from "./browsers.ts";
import { type CrmProcess, startCrm } from "./crm-process.ts";
import { accountsOf, eventsOf, fillRequest, requestsFor, someUnit } from "./story.ts";
import { fill, press, type User, untilShows, userAt } from "./user.ts";
import { waitFor } from "./wait.ts";

const EXPERTISE = "Connecting";

/** What the extension keeps on disk, as text. */
const onDisk = (page: Page): Promise<string> =>
	page.evaluate(async () => {
		const api = Reflect.get(globalThis, "browser") ?? Reflect.get(globalThis, "chrome");
		return JSON.stringify(await api.storage.local.get(null));
	});

describe.each(BROWSERS)("connecting a CRM, in %s", (browser) => {
	let crm: CrmProcess;
	let kam: User;
	let other: string;
	let panel: Frame;
	let options: Page;
	let account: string;

	beforeAll(async () => {
		crm = await startCrm({ sandbox: true });
		const { username } = crm.user("kam");
		other = crm.user("kam", 1).username;
		account = (await accountsOf(crm, username))[0]?.Id ?? "";
		kam = await userAt(crm, browser, username, `/lightning/r/Account/${account}/view`);
		panel = await kam.openPanel();
		options = await kam.rig.openExtensionPage("options.html");
		await options.waitForSelector("[data-ready]");
	});
	afterAll(async () => {
		await kam?.close();
		await crm?.close();
	});

	/** Somebody signs in to the CRM itself, in another tab of this browser. */
	const useCrmAs = async (username: string) => {
		const page = await kam.rig.open(crm.pageUrl(username, "/lightning/page/home"));
		await page.close();
		await options.bringToFront();
	};
	const signInHere = (username: string) =>
		kam.rig.signIn(username, () => press(options, /^Sign in$/, ".connection"));

	test("a missing consumer key has its own sentence, and typing it in is all it takes", async () => {
		const host = new URL(crm.url).host;
		await options.bringToFront();
		await options.type('[name="address"]', `${crm.url}/lightning/r/Account/${account}/view`);
		await press(options, /^Add CRM$/);
		await untilShows(options, new RegExp(`Consumer key for ${host}`));
		const typeKey = async (key: string) => {
			await options.click('[name="consumerKey"]', { count: 3 });
			await options.keyboard.press("Backspace");
			if (key) await options.type('[name="consumerKey"]', key);
		};
		await typeKey("");
		await kam.page.bringToFront();
		await untilShows(panel, /Your CRM's consumer key is missing.*Type it in the options/s);
		await options.bringToFront();
		await typeKey("instep-local");
		await kam.page.bringToFront();
		await kam.signIn(panel);
		await untilShows(panel, /SANDBOX/, ".panel-head");
		await untilShows(options, /SANDBOX.*Signed in as/s, ".connection");
		const counted =
			/Calls today: [1-9]\d* by Instep on this device; the org has used [1-9][\d,]* of 100,000\./;
		await untilShows(options, counted, ".connection");
	});

	test("the refresh token is on disk only while its user wants that", async () => {
		await options.bringToFront();
		const keeps = (wanted: boolean) =>
			waitFor(wanted ? "a kept token" : "no kept token", async () =>
				/"refreshToken":/.test(await onDisk(options)) === wanted ? true : undefined,
			);
		await keeps(false);
		await options.click('[name="staySignedIn"]');
		await keeps(true);
		expect(await onDisk(options)).not.toContain("accessToken");
		await options.click('[name="staySignedIn"]');
		await keeps(false);
	});

	test("what one user has not sent is never sent as the next, and goes when they are back", async () => {
		const unit = await someUnit(crm, kam.username);
		await fetch(`${crm.url}/__crm/sessions/expire`, {
			method: "POST",
			headers: { "content-type": "application/json" },
			body: JSON.stringify({ username: kam.username, refreshTokens: true }),
		});
		await kam.page.bringToFront();
		await press(panel, /Request expert/);
		await fillRequest(panel, EXPERTISE, unit.Id);
		await press(panel, /^Send request$/);
		await untilShows(panel, /Sign in to send 1 change/, "body", 30_000);

		await options.bringToFront();
		await press(options, /^Remove$/, ".connection");
		await untilShows(options, /1 thing you wrote has not reached the CRM/, ".connection");
		await kam.rig.screenshot(options, `${browser}-sign-out`);
		await press(options, /^Cancel$/, ".connection");

		await useCrmAs(other);
		await signInHere(other);
		const { name } = crm.user("kam");
		await untilShows(
			options,
			new RegExp(`Signed in as .*1 thing that ${name} has not sent`, "s"),
			".connection",
		);
		await kam.page.bringToFront();
		await untilShows(panel, new RegExp(`1 thing that ${name} has not sent waits`));
		await kam.rig.screenshot(kam.page, `${browser}-other-user`);
		expect(await requestsFor(crm, crm.user("admin").username, EXPERTISE)).toEqual([]);

		await options.bringToFront();
		await press(options, /^Sign out$/, ".connection");
		await untilShows(options, /Signed out/, ".connection");
		await useCrmAs(kam.username);
		await signInHere(kam.username);
		const [key] = await waitFor(
			"the request in the CRM",
			async () => {
				const keys = await requestsFor(crm, crm.user("admin").username, EXPERTISE);
				return keys.length > 0 ? keys : undefined;
			},
			30_000,
		);
		const [event] = await eventsOf(crm, crm.user("admin").username, key ?? "");
		expect(event?.CreatedBy.Username).toBe(kam.username);
	});

	test("signing out can take with it what was typed, and ends the session", async () => {
		await kam.page.bringToFront();
		await press(panel, /Request expert/);
		await fill(panel, "resultWanted", "Never mind");
		await untilShows(panel, /Draft saved/);
		await options.bringToFront();
		await press(options, /^Sign out$/, ".connection");
		await press(options, /^Sign out and delete/, ".connection");
		await untilShows(options, /Signed out/, ".connection");
		await kam.page.bringToFront();
		await untilShows(panel, /Sign in to the CRM once/);
		await kam.signIn(panel);
		await press(panel, /Request expert/);
		await panel.waitForSelector('[name="resultWanted"]');
		expect(await panel.$eval('[name="resultWanted"]', (field) => Reflect.get(field, "value"))).toBe("");
	});
});
