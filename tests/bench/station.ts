import type { CDPSession, Frame, Page } from "puppeteer-core";
import { type CrmProcess, startCrm } from "../e2e/crm-process.ts";
import { accountsOf } from "../e2e/story.ts";
import { type User, userAt } from "../e2e/user.ts";
import { sleep } from "../e2e/wait.ts";
import { instrumentedBuild } from "./instrumented.ts";
import { forget } from "./seen.ts";

const ACCOUNTS = 4;
/** A page that has just moved still looks for news: the next run does not begin during that. */
const SETTLED_MS = 600;

interface Account {
	id: string;
	path: string;
}

/** A key account manager at a browser, signed in, with some accounts in the cache and the dock open. */
export interface Station {
	crm: CrmProcess;
	kam: User;
	/** The browser's own session. */
	cdp: CDPSession;
	/** The CRM's host, as the extension names it. */
	host: string;
	/** Paths of the account pages, and their ids. */
	accounts: Account[];
	panel(): Promise<Frame>;
	/** A CRM page in a tab of its own, without the dock: with an empty frame, a plain script, or nothing of ours. */
	bare(mode: "empty" | "plain" | "off"): Promise<Page>;
	/** The account that this page is not at. */
	other(page: Page): Promise<Account>;
	/** Goes to a path inside the CRM; answers the moment at which the address changed. */
	hop(page: Page, path: string): Promise<number>;
	/** Brings the page to the front, and waits until nothing of the last run is left. */
	settle(page: Page): Promise<void>;
	close(): Promise<void>;
}

export async function openStation(): Promise<Station> {
	const build = await instrumentedBuild();
	const crm = await startCrm();
	const { username } = crm.user("kam");
	const accounts = (await accountsOf(crm, username))
		.slice(0, ACCOUNTS)
		.map(({ Id }) => ({ id: Id, path: `/lightning/r/Account/${Id}/view` }));
	const options = { extensionDir: build.folder, watch: false };
	const kam = await userAt(crm, "chromium", username, accounts[0]?.path ?? "/", options);
	await kam.signIn(await kam.openPanel());
	const station: Station = {
		crm,
		kam,
		cdp: await kam.rig.browser.target().createCDPSession(),
		host: new URL(crm.url).host,
		accounts,
		panel: () => kam.panel(),
		bare: (mode) => kam.rig.open(`${crm.url}${accounts[0]?.path}?bench=${mode}`),
		async other(page) {
			// Asked of the page itself: what puppeteer knows of its address comes later.
			const here = await page.evaluate(() => location.pathname);
			const other = accounts.find(({ path }) => path !== here);
			if (!other) throw new Error("The bench needs two accounts.");
			return other;
		},
		hop,
		async settle(page) {
			await page.bringToFront();
			await sleep(SETTLED_MS);
		},
		async close() {
			await kam.close();
			await crm.close();
			build.remove();
		},
	};
	// All have been read once: from here on they are in the cache.
	for (const { id, path } of accounts.toReversed()) {
		await kam.goTo(path);
		const panel = await kam.panel();
		await panel.waitForSelector(`.panel[data-account="${id}"][data-ready] .support tbody tr`, {
			timeout: 60_000,
		});
		await sleep(SETTLED_MS);
		await forget(panel);
	}
	return station;
}

/** By a link of the page, as a person does it. */
function hop(page: Page, path: string): Promise<number> {
	return page.evaluate(
		(to) =>
			new Promise<number>((resolve) => {
				const { navigation } = window;
				const at = () => resolve(performance.timeOrigin + performance.now());
				navigation.addEventListener("currententrychange", at, { once: true });
				const link = document.createElement("a");
				link.href = to;
				document.body.append(link);
				link.click();
				link.remove();
			}),
		path,
	);
}

/** As if the dock had been left open, or not, on this host: what a page loaded from now on begins with. */
export async function leaveDock(home: Page, host: string, isOpen: boolean): Promise<void> {
	await home.evaluate(
		(key, open) => Reflect.get(globalThis, "chrome").storage.local.set({ [key]: { isOpen: open } }),
		`dock:${host}`,
		isOpen,
	);
}
