import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "puppeteer-core";
import { afterEach, beforeEach, expect, test } from "vitest";
import { random } from "../crm/seed/random.ts";
import {
	escalate,
	type Subject,
	sendNow,
	sendRequest,
	slowDown,
	stepsHeld,
	submitDraft,
	typedIn,
	unsent,
	untilAllIsSent,
} from "./burst.ts";
import { killBrowser } from "./chromium-session.ts";
import { type CrmProcess, startCrm } from "./crm-process.ts";
import { accountsOf, requestsFor, someUnit } from "./story.ts";
import { type User, userAt } from "./user.ts";
import { sleep } from "./wait.ts";

const REQUESTS = 50;
const STOPS = 20;
const KILLS = 3;
/** The longest that the sending is let go on before it is cut off: about as long as it takes here. */
const LONGEST_MS = 600;

const nameOf = (index: number) => `Burst ${String(index).padStart(2, "0")}`;
/** Every third has a second step, made before the first is sent. */
const hasSecondStep = (index: number) => index % 3 === 0;
const WANTED = Array.from({ length: REQUESTS }, (_, index) => [
	nameOf(index),
	hasSecondStep(index) ? ["submit", "escalate"] : ["submit"],
]);

let crm: CrmProcess;
let kam: User;
let popup: Page;
let subject: Subject;
let profile: string;
const seed = Number(process.env.BURST_SEED) || Date.now() % 1_000_000;
const chance = random(`burst ${seed}`);
console.log(`BURST_SEED=${seed}`);

beforeEach(async () => {
	profile = mkdtempSync(join(tmpdir(), "instep-profile-"));
	crm = await startCrm();
	const { username } = crm.user("kam");
	const accountId = (await accountsOf(crm, username))[0]?.Id ?? "";
	subject = { host: new URL(crm.url).host, accountId, unitId: (await someUnit(crm, username)).Id };
	await startBrowser();
	await signIn();
	await slowDown(crm, seed);
});
afterEach(async () => {
	await kam?.close();
	await crm?.close();
	rmSync(profile, { recursive: true, force: true });
});

async function startBrowser(): Promise<void> {
	const path = `/lightning/r/Account/${subject.accountId}/view`;
	// A debugger would keep the worker from stopping.
	kam = await userAt(crm, "chromium", crm.user("kam").username, path, { profile, watch: false });
	popup = await kam.rig.openExtensionPage(`popup.html#/${subject.host}`);
}

async function signIn(): Promise<void> {
	await kam.page.bringToFront();
	await kam.signIn(await kam.openPanel());
	await popup.bringToFront();
}

async function send(index: number): Promise<void> {
	await sendRequest(popup, subject, nameOf(index));
	await addSecondStep(index);
}

async function addSecondStep(index: number): Promise<void> {
	const steps = (await unsent(popup, subject)).filter(({ requestKey }, _, all) =>
		all.some(({ ask, requestKey: key }) => ask?.expertise === nameOf(index) && key === requestKey),
	);
	// Where the device does not have it any more, the CRM does.
	const [sentKey] = await requestsFor(crm, kam.username, nameOf(index));
	const key = steps[0]?.requestKey ?? sentKey;
	if (!hasSecondStep(index) || steps.length > 1 || key === undefined) return;
	await escalate(popup, subject, key);
}

test(`the worker is stopped ${STOPS} times during a burst of ${REQUESTS} requests: each arrives once, in order`, async () => {
	let deathsWhileSending = 0;
	for (let stop = 0; stop < STOPS; stop++) {
		const upTo = Math.floor(((stop + 1) * REQUESTS) / STOPS);
		for (let index = Math.floor((stop * REQUESTS) / STOPS); index < upTo; index++) await send(index);
		await sendNow(popup);
		await sleep(chance.next() * LONGEST_MS);
		await kam.rig.killBackground();
		const left = await unsent(popup, subject);
		if (left.some(({ attempts }) => attempts > 0)) deathsWhileSending += 1;
	}
	await untilAllIsSent(popup, subject);
	expect(await stepsHeld(crm, kam.username, "Burst")).toEqual(WANTED);
	console.log(`${deathsWhileSending} of ${STOPS} stops came while something was being sent`);
	// Stops that all come too late, or too early, would prove nothing.
	expect(deathsWhileSending).toBeGreaterThanOrEqual(STOPS / 4);
}, 150_000);

test(`the browser is killed ${KILLS} times during a burst of ${REQUESTS} requests: each arrives once, in order`, async () => {
	let index = 0;
	let interrupted = 0;
	for (let kill = 0; kill < KILLS; kill++) {
		const isKept = kill === KILLS - 1;
		if (isKept) await staySignedIn();
		const killed = sleep(2_000 + chance.next() * 3_000).then(() => killBrowser(kam.rig.browser));
		try {
			for (; index < ((kill + 1) * REQUESTS) / KILLS; index++) {
				await send(index);
				if (index % 5 === 4) await sendNow(popup);
			}
		} catch {
			// In the middle of this one the browser was gone.
		}
		await killed;
		await startBrowser();
		// A browser that nobody has signed in to sends nothing; the last one may have begun already.
		const waiting = (await unsent(popup, subject)).length;
		if (waiting > 0) interrupted += 1;
		console.log(`killed at request ${index + 1}, with ${waiting} steps not sent`);
		if (!isKept) await signIn();
		index = await goOn(index);
	}
	for (; index < REQUESTS; index++) await send(index);
	await untilAllIsSent(popup, subject);
	expect(await stepsHeld(crm, kam.username, "Burst")).toEqual(WANTED);
	expect(interrupted).toBeGreaterThan(0);
}, 150_000);

/** The user goes on where they were cut off, by what they see. Answers which request is the next to make. */
async function goOn(index: number): Promise<number> {
	if (index >= REQUESTS) return index;
	const isWaiting = (await unsent(popup, subject)).some(({ ask }) => ask?.expertise === nameOf(index));
	const isSent = (await requestsFor(crm, kam.username, nameOf(index))).length > 0;
	if (!isWaiting && !isSent) {
		if ((await typedIn(popup, subject)) !== nameOf(index)) return index;
		await submitDraft(popup, nameOf(index));
	}
	await addSecondStep(index);
	return index + 1;
}

async function staySignedIn(): Promise<void> {
	const options = await kam.rig.openExtensionPage("options.html");
	await options.waitForSelector('[name="staySignedIn"]:not(:disabled)');
	await options.click('[name="staySignedIn"]');
	await options.waitForSelector('[name="staySignedIn"]:checked');
	await sleep(500);
	await options.close();
	await popup.bringToFront();
}
