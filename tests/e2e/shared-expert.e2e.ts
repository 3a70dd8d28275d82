import type { Frame, Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { weekOf } from "../../utils/domain/week.ts";
import { demoCast } from "../demo/cast.ts";
import { ONE_BROWSER } from "./browsers.ts";
import {
	cardAt,
	openInInbox,
	seatAt,
	sendRequest,
	showCard,
	takeStep,
	untilNews,
	untilSaid,
	untilStatus,
} from "./cards.ts";
import { type CrmProcess, startCrm } from "./crm-process.ts";
import { problems } from "./rig.ts";
import { accountsOf, eventsOf, expertNamed, inDays, lastStep, unitNamed } from "./story.ts";
import { press, type User, untilShows } from "./user.ts";

const EXPERT = "Jesper Kragelund";
/** Back from his holidays, with nothing of the demo company booked, and within what the unit's page shows. */
const [SOONER_DAY, LATER_DAY] = [inDays(28), inDays(35)];
const [SOONER, LATER] = [weekOf(SOONER_DAY), weekOf(LATER_DAY)];
const said = (week: string) => `week ${Number(week.slice(6))}`;

/**
 * Two accounts share one expert: he offers himself to one of them, his manager confirms it and offers him to the
 * other, and the two key account managers change places. In four browsers.
 */
describe("an expert that two accounts share", () => {
	const browser = ONE_BROWSER;
	let crm: CrmProcess;
	let kam: User;
	let other: User;
	let manager: User;
	let expert: User;
	let ours: Frame;
	let theirs: Frame;
	let desk: Frame;
	let his: Frame;
	let unitPage: Page;
	let unitId: string;
	let request: string;
	let otherRequest: string;
	const users = () => [kam, other, manager, expert];
	const standsAs = (key: string, status: string, step: object) =>
		lastStep(crm, kam.username, key, status, step);
	const shot = async (user: User, name: string, key: string) => {
		await showCard(await user.panel(), key);
		await user.rig.screenshot(user.page, `${browser}-shared-${name}`);
	};
	/** Waits until the manager's calendar has these hours in the two weeks, as [booked, held]. */
	async function untilCalendar(sooner: [number, number], later: [number, number]): Promise<void> {
		await unitPage.bringToFront();
		await untilNews(unitPage, `${sooner} in ${SOONER} and ${later} in ${LATER}`, async () => {
			const rows = await unitPage.$$eval(".weeks tbody tr", (all) =>
				all.map((row) => [...row.children].map(({ textContent }) => textContent ?? "")),
			);
			const hours = (week: string) => rows.find(([name]) => name === said(week))?.slice(3, 5);
			const isSo = String(hours(SOONER)) === String(sooner) && String(hours(LATER)) === String(later);
			return isSo ? true : undefined;
		});
	}

	beforeAll(async () => {
		crm = await startCrm();
		const { account, kam: first } = await demoCast(crm);
		const second = crm.user("kam", 1).username;
		const [theirAccount] = await accountsOf(crm, second);
		const unit = await unitNamed(crm, first, "Logistics");
		unitId = unit.Id;
		const expertUser = crm.users.find(({ name }) => name === EXPERT)?.username ?? "";
		[[kam, ours], [other, theirs], [manager, desk], [expert, his]] = await Promise.all([
			seatAt(crm, browser, first, account.id),
			seatAt(crm, browser, second, theirAccount?.Id),
			seatAt(crm, browser, unit.Manager__r.Username, account.id),
			seatAt(crm, browser, expertUser, theirAccount?.Id),
		]);
		const host = encodeURIComponent(new URL(crm.url).host);
		unitPage = await manager.rig.openExtensionPage(`workspace.html#/${host}/unit/${unitId}`);
	});
	afterAll(async () => {
		for (const user of users()) await user?.close();
		await crm?.close();
	});

	test("he offers himself for a request, and his manager confirms it with one press", async () => {
		otherRequest = await sendRequest(theirs, "Oversize transport", unitId, { neededBy: LATER_DAY });
		await untilStatus(his, otherRequest, "submitted");
		const fields = { week: LATER, hours: "6", note: "I drove this route in spring" };
		await showCard(his, otherRequest);
		await takeStep(his, otherRequest, /^Offer myself$/, { fields, send: /^Offer myself to my manager$/ });
		await untilSaid(theirs, otherRequest, /Jesper Kragelund offers to help: 6 h, week \d+/);
		const nomination = await standsAs(otherRequest, "submitted", {
			Type__c: "nominate",
			Hours__c: 6,
			Weeks__c: LATER,
		});
		await shot(expert, "1-nominated", otherRequest);
		const inbox = await manager.rig.openExtensionPage("workspace.html");
		await inbox.waitForSelector("[data-desk]", { timeout: 15_000 });
		await openInInbox(inbox, otherRequest);
		await untilShows(inbox, /Jesper Kragelund offers: 6 h/, "[data-desk]");
		await manager.rig.screenshot(inbox, `${browser}-shared-2-to-confirm`);
		await press(inbox, /^Confirm Jesper Kragelund$/, "[data-desk]");
		await press(inbox, /^Send now$/, "[data-operation]");
		await untilStatus(theirs, otherRequest, "offered");
		await standsAs(otherRequest, "offered", {
			Type__c: "offer",
			Hours__c: 6,
			Weeks__c: LATER,
			Refers_To__c: nomination?.Client_Key__c,
			CreatedBy: { Username: manager.username },
		});
		await takeStep(theirs, otherRequest, /^Accept$/);
		await untilStatus(theirs, otherRequest, "accepted");
		await inbox.close();
	});

	test("his manager offers him to the other account, and has both weeks in the calendar", async () => {
		request = await sendRequest(ours, "Delivery planning", unitId, { neededBy: SOONER_DAY });
		await manager.page.bringToFront();
		await untilStatus(desk, request, "submitted");
		const expertId = await expertNamed(crm, kam.username, EXPERT);
		const fields = { expertId, week: SOONER, hours: "8" };
		await takeStep(desk, request, /^Offer help$/, { fields, send: /^Send offer$/ });
		await untilStatus(ours, request, "offered");
		await untilCalendar([0, 8], [6, 0]);
		await manager.rig.screenshot(unitPage, `${browser}-shared-3-calendar-before`);
	});

	test("the two key account managers change places, and the calendar with them", async () => {
		const proposal = { otherRequestKey: otherRequest, note: "Our crane comes a week late" };
		await takeStep(ours, request, /^Propose a swap$/, { fields: proposal, send: /^Send proposal$/ });
		await untilSaid(ours, request, /Swap proposed, waits for the other side/);
		await untilSaid(theirs, otherRequest, /Mette Krog proposes a swap/);
		await standsAs(request, "offered", { Type__c: "propose_swap" });
		await shot(other, "4-proposed", otherRequest);
		await takeStep(theirs, otherRequest, /^Agree to the swap$/);
		for (const [panel, key] of [
			[theirs, otherRequest],
			[ours, request],
		] as const)
			await untilSaid(panel, key, /Swap in force/);
		await untilShows(ours, new RegExp(`${EXPERT}, 6 h, ${said(LATER)}`), cardAt(request));
		await untilShows(theirs, new RegExp(`${EXPERT}, 8 h, ${said(SOONER)}`), cardAt(otherRequest));
		await standsAs(request, "offered", { Type__c: "agree_swap", CreatedBy: { Username: other.username } });
		// Nothing was written on the other request: its hours follow from the agreement.
		expect((await eventsOf(crm, kam.username, otherRequest)).at(-1)?.Type__c).toBe("accept");
		await untilCalendar([8, 0], [0, 6]);
		await manager.rig.screenshot(unitPage, `${browser}-shared-5-calendar-after`);
		await shot(kam, "6-in-force", request);
	});

	test("nothing of ours threw or was written to a console as an error", async () => {
		for (const user of users()) expect(problems(await user.rig.logs())).toEqual([]);
	});
});
