import browser from "webextension-polyfill";

/** What the background is woken for. An alarm is a hint that there is work; the store knows which. */
const PULL = "pull";
const DRAIN = "drain ";
/** Browsers ring no alarm sooner than this. */
const SOONEST_MS = 30_000;

export interface AlarmHandlers {
	pull(): Promise<void>;
	drain(): Promise<void>;
}

/** Registers the listener, and the pull that comes by itself. Call it in the background's first turn. */
export function onAlarms(handlers: AlarmHandlers, pullEveryMinutes: number): void {
	browser.alarms.onAlarm.addListener(({ name }) => {
		if (name === PULL) void handlers.pull();
		if (name.startsWith(DRAIN)) void handlers.drain();
	});
	void browser.alarms.get(PULL).then((alarm) => {
		if (!alarm) browser.alarms.create(PULL, { periodInMinutes: pullEveryMinutes });
	});
}

/**
 * Has the background woken for a drain of this store, in case it is gone by then. Set before the work, not
 * after. Each store has an alarm of its own: one's late time must not take the place of another's early one.
 */
export function wakeForDrain(storeName: string, atMs: number, now: number): void {
	browser.alarms.create(DRAIN + storeName, { when: Math.max(atMs, now + SOONEST_MS) });
}
