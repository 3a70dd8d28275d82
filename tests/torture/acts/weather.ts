/** What befalls a browser from outside: its line, its disk, its clock, and time. */
import fc from "fast-check";
import { NOBODY } from "../../../utils/store/db.ts";
import { fine } from "../../utils/sync/faults.ts";
import { HOUR, MINUTE, SECOND } from "../../utils/sync/world.ts";
import type { Browser } from "../browser.ts";
import { DISK_FAULTS } from "../disk-faults.ts";
import type { Stage } from "../stage.ts";
import { WIRE_FAULTS } from "../wire-faults.ts";
import { type Job, work } from "../work.ts";
import { Act } from "./act.ts";
import { browser, nameOf } from "./user-steps.ts";

export const WEATHER_KINDS = [
	...["line", "disk", "time", "clock", "late arrives", "connections lost", "cache gone", "disk wiped"],
];
const DAY = 24 * HOUR;
const SPANS = [12 * SECOND, 12 * SECOND, 12 * SECOND, 2 * MINUTE, 16 * MINUTE, HOUR];
const JUMPS = [DAY, -DAY, HOUR, -HOUR];

/** Each exchange counts its fault when it meets it, not when it was planned. */
function planned(stage: Stage, on: Browser, name: string) {
	const { sites } = stage;
	const make = WIRE_FAULTS[name];
	if (!make) throw new Error(`there is no fault ${name}`);
	const fault = make({
		inCrm: (effect) => sites[on.at].crm.faults.add([{ effect, times: 1 }]),
		late: (send) => stage.late.push(send),
	});
	return (send: () => Promise<Response>) => {
		stage.tally.count(`line: ${name}`);
		return fault(send);
	};
}

/** What is late matters only once it arrives, which is rarer still. */
const names = [...Object.keys(WIRE_FAULTS), "arrives late", "arrives late", "arrives late"];
/** Every other exchange at most, so that histories also get somewhere. */
const fault = fc.option(fc.constantFrom(...names), { nil: undefined, freq: 2 });

/** Mostly something is asked of the line at once, so that what was planned is met. */
const asked = fc.constantFrom<Job | undefined>(undefined, { do: "drain" }, { do: "pull" }, { do: "pull" });

const line = fc
	.tuple(browser, fc.array(fault, { minLength: 2, maxLength: 6 }), asked)
	.map(([index, plan, job]) => {
		const met = plan.map((name) => name ?? "nothing").join(", ");
		const words = `${nameOf(index)}: the next exchanges meet ${met}${job ? `; ${job.do}` : ""}`;
		return new Act("line", words, async (stage) => {
			const on = stage.browser(index);
			on.wire.meet(...plan.map((name) => (name ? planned(stage, on, name) : fine)));
			if (!job) return true;
			stage.clock.now += 12 * SECOND;
			await work(on, job);
			return true;
		});
	});

const disk = fc.tuple(browser, fc.nat(4), fc.constantFrom(...DISK_FAULTS)).map(([index, , kind]) => {
	return new Act("disk", `${nameOf(index)}: the next write finds ${kind}`, async (stage) => {
		stage.browser(index).diskFaults.push(kind);
		return true;
	});
});

const time = fc.constantFrom(...SPANS).map((span) => {
	return new Act("time", `${span / SECOND} seconds pass`, async (stage) => {
		stage.clock.now += span;
		return true;
	});
});

const clock = fc.tuple(browser, fc.constantFrom(...JUMPS)).map(([index, jump]) => {
	return new Act("clock", `${nameOf(index)}: the clock jumps by ${jump / HOUR} hours`, async (stage) => {
		stage.browser(index).skewMs += jump;
		return true;
	});
});

const lateArrives = fc.constant(
	new Act("late arrives", "what was late arrives at the CRM", async ({ late }) => {
		const all = late.splice(0);
		for (const send of all) await send();
		return all.length > 0;
	}),
);

const connectionsLost = browser.map((index) => {
	return new Act("connections lost", `${nameOf(index)}: the browser closes its databases`, async (stage) => {
		await stage.browser(index).loseConnections();
		return true;
	});
});

const cacheGone = browser.map((index) => {
	return new Act("cache gone", `${nameOf(index)}: what the CRM delivered is gone`, async (stage) => {
		await stage.browser(index).dropCache();
		return true;
	});
});

/** Nothing can be done about it: what was not yet in the CRM is lost, and only that. */
const diskWiped = browser.map((index) => {
	return new Act("disk wiped", `${nameOf(index)}: the browser deletes its databases`, async (stage) => {
		const on = stage.browser(index);
		for (const store of [NOBODY, ...on.users.keys()]) {
			await on.wipe(store);
			for (const { key, isThrough } of stage.ledger.of(on.name, store))
				if (!isThrough) stage.ledger.end(key, "lost");
			for (const draft of stage.ledger.draftsOf(on.name, store)) stage.ledger.dropDraft(draft);
		}
		return true;
	});
});

export const weather = { line, disk, time, clock, lateArrives, connectionsLost, cacheGone, diskWiped };
