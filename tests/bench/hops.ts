/** 500 random hops between accounts, back and forward among them: no frame shows A's data under B's address (P4). */
import type { Page } from "puppeteer-core";
import { waitFor } from "../e2e/wait.ts";
import type { Report } from "./counts.ts";
import { dice } from "./requests.ts";
import { forget, framesOf, seenIn } from "./seen.ts";
import type { Station } from "./station.ts";

const HOPS = 500;
/** At once: the probe keeps half a minute of frames. */
const AT_ONCE = 50;
const LONGEST_STAY_MS = 240;

interface Change {
	/** When the page's address changed, epoch milliseconds. */
	at: number;
	path: string;
	how: string;
	/** When the dock took its cover away from the frame after that; missing where there was none. */
	uncoveredAt?: number;
}

export async function hops(station: Station): Promise<Report> {
	const { kam, accounts } = station;
	const roll = dice(4);
	const all: Change[] = [];
	let frames = 0;
	let empty = 0;
	let wrongByPanel = 0;
	let wrongByPage = 0;
	let covered = 0;
	while (all.length < HOPS) {
		await station.settle(kam.page);
		const from = await kam.page.evaluate(() => location.pathname);
		const panel = await station.panel();
		await forget(panel);
		const plan = Array.from({ length: Math.min(AT_ONCE, HOPS - all.length) }, () => ({
			way: roll(4),
			to: roll(1_000),
			stayMs: roll(LONGEST_STAY_MS),
		}));
		const paths = accounts.map(({ path }) => path);
		const changes = await hopping(kam.page, paths, plan);
		all.push(...changes);
		const last = changes.at(-1)?.path ?? from;
		await waitFor("the last account", async () =>
			last.includes(framesOf(await seenIn(panel)).at(-1)?.account ?? "none") ? true : undefined,
		);
		for (const { beganAt, account, hash } of framesOf(await seenIn(panel))) {
			frames += 1;
			if (account === undefined) empty += 1;
			if (account === undefined) continue;
			const { path = from, uncoveredAt = 0 } = changes.findLast(({ at }) => at < beganAt) ?? {};
			if (!hash.includes(account)) wrongByPanel += 1;
			if (path.includes(account)) continue;
			if (beganAt < uncoveredAt) covered += 1;
			else wrongByPage += 1;
		}
	}
	const byHistory = all.filter(({ how }) => how === "traverse").length;
	return {
		timings: [],
		counts: [
			{
				name: `of ${frames} frames in ${all.length} hops: A's data under B's address, the panel's own`,
				bar: "P4",
				budget: 0,
				figure: wrongByPanel,
			},
			{
				name: "frames with A's data begun under the page's address of B, without the dock's cover",
				bar: "P4",
				budget: 0,
				figure: wrongByPage,
			},
			{ name: "the same under its cover", figure: covered },
			{ name: "hops by back or forward", figure: byHistory },
			{ name: "frames without anybody's data", figure: empty },
		],
	};
}

/** By links, back and forward, with a stay of its own at each account, so that some are left before they are painted. */
function hopping(
	page: Page,
	paths: readonly string[],
	plan: readonly { way: number; to: number; stayMs: number }[],
): Promise<Change[]> {
	return page.evaluate(
		async (all, steps) => {
			const { navigation } = window;
			const clock = () => performance.timeOrigin + performance.now();
			const frame = document.querySelector("instep-dock")?.shadowRoot?.querySelector("iframe");
			if (!frame) throw new Error("The page has no frame of the dock.");
			const isCovered = () => frame.classList.contains("moving");
			const changes: { at: number; path: string; how: string; uncoveredAt?: number }[] = [];
			const note = ({ navigationType }: { navigationType: string | null }) =>
				changes.push({
					...{ at: clock(), path: location.pathname, how: navigationType ?? "" },
					...(isCovered() && { uncoveredAt: Number.MAX_SAFE_INTEGER }),
				});
			const covers = new MutationObserver(() => {
				const last = changes.at(-1);
				if (last?.uncoveredAt && !isCovered()) last.uncoveredAt = clock();
			});
			covers.observe(frame, { attributeFilter: ["class"] });
			navigation.addEventListener("currententrychange", note);
			const beside = (by: number) => {
				const entry = navigation.entries()[(navigation.currentEntry?.index ?? 0) + by];
				const path = new URL(entry?.url ?? location.href).pathname;
				return entry?.sameDocument && all.includes(path) && path !== location.pathname;
			};
			const moved = () =>
				new Promise((resolve) => navigation.addEventListener("currententrychange", resolve, { once: true }));
			for (const { way, to, stayMs } of steps) {
				const done = moved();
				if (way === 0 && beside(-1)) history.back();
				else if (way === 1 && beside(1)) history.forward();
				else {
					const others = all.filter((path) => path !== location.pathname);
					const link = document.createElement("a");
					link.href = others[to % others.length] ?? "";
					document.body.append(link);
					link.click();
					link.remove();
				}
				await done;
				await new Promise((resolve) => setTimeout(resolve, stayMs));
			}
			navigation.removeEventListener("currententrychange", note);
			covers.disconnect();
			return changes;
		},
		paths,
		plan,
	);
}
