/** The end of a history: no more faults, everybody signs in again, time passes, and then nothing may be left open. */
import { subjectOf } from "../../utils/domain/entry.ts";
import { nextDueAt } from "../../utils/domain/operation-due.ts";
import { storeName } from "../../utils/store/db.ts";
import type { SeedUser } from "../crm/seed-types.ts";
import { HOUR } from "../utils/sync/world.ts";
import { signInOn } from "./acts/signing.ts";
import type { Browser } from "./browser.ts";
import { hold } from "./invariants/hold.ts";
import { broken, operationsOf, recordsOf, rowKeyOf } from "./invariants/look.ts";
import { holdView } from "./invariants/view.ts";
import { reconcileAll } from "./reconcile-all.ts";
import type { Stage } from "./stage.ts";
import { work } from "./work.ts";

const ROUNDS = 8;

export async function comeToRest(stage: Stage): Promise<void> {
	for (const browser of stage.browsers) {
		browser.wire.meet();
		browser.diskFaults.length = 0;
	}
	for (const send of stage.late.splice(0)) await send();
	for (const browser of stage.browsers) for (const each of usersOf(browser)) await sendAll(browser, each);
	await hold(stage);
	await holdNothingWaits(stage);
	const used = stage.browsers.filter(({ isUsed }) => isUsed);
	// Twice: where a clock was set back by an hour, the first may seem to come at the moment of the last look.
	for (let round = 0; round < 2; round++) {
		stage.clock.now += HOUR;
		for (const browser of used) await work(browser, { do: "pull" });
	}
	for (const browser of used) await reconcileAll(browser);
	await hold(stage);
	for (const browser of used) {
		const inCrm = recordsOf(stage).find(({ site }) => site === browser.site);
		if (browser.connection && inCrm) await holdView(browser, browser.connection, inCrm);
	}
}

/** Everybody with a database in an org that still is; who is signed in now comes last and keeps their copy. */
function usersOf(browser: Browser): { site: 0 | 1; user: SeedUser }[] {
	const user = browser.connection?.user ?? browser.owner;
	const current = storeName({ orgId: browser.site.crm.org.id, userId: user.id });
	const others = [...browser.users]
		.filter(([name, { site, connection }]) => name !== current && connection.author.orgId === site.crm.org.id)
		.map(([, { site, connection }]) => ({ site: site.index, user: connection.user }));
	return [...others, { site: browser.at, user }];
}

/** Signs in and lets time pass, until nothing waits or nothing helps. */
async function sendAll(browser: Browser, { site, user }: { site: 0 | 1; user: SeedUser }): Promise<void> {
	browser.at = site;
	await signInOn(browser, user);
	const store = await browser.store(storeName({ orgId: browser.site.crm.org.id, userId: user.id }));
	for (let round = 0; round < ROUNDS; round++) {
		await work(browser, { do: "drain" });
		if (nextDueAt(await store.getAll("operations"), browser.now()) === undefined) return;
		await work(browser, { do: "pull" });
		// The CRM may have asked for a day's patience.
		browser.stage.clock.now += round < ROUNDS - 2 ? HOUR : 25 * HOUR;
	}
}

/** Only what stands behind a step that the CRM refused may still wait. */
async function holdNothingWaits(stage: Stage): Promise<void> {
	const onDevices = await operationsOf(stage);
	for (const { store, operation } of onDevices) {
		const deed = stage.ledger.deeds.get(rowKeyOf(operation));
		if (deed?.fate === "stranded") continue;
		if (operation.status !== "waiting") {
			if (!operation.failure) throw broken("I1", `${operation.key} is ${operation.status} without a reason`);
			stage.tally.count(`rest: ${operation.status}`);
			continue;
		}
		const isBehind = onDevices.some(
			(other) =>
				other.store === store &&
				subjectOf(other.operation) === subjectOf(operation) &&
				other.operation.status !== "waiting",
		);
		if (!isBehind) throw broken("I1", `${operation.key} still waits, and nothing holds it back`);
		stage.tally.count("rest: behind a refused step");
	}
}
