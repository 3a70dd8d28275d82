import type { Frame } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { demoCast } from "../demo/cast.ts";
import { ONE_BROWSER } from "./browsers.ts";
import { answer, cardAt, seatAt, sendRequest, showCard, untilNews, untilSaid, untilStatus } from "./cards.ts";
import { type CrmProcess, startCrm } from "./crm-process.ts";
import { problems } from "./rig.ts";
import { eventsOf, expertNamed, headerOf, unitNamed } from "./story.ts";
import { press, type User, untilShows } from "./user.ts";

const REFUSAL = { code: "1", note: "All hours are booked then", nextStep: "Ask again for week 2" };
const OFFER_NOTE = "He can start on Monday";

/**
 * A unit's manager answers the same request on two devices at once, offering on one and declining on the other.
 * Whichever the CRM has first counts, on every screen; the other is kept, and shown as having come too late.
 */
describe("two answers at once", () => {
	const browser = ONE_BROWSER;
	let crm: CrmProcess;
	let kam: User;
	let atDesk: User;
	let onTheRoad: User;
	let ours: Frame;
	let desk: Frame;
	let road: Frame;
	let request: string;
	const shot = async (user: User, name: string) => {
		await showCard(await user.panel(), request);
		await user.rig.screenshot(user.page, `${browser}-race-${name}`);
	};

	beforeAll(async () => {
		crm = await startCrm();
		const { account, kam: first } = await demoCast(crm);
		const unit = await unitNamed(crm, first, "Logistics");
		[[kam, ours], [atDesk, desk], [onTheRoad, road]] = await Promise.all([
			seatAt(crm, browser, first, account.id),
			seatAt(crm, browser, unit.Manager__r.Username, account.id),
			seatAt(crm, browser, unit.Manager__r.Username, account.id),
		]);
		request = await sendRequest(ours, "Delivery planning", unit.Id);
	});
	afterAll(async () => {
		for (const user of [kam, atDesk, onTheRoad]) await user?.close();
		await crm?.close();
	});

	test("both are made, and wait to be sent, before either device has heard of the other", async () => {
		const expertId = await expertNamed(crm, kam.username, "Jesper Kragelund");
		const fields = { expertId, note: OFFER_NOTE };
		await Promise.all([untilStatus(desk, request, "submitted"), untilStatus(road, request, "submitted")]);
		await Promise.all([
			answer(desk, request, /^Offer help$/, { fields, send: /^Send offer$/ }),
			answer(road, request, /^Decline…$/, { fields: REFUSAL, send: /^Decline request$/ }),
		]);
		await untilShows(desk, /Your step: offered help/, cardAt(request));
		await untilShows(road, /Your step: declined/, cardAt(request));
		expect(await eventsOf(crm, kam.username, request)).toHaveLength(1);
		await shot(atDesk, "1-both-waiting");
		await Promise.all([desk, road].map((panel) => press(panel, /^Send now$/, cardAt(request))));
		await untilNews(desk, "both in the CRM", async () =>
			(await eventsOf(crm, kam.username, request)).length === 3 ? true : undefined,
		);
	});

	test("one of them counts, on every screen; the other is shown as having come too late", async () => {
		const status = await untilNews(desk, "an answer in the copies", async () => {
			const { Status__c } = await headerOf(crm, kam.username, request);
			return ["offered", "declined"].includes(Status__c) ? Status__c : undefined;
		});
		const [counts, late] = status === "offered" ? ["offered help", "declined"] : ["declined", "offered help"];
		for (const panel of [ours, desk, road]) {
			await untilStatus(panel, request, status);
			await untilSaid(panel, request, new RegExp(`This counts: Ole Brandtoft ${counts}`));
			await untilSaid(panel, request, new RegExp(`Too late, without effect: Ole Brandtoft ${late}`));
			await untilSaid(panel, request, new RegExp(OFFER_NOTE));
			await untilSaid(panel, request, new RegExp(REFUSAL.note));
		}
		await shot(atDesk, "2-at-the-desk");
		await shot(onTheRoad, "3-on-the-road");
		await shot(kam, "4-asker");
	});

	test("the CRM holds both answers, and its row of the request says what counts", async () => {
		const [submit, first, second] = await eventsOf(crm, kam.username, request);
		expect(submit?.Type__c).toBe("submit");
		expect([first?.Type__c, second?.Type__c].sort()).toEqual(["decline", "offer"]);
		for (const step of [first, second]) expect(step?.CreatedBy.Username).toBe(atDesk.username);
		// Whichever device wrote them last has known both; the one that knew one only writes them anew.
		await vi.waitFor(
			async () =>
				expect(await headerOf(crm, kam.username, request)).toMatchObject({
					Status__c: first?.Type__c === "offer" ? "offered" : "declined",
					Last_Event_Type__c: first?.Type__c,
					Last_Event_At__c: first?.CreatedDate,
				}),
			{ timeout: 10_000, interval: 100 },
		);
	});

	test("nothing of ours threw or was written to a console as an error", async () => {
		for (const user of [kam, atDesk, onTheRoad]) expect(problems(await user.rig.logs())).toEqual([]);
	});
});
