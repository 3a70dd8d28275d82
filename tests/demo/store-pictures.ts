/** `npm run pictures`: what the stores show, 1280 x 800 in English and Danish, from the demo company. */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Frame, Page, Viewport } from "puppeteer-core";
import { type CrmProcess, startCrm } from "../e2e/crm-process.ts";
import { mostAsked } from "../e2e/story.ts";
import { fill, type User, untilShows, userAt } from "../e2e/user.ts";
import { waitFor } from "../e2e/wait.ts";
import { type Cast, demoCast } from "./cast.ts";

type Lang = "en" | "da";

const SIZE = { width: 1280, height: 800 };
/** Pages that need no such width, larger: a picture is looked at in a store's small frame. */
const LARGER = { width: 1024, height: 640, deviceScaleFactor: 1.25 };
/** The brief is a sheet of paper. */
const SHEET = { width: 880, height: 550, deviceScaleFactor: 1280 / 880 };
const LOADED_MS = 60_000;
/** What stands there until the CRM has been read. */
const UNREAD = /Not read yet|Ikke hentet endnu/;
/** In which the browser itself writes dates. */
const LOCALE = { en: "en_GB", da: "da" };
const TYPED = {
	en: { result: "The customer approves the pilot plan", wait: "A competitor is there in three weeks" },
	da: { result: "Kunden godkender pilotplanen", wait: "En konkurrent er på besøg om tre uger" },
};

const crm = await startCrm();
try {
	const cast = await demoCast(crm);
	for (const lang of ["en", "da"] as const) {
		await picturesOfAsker(lang, crm, cast);
		await pictureOfManager(lang, crm, cast);
	}
} finally {
	await crm.close();
}

async function picturesOfAsker(lang: Lang, crm: CrmProcess, cast: Cast): Promise<void> {
	const kam = await signedIn(lang, crm, cast.kam, cast);
	try {
		const panel = await kam.panel();
		// The whole history has come.
		await untilShows(panel, /\d/, ".support tbody", LOADED_MS);
		await take(lang, kam.page, "1-panel");
		await kam.rig.requestExpertMenu(kam.page, cast.sentence);
		await untilShows(panel, /\S/, ".quote blockquote");
		const { result, wait } = TYPED[lang];
		const neededBy = new Date(Date.now() + 18 * 86_400_000).toISOString().slice(0, 10);
		const fields = { resultWanted: result, kind: "meeting", expertise: cast.expertise, unitId: cast.unitId };
		for (const [name, value] of Object.entries({ ...fields, neededBy, estimate: "1d", ifWeWait: wait }))
			await fill(panel, name, value);
		await panel.$eval(".form-head", (head) => head.scrollIntoView({ block: "end" }));
		await take(lang, kam.page, "2-request");

		const programme = await fullPage(kam, crm, "programme", LARGER);
		await programme.waitForSelector(".matrix", { timeout: LOADED_MS });
		await programme.waitForSelector("main > [role=status]", { timeout: LOADED_MS });
		await waitFor(
			"the end of the reading",
			async () => !(await programme.$("main > [role=status]")) || undefined,
			3 * LOADED_MS,
		);
		await programme.click(".matrix .overdue");
		await take(lang, programme, "3-programme");

		const brief = await fullPage(kam, crm, "brief", SHEET);
		await brief.waitForSelector(".brief, .sheet", { timeout: LOADED_MS });
		await take(lang, brief, "4-board-brief");
	} finally {
		await kam.close();
	}
}

/** Of the one whom most waits on. */
async function pictureOfManager(lang: Lang, crm: CrmProcess, cast: Cast): Promise<void> {
	const { username } = await mostAsked(crm);
	const manager = await signedIn(lang, crm, username, cast);
	try {
		const inbox = await fullPage(manager, crm, "inbox", SIZE);
		// One that has to be answered; the first is only to be delivered.
		const request = ".inbox-lists tbody tr:has(.c-rank:not(:empty))";
		await inbox.waitForSelector(request, { timeout: LOADED_MS });
		await inbox.click(`${request} .row-link`);
		await inbox.waitForSelector(`${request}[aria-current="true"]`);
		await take(lang, inbox, "5-inbox");
	} finally {
		await manager.close();
	}
}

/** On the page of the account, with its panel open, once all of it is read. */
async function signedIn(lang: Lang, crm: CrmProcess, username: string, { account }: Cast): Promise<User> {
	process.env.LANGUAGE = LOCALE[lang];
	const path = `/lightning/r/Account/${account.id}/view`;
	const user = await userAt(crm, "chromium", username, path, { lang, watch: false });
	await user.page.setViewport(SIZE);
	const options = await user.rig.openExtensionPage("options.html");
	await options.evaluate(
		(language) => Reflect.get(globalThis, "chrome").storage.local.set({ language }),
		lang,
	);
	await options.close();
	const panel = await user.openPanel();
	await user.signIn(panel);
	await untilRead(panel);
	return user;
}

async function fullPage(user: User, crm: CrmProcess, name: string, size: Viewport): Promise<Page> {
	const page = await user.rig.openExtensionPage(
		`workspace.html#/${encodeURIComponent(new URL(crm.url).host)}/${name}`,
	);
	await page.setViewport(size);
	await untilRead(page);
	return page;
}

function untilRead(page: Frame | Page): Promise<true> {
	return waitFor(
		"what the CRM holds",
		async () => {
			const text = await page.$eval("body", (body) => body.innerText);
			return text !== "" && !UNREAD.test(text) ? true : undefined;
		},
		LOADED_MS,
	);
}

async function take(lang: Lang, page: Page, name: string): Promise<void> {
	const folder = join(".output", "store", lang);
	mkdirSync(folder, { recursive: true });
	await page.bringToFront();
	await page.screenshot({ path: `${folder}/${name}.png` });
	console.log(join(folder, `${name}.png`));
}
