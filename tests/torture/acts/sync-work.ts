/** The background's jobs, to their end or to their death, alone or two at once with the user acting between. */
import fc from "fast-check";
import { type Job, work } from "../work.ts";
import { Act } from "./act.ts";
import { accountOf, browser, changeBy, nameOf } from "./user-steps.ts";

export const WORK_KINDS = ["drain", "pull", "revalidate", "two at once"];

const dies = fc.option(fc.nat(40), { nil: undefined, freq: 2 });
const words = (index: number, kind: string, at: number | undefined) =>
	`${nameOf(index)}: ${kind}${at === undefined ? "" : `, the background dies at step ${at}`}`;

const single = (kind: string, jobOf: (account: number) => Job) =>
	fc.tuple(browser, fc.nat(2), dies).map(
		([index, account, at]) =>
			new Act(kind, words(index, kind, at), async (stage) => {
				const on = stage.browser(index);
				if (!on.connection) return false;
				await work(on, jobOf(account), at);
				return true;
			}),
	);

const drain = single("drain", () => ({ do: "drain" }));
const pull = single("pull", () => ({ do: "pull" }));
const revalidate = single("revalidate", (account) => ({ do: "pull", accountId: accountOf(account) }));

const JOBS: readonly Job[] = [{ do: "drain" }, { do: "drain" }, { do: "pull" }];
const jobOf = (n: number): Job => JOBS[n % JOBS.length] ?? { do: "drain" };

const twoAtOnce = fc
	.tuple(browser, fc.nat(2), fc.nat(2), fc.nat(60), fc.option(fc.tuple(fc.nat(9), fc.nat(2))))
	.map(([index, first, second, turns, act]) => {
		const between = act ? ` and a change ${act[1]} of operation ${act[0]}` : "";
		const both = `${jobOf(first).do} and, ${turns} turns later, ${jobOf(second).do}`;
		return new Act("two at once", `${nameOf(index)}: ${both}${between}`, async (stage) => {
			const on = stage.browser(index);
			if (!on.connection) return false;
			const one = work(on, jobOf(first));
			for (let turn = 0; turn < turns; turn++) await new Promise(setImmediate);
			const changing = act ? changeBy(stage, index, act[0], act[1]) : undefined;
			const other = work(on, jobOf(second), -1, 1);
			await Promise.all([one, changing, other]);
			return true;
		});
	});

export const syncWork = { drain, pull, revalidate, twoAtOnce };
