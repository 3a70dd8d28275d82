import type { Frame, Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { demoCast } from "../demo/cast.ts";
import { BROWSERS } from "./browsers.ts";
import {
	answer,
	cardAt,
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
import { lastStep, unitNamed } from "./story.ts";
import { press, type User, untilShows } from "./user.ts";

const REFUSAL = { code: "5", note: "Our target is plant uptime", nextStep: "Ask again in January" };
const SECOND = { code: "3", note: "Two launches come first", nextStep: "Take it to the programme" };
const REPLY = "The customer now pays for the hours";
const LINE = "One day decides about the frame contract";
const DECISION = "The frame contract comes before the launches this month";

/**
 * A unit says no, the key account manager answers once, the unit says no again, and the programme lead decides:
 * in three browsers, each side reading the other's words.
 */
describe.each(BROWSERS)("a declined request in %s", (browser) => {
	let crm: CrmProcess;
	let kam: User;
	let manager: User;
	let lead: User;
	let ours: Frame;
	let theirs: Frame;
	let escalations: Page;
	let unitId: string;
	let request: string;
	const shot = async (user: User, name: string, page = user.page) => {
		await showCard(page === user.page ? await user.panel() : page, request);
		await user.rig.screenshot(page, `${browser}-disputed-${name}`);
	};
	const standsAs = (status: string, step: object) => lastStep(crm, kam.username, request, status, step);
	const steps = () =>
		ours.$$eval(`${cardAt(request)} .buttons button`, (all) => all.map(({ textContent }) => textContent));

	beforeAll(async () => {
		crm = await startCrm();
		const { account, kam: first } = await demoCast(crm);
		const unit = await unitNamed(crm, first, "Finance");
		unitId = unit.Id;
		[[kam, ours], [manager, theirs], [lead]] = await Promise.all([
			seatAt(crm, browser, first, account.id),
			seatAt(crm, browser, unit.Manager__r.Username, account.id),
			seatAt(crm, browser, crm.user("lead").username, account.id),
		]);
		escalations = await lead.rig.openExtensionPage(
			`workspace.html#/${encodeURIComponent(new URL(crm.url).host)}/escalations`,
		);
	});
	afterAll(async () => {
		for (const user of [kam, manager, lead]) await user?.close();
		await crm?.close();
	});

	test("is declined with code, sentence and next best step, and the asker reads all three", async () => {
		request = await sendRequest(ours, "Price models", unitId);
		await untilStatus(theirs, request, "submitted");
		await takeStep(theirs, request, /^Decline…$/, { fields: REFUSAL, send: /^Decline request$/ });
		await untilStatus(ours, request, "declined");
		// In view, among what is under way: nobody has to look for it among all that is over.
		expect(await ours.$(`.folded ${cardAt(request)}`)).toBeNull();
		await untilSaid(ours, request, /Conflicts with our targets or P&L/);
		await untilSaid(ours, request, /Our target is plant uptime/);
		await untilSaid(ours, request, /Next best step: Ask again in January/);
		await standsAs("declined", {
			Type__c: "decline",
			Code__c: REFUSAL.code,
			Note__c: REFUSAL.note,
			Next_Step__c: REFUSAL.nextStep,
		});
	});

	test("is answered by the asker, once, and waits on the unit again", async () => {
		await shot(kam, "1-declined");
		await takeStep(ours, request, /^Answer$/, { fields: { note: REPLY }, send: /^Send answer$/ });
		await untilStatus(theirs, request, "submitted");
		await untilSaid(theirs, request, /Mette Krog answers: The customer now pays/);
		await standsAs("submitted", { Type__c: "give_info", Note__c: REPLY });
		await shot(manager, "2-answered");
	});

	test("is declined again, and the asker has an escalation left", async () => {
		await takeStep(theirs, request, /^Decline…$/, { fields: SECOND, send: /^Decline request$/ });
		await untilStatus(ours, request, "declined");
		expect(await steps()).toEqual(["Escalate…"]);
		await takeStep(ours, request, /^Escalate…$/, { fields: { note: LINE }, send: /^Escalate request$/ });
		await untilSaid(theirs, request, /Escalated by Mette Krog.*One day decides/);
		await standsAs("declined", { Type__c: "escalate", Note__c: LINE });
		await shot(kam, "3-escalated");
	});

	test("is decided by the programme lead, who reads both sides", async () => {
		await escalations.bringToFront();
		await untilNews(escalations, "the escalation", async () =>
			(await escalations.$(cardAt(request))) ? true : undefined,
		);
		await untilShows(escalations, /One day decides[\s\S]*Two launches come first/, cardAt(request));
		await shot(lead, "4-both-sides", escalations);
		await answer(escalations, request, /^Decide…$/, { fields: { note: DECISION }, send: /^Send decision$/ });
		await press(escalations, /^Send now$/, cardAt(request));
		for (const panel of [ours, theirs]) {
			await untilStatus(panel, request, "submitted");
			await untilSaid(panel, request, /Decided by Birgitte Holmstrup.*The frame contract comes/);
		}
		await standsAs("submitted", { Type__c: "override", Note__c: DECISION });
		await untilShows(escalations, /Overrides \(\d+\)[\s\S]*The frame contract comes before/);
		await shot(kam, "5-decided");
		await shot(manager, "6-decided");
	});

	test("nothing of ours threw or was written to a console as an error", async () => {
		for (const user of [kam, manager, lead]) expect(problems(await user.rig.logs())).toEqual([]);
	});
});
