/** Where a history plays: two orgs, four browsers, one clock, and the ledger of what was done. */

import { ANDERS, METTE, RASMUS, START } from "../crm/fixture.ts";
import { restartIds } from "../utils/sync/world.ts";
import { Browser } from "./browser.ts";
import { Ledger } from "./ledger.ts";
import { createSite, PLANTED, type Site } from "./sites.ts";
import type { Tally } from "./tally.ts";

/** Mette asks from two, Anders answers for the unit, Rasmus leads the programme. */
export const BROWSERS = [
	["Mette's laptop", METTE],
	["Mette's other computer", METTE],
	["Anders's computer", ANDERS],
	["Rasmus's computer", RASMUS],
] as const;

export type Orgs = Awaited<ReturnType<typeof makeOrgs>>;

/** Takes a good part of a second, so it is done once for all histories of a run. */
export async function makeOrgs() {
	const clock = { now: START };
	const sites: [Site, Site] = [await createSite(0, clock), await createSite(1, clock)];
	return { clock, sites, close: () => Promise.all(sites.map(({ crm }) => crm.close())) };
}

export class Stage {
	readonly clock: { now: number };
	readonly sites: [Site, Site];
	readonly tally: Tally;
	readonly ledger = new Ledger();
	readonly browsers: Browser[];
	/** Exchanges that their sender has given up and that are still on the way. */
	readonly late: (() => Promise<unknown>)[] = [];
	/** Keys of events that came into the CRM with an earlier stamp than their moment. */
	readonly lateCommits = new Set<string>();
	/** Keys of what other tools made in the CRM. */
	readonly byHand = new Set<string>(PLANTED);
	/** Accounts a user lost sight of without a tombstone, as `user account`. */
	readonly lostAccess = new Set<string>();

	constructor(orgs: Orgs, tally: Tally) {
		this.clock = orgs.clock;
		this.sites = orgs.sites;
		this.tally = tally;
		this.browsers = BROWSERS.map(([name, owner]) => new Browser(this, name, owner));
	}

	/** All as at the start, and everybody signed in. */
	async begin(): Promise<void> {
		restartIds();
		this.clock.now = START;
		for (const site of this.sites) site.begin();
		for (const browser of this.browsers) await browser.signIn(browser.owner);
	}

	end(): void {
		for (const site of this.sites) site.end();
	}

	answer(request: Request): Promise<Response> {
		const site = this.sites.find(({ origin }) => request.url.startsWith(`${origin}/`));
		if (!site) throw new Error(`nobody answers at ${request.url}`);
		return site.crm.fetch(request);
	}

	browser(index: number): Browser {
		const browser = this.browsers[index % this.browsers.length];
		if (!browser) throw new Error("there are browsers");
		browser.isUsed = true;
		return browser;
	}

	/** The user chose to throw away what was never sent. */
	dropped(browser: string, store: string): void {
		for (const { key } of this.ledger.of(browser, store)) this.ledger.end(key, "discarded");
		for (const draft of this.ledger.draftsOf(browser, store)) this.ledger.dropDraft(draft);
	}
}
