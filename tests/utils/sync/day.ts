/** A day at work: tabs whose panels ask for news as `use-revalidation.ts` does, and the background's own alarm. */
import { lookEveryMs, SELDOM_MS } from "../../../utils/domain/pace.ts";
import type { Device } from "./device.ts";
import { MINUTE, SECOND, type World } from "./world.ts";

export interface Tab {
	accountId: string;
	/** Whether somebody sees it at this time of the day, in milliseconds since its beginning. */
	isVisible: (ms: number) => boolean;
	/** When the user touched its panel, in milliseconds since the beginning of the day. */
	touches: number[];
}

/** No pace is finer than this. */
const STEP_MS = 15 * SECOND;

/** Lets so much time pass. Answers how many calls the CRM got, and when. */
export async function spend(world: World, device: Device, tabs: readonly Tab[], lengthMs: number) {
	const startAt = world.clock.now;
	const before = device.wire.calls.length;
	const asked = tabs.map(() => Number.NEGATIVE_INFINITY);
	const calls: number[] = [];
	for (let ms = 0; ms < lengthMs; ms += STEP_MS) {
		const wishes = tabs.flatMap(({ accountId, isVisible, touches }, index) => {
			if (!isVisible(ms)) return [];
			const touchedAt = Math.max(0, ...touches.filter((at) => at <= ms));
			const everyMs = lookEveryMs(ms - touchedAt, Number.POSITIVE_INFINITY, ms);
			if (ms - (asked[index] ?? 0) < everyMs) return [];
			asked[index] = ms;
			return [{ accountId, everyMs }];
		});
		if (ms > 0 && ms % SELDOM_MS === 0) wishes.push({ accountId: "", everyMs: SELDOM_MS });
		for (const { accountId, everyMs } of wishes) {
			world.clock.now = startAt + ms;
			const already = device.wire.calls.length;
			await device.look({ everyMs, ...(accountId && { accountId }) });
			calls.push(...Array(device.wire.calls.length - already).fill(ms));
		}
	}
	world.clock.now = startAt + lengthMs;
	return { calls, total: device.wire.calls.length - before, minutes: calls.map((ms) => ms / MINUTE) };
}
