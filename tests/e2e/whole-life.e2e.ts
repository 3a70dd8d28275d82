import type { Frame, Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { demoCast } from "../demo/cast.ts";
import { BROWSERS } from "./browsers.ts";
import {
	answer,
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
import { accountsOf, expertNamed, inDays, lastStep, remaindersOf, unitNamed } from "./story.ts";
import { cardOf, press, type User, untilShows } from "./user.ts";

/** It opens the fewest hours of all: one large promise fills its week. */
const UNIT = "Legal";
const [EXPERT, EXPERTISE] = ["Charlotte Vibe Munk", "Framework agreements"];
/** So far ahead that nobody is away yet. */
const NEEDED_BY = inDays(12 * 7);

/**
 * One request and what it leaves over, from the ask to the ratings: by two key account managers who want the same
 * hours, and the manager who has them. Each step is asserted on the screen and in the CRM: the event, and its copies.
 */
describe.each(BROWSERS)("the whole life of a request in %s", (browser) => {
	let crm: CrmProcess;
	let kam: User;
	let rival: User;
	let manager: User;
	let ours: Frame;
	let theirs: Frame;
	let desk: Frame;
	let inbox: Page;
	let unitId: string;
	let expertId: string;
	/** What the other account asked for first, what ours asked for, and what that left over. */
	let held: string;
	let request: string;
	let rest: string;
	const shot = async (user: User, name: string, key?: string) => {
		if (key) await showCard(await user.panel(), key);
		await user.rig.screenshot(key ? user.page : inbox, `${browser}-life-${name}`);
	};
	const standsAs = (key: string, status: string, step: object) =>
		lastStep(crm, kam.username, key, status, step);
	const ask = (panel: Frame, estimate: string) =>
		sendRequest(panel, EXPERTISE, unitId, { neededBy: NEEDED_BY, estimate });
	async function openInPanel(key: string, status: string): Promise<void> {
		await manager.page.bringToFront();
		await untilStatus(desk, key, status);
	}

	beforeAll(async () => {
		crm = await startCrm();
		const { account, kam: first } = await demoCast(crm);
		const second = crm.user("kam", 1).username;
		const [other] = await accountsOf(crm, second);
		const unit = await unitNamed(crm, first, UNIT);
		unitId = unit.Id;
		expertId = await expertNamed(crm, first, EXPERT);
		[[kam, ours], [rival, theirs], [manager, desk]] = await Promise.all([
			seatAt(crm, browser, first, account.id),
			seatAt(crm, browser, second, other?.Id),
			seatAt(crm, browser, unit.Manager__r.Username, account.id),
		]);
		inbox = await manager.rig.openExtensionPage("workspace.html");
		await inbox.waitForSelector("[data-desk]", { timeout: 15_000 });
	});
	afterAll(async () => {
		for (const user of [kam, rival, manager]) await user?.close();
		await crm?.close();
	});

	test("another account asks first, and most of that week's hours are held for it", async () => {
		held = await ask(theirs, "3d");
		await openInInbox(inbox, held);
		await answer(inbox, held, /^Offer help$/, { fields: { expertId }, send: /^Send offer$/ });
		await press(inbox, /^Send now$/, "[data-operation]");
		await untilStatus(theirs, held, "offered");
		await untilSaid(theirs, held, /Charlotte Vibe Munk, 18.5 h, week \d+/);
		await standsAs(held, "offered", { Type__c: "offer", Hours__c: 18.5 });
	});

	test("submitted, asked back and answered", async () => {
		request = await ask(ours, "1d");
		await openInPanel(request, "submitted");
		const question = { fields: { note: "Which clauses does the customer want changed?" } };
		await takeStep(desk, request, /^Ask back$/, { ...question, send: /^Send question$/ });
		await untilStatus(ours, request, "needs_info");
		await untilSaid(ours, request, /Henrik Uldall asks: Which clauses/);
		await standsAs(request, "needs_info", { Type__c: "ask_info", Note__c: question.fields.note });
		await shot(kam, "1-asked-back", request);
		const reply = { fields: { note: "Penalties and the term of notice" }, send: /^Send answer$/ };
		await takeStep(ours, request, /^Answer$/, reply);
		await openInPanel(request, "submitted");
		await untilSaid(desk, request, /Mette Krog answers: Penalties and the term/);
		await standsAs(request, "submitted", { Type__c: "give_info", Note__c: reply.fields.note });
		await shot(manager, "2-answered", request);
	});

	test("a part of it is offered and accepted; the rest becomes a request of its own", async () => {
		const fields = { expertId, hours: "2", scope: "partial", note: "The penalties first" };
		await takeStep(desk, request, /^Offer help$/, { fields, send: /^Send offer$/ });
		await untilStatus(ours, request, "offered");
		await untilSaid(ours, request, /Charlotte Vibe Munk, 2 h, week \d+/);
		const offer = await standsAs(request, "offered", {
			Hours__c: 2,
			Scope__c: "partial",
			Note__c: fields.note,
		});
		await shot(kam, "3-partial-offer", request);
		await takeStep(ours, request, /^Accept$/);
		await untilStatus(ours, request, "accepted");
		await standsAs(request, "accepted", { Type__c: "accept", Refers_To__c: offer?.Client_Key__c });
		rest = await cardOf(ours, EXPERTISE, "unsent");
		await press(ours, /^Send now$/, cardAt(rest));
		await untilStatus(ours, rest, "submitted");
		await untilSaid(ours, rest, /Rest of REQ-\d+/);
		await untilSaid(ours, request, /What is left over: REQ-\d+/);
		expect(await remaindersOf(crm, kam.username, request)).toEqual([rest]);
		await standsAs(rest, "submitted", { Type__c: "submit" });
		await shot(kam, "4-remainder", rest);
	});

	test("the part is booked, and the rest waits for hours", async () => {
		await openInPanel(request, "accepted");
		await takeStep(desk, request, /^Confirm booking$/);
		await untilStatus(ours, request, "committed");
		await standsAs(request, "committed", { Type__c: "commit" });
		await untilStatus(desk, rest, "submitted");
		const answers = { fields: { note: "Another account giving hours back" }, send: /^Put on the list$/ };
		await takeStep(desk, rest, /^Put on the waiting list$/, answers);
		await untilStatus(ours, rest, "waitlisted");
		await untilSaid(ours, rest, /What would move it up: Another account giving hours back/);
		await standsAs(rest, "waitlisted", { Type__c: "waitlist", Note__c: answers.fields.note });
		await shot(kam, "5-waitlisted", rest);
	});

	test("hours come free where the other account withdraws, and go to the one that waited", async () => {
		await openInInbox(inbox, rest);
		const row = `tr[data-request="${rest}"]`;
		expect(await untilShows(inbox, /\d h/, `${row} .c-free`)).not.toMatch(/free now/);
		const reason = { fields: { note: "The customer signed the old terms" }, send: /^Withdraw request$/ };
		await takeStep(theirs, held, /^Withdraw…$/, reason);
		await untilStatus(theirs, held, "withdrawn");
		await standsAs(held, "withdrawn", { Type__c: "withdraw", Note__c: reason.fields.note });
		await untilNews(inbox, "hours that are free now", () =>
			inbox.$(`${row} .c-free .chip`).then((found) => found ?? undefined),
		);
		await untilShows(inbox, /22 h\s*Hours are free now/, `${row} .c-free`);
		await shot(manager, "6-free-now");
		const offer = { fields: { expertId }, send: /^Send offer$/ };
		await answer(inbox, rest, /^Offer help$/, offer);
		await press(inbox, /^Send now$/, "[data-operation]");
		await untilStatus(ours, rest, "offered");
		await standsAs(rest, "offered", { Type__c: "offer", Hours__c: 7.4 });
	});

	test("the rest is accepted, booked and delivered", async () => {
		await takeStep(ours, rest, /^Accept$/);
		await untilStatus(ours, rest, "accepted");
		await standsAs(rest, "accepted", { Type__c: "accept" });
		await openInPanel(rest, "accepted");
		await takeStep(desk, rest, /^Confirm booking$/);
		await untilStatus(ours, rest, "committed");
		await standsAs(rest, "committed", { Type__c: "commit" });
		await takeStep(desk, rest, /^Mark as delivered$/);
		await untilStatus(ours, rest, "delivered");
		await standsAs(rest, "delivered", { Type__c: "deliver" });
		await shot(kam, "7-delivered", rest);
	});

	test("both sides rate, the asker says thank you in one tap, and the manager sees it", async () => {
		await takeStep(ours, rest, /^Thank the helper$/);
		await untilSaid(desk, rest, /Mette Krog said thank you/);
		await standsAs(rest, "delivered", { Type__c: "credit" });
		const marks = { fields: { rating: "5", note: "Signed a week early" }, send: /^Send rating$/ };
		await takeStep(ours, rest, /^Rate$/, marks);
		await untilSaid(desk, rest, /Mette Krog rated the help 5 of 5/);
		await standsAs(rest, "delivered", { Type__c: "rate", Rating__c: 5, Side__c: "asker" });
		await takeStep(desk, rest, /^Rate$/, { fields: { rating: "4" }, send: /^Send rating$/ });
		await untilStatus(ours, rest, "closed");
		await standsAs(rest, "closed", { Type__c: "rate", Rating__c: 4, Side__c: "unit" });
		await shot(manager, "8-closed", rest);
		await inbox.bringToFront();
		await inbox.click('.tabs a[href$="/measures"]');
		await untilShows(inbox, new RegExp(`Mette Krog thanks ${EXPERT}`));
	});

	test("nothing of ours threw or was written to a console as an error", async () => {
		for (const user of [kam, rival, manager]) expect(problems(await user.rig.logs())).toEqual([]);
	});
});
