import type { Frame } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { demoCast } from "../demo/cast.ts";
import { type CrmProcess, startCrm } from "./crm-process.ts";
import { faults } from "./faults.ts";
import { chooseFirst, fill, press, type User, untilShows, userAt } from "./user.ts";

const LOOKS = [
	{ lang: "en", colorScheme: "light", width: 1280 },
	{ lang: "da", colorScheme: "dark", width: 320 },
] as const;
const BACK = 'button[aria-label="Back"], button[aria-label="Tilbage"]';

/** A request's card with all it tells, and the forms of its steps, in both seats. */
describe.each(LOOKS)("a card in $lang, $colorScheme, $width px", (look) => {
	const { lang, colorScheme, width } = look;
	const shot = (user: User, what: string) =>
		user.rig.screenshot(user.page, `card-${what}-${lang}-${colorScheme}-${width}`);
	let crm: CrmProcess;
	const users: User[] = [];

	async function seated(username: string, accountId: string): Promise<[User, Frame]> {
		const user = await userAt(crm, "chromium", username, `/lightning/r/Account/${accountId}/view`, {
			lang,
			theme: colorScheme,
		});
		users.push(user);
		await user.rig.emulate(user.page, { colorScheme, width, height: 1000 });
		const panel = await user.openPanel();
		await user.signIn(panel);
		await untilShows(panel, /As of|Opdateret/, ".panel-head");
		await panel.waitForSelector(".card .notes");
		return [user, panel];
	}
	/** Presses a step on the first card that offers it, looks at its form, and goes back. */
	async function formOf(
		user: User,
		panel: Frame,
		words: RegExp,
		what: string,
		begin: () => Promise<unknown> = async () => undefined,
	): Promise<void> {
		await press(panel, words, ".panel");
		await panel.waitForSelector("form");
		await begin();
		await shot(user, what);
		expect(await faults(panel)).toEqual([]);
		await panel.click(BACK);
		await panel.waitForSelector(".card .notes");
	}

	beforeAll(async () => {
		crm = await startCrm();
	});
	afterAll(async () => {
		for (const user of users) await user.close();
		await crm?.close();
	});

	test("of the KAM: opened, with the reasons of its rank, and with more to do", async () => {
		const { kam, account } = await demoCast(crm);
		const [user, panel] = await seated(kam, account.id);
		await shot(user, "overview");
		await panel.$eval(".why", (why) => why instanceof HTMLDetailsElement && why.setAttribute("open", ""));
		await panel.waitForSelector(".reasons");
		await panel.$eval(".why", (why) => why.closest(".card")?.scrollIntoView());
		await shot(user, "why");
		expect(await faults(panel)).toEqual([]);
		await panel.$eval(".more", (more) => more.setAttribute("open", ""));
		await shot(user, "more");
		expect(await faults(panel)).toEqual([]);
		await formOf(user, panel, /^(Withdraw…|Træk tilbage…)$/, "withdraw");
		await panel.$eval(".support", (table) => table.scrollIntoView());
		await shot(user, "support");
		await panel.click('.support [aria-label^="Asked outside"], .support [aria-label^="Spurgt uden om"]');
		await panel.waitForSelector("form");
		await shot(user, "outside");
		expect(await faults(panel)).toEqual([]);
	});

	test("of the manager: offering and declining", async () => {
		const { manager, account } = await demoCast(crm);
		const [user, panel] = await seated(manager, account.id);
		await shot(user, "manager");
		await formOf(user, panel, /^(Offer help|Tilbyd hjælp)$/, "offer", () => chooseFirst(panel, "expertId"));
		await formOf(user, panel, /^(Decline…|Afslå…)$/, "decline", () => fill(panel, "code", "1"));
	});
});
