/** A page that is busy after a step inside the CRM: is the panel done before the page paints itself (P3)? */
import type { Page } from "puppeteer-core";
import type { Report } from "./counts.ts";
import { firstFrame, forget } from "./seen.ts";
import type { Station } from "./station.ts";

/** quality.md P3. */
const TASKS = 25;
const TASK_MS = 100;
/** quality.md P4: a busy page is no reason to be slower. */
const PAINT_MS = 50;

export async function busyPage(station: Station, runs: number): Promise<Report> {
	const { kam } = station;
	const ready: number[] = [];
	const own: number[] = [];
	const name = "account A to B painted, under a page of 25 tasks of 100 ms";
	for (let n = 0; n < runs; n += 1) {
		await station.settle(kam.page);
		const to = await station.other(kam.page);
		await forget(await station.panel());
		const { changedAt, paintedAt } = await busyHop(kam.page, to.path);
		const shown = await firstFrame(
			"the other account",
			station.panel,
			changedAt,
			(frame) => frame.account === to.id,
		);
		ready.push(shown.at - changedAt);
		own.push(paintedAt - changedAt);
	}
	const late = ready.filter((at, n) => at > (own[n] ?? 0)).length;
	return {
		timings: [
			{ name, budgetMs: PAINT_MS, runs: ready, baseline: "the page's own next paint", baselineRuns: own },
		],
		counts: [
			{
				name: `of ${runs}: painted later than the page's own next paint`,
				bar: "P3",
				budget: 0,
				figure: late,
			},
		],
	};
}

/** Goes there by a link, and is busy from then on. Answers when the address changed, and when the page painted next. */
function busyHop(page: Page, path: string): Promise<{ changedAt: number; paintedAt: number }> {
	return page.evaluate(
		async (to, tasks, taskMs) => {
			const clock = () => performance.timeOrigin + performance.now();
			const { port1, port2 } = new MessageChannel();
			const { promise: changedAt, resolve: changed } = Promise.withResolvers<number>();
			const { promise: paintedAt, resolve: painted } = Promise.withResolvers<number>();
			let left = tasks;
			port1.onmessage = () => {
				const endsAt = performance.now() + taskMs;
				while (performance.now() < endsAt);
				left -= 1;
				if (left > 0) port2.postMessage(null);
			};
			const { navigation } = window;
			navigation.addEventListener("currententrychange", () => changed(clock()), { once: true });
			const link = document.createElement("a");
			link.href = to;
			document.body.append(link);
			link.click();
			link.remove();
			port2.postMessage(null);
			requestAnimationFrame(() => {
				const after = new MessageChannel();
				after.port1.onmessage = () => painted(clock());
				after.port2.postMessage(null);
			});
			return { changedAt: await changedAt, paintedAt: await paintedAt };
		},
		path,
		TASKS,
		TASK_MS,
	);
}
