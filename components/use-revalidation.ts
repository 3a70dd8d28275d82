import { useEffect } from "preact/hooks";
import { lookEveryMs } from "../utils/domain/pace.ts";
import { type PageMessage, send } from "../utils/platform/messages.ts";

/** On the page's window: the user has done something that is to be sent. */
const STEP = "instep:step";

/** Passes a message on to the background, and lets this page know where the user has made a step. */
export function sendNotingSteps(message: PageMessage): Promise<unknown> {
	if (message.type === "drain") dispatchEvent(new Event(STEP));
	return send(message);
}

/**
 * Asks for news when a page is opened or looked at again, and now and then while it is in view.
 * @param host missing while there is nothing to ask, or nobody to ask as
 * @param accountId whose history is wanted; missing where the page is about no single account
 */
export function useRevalidation(host: string | undefined, accountId?: string): void {
	useEffect(() => {
		if (host === undefined) return;
		const controller = new AbortController();
		const { signal } = controller;
		const openedAt = performance.now();
		let activeAt = openedAt;
		let steppedAt = Number.NEGATIVE_INFINITY;
		let askedAt = Number.NEGATIVE_INFINITY;
		let timer: ReturnType<typeof setTimeout>;
		const everyMs = () => {
			const now = performance.now();
			return lookEveryMs(now - activeAt, now - steppedAt, now - openedAt);
		};
		const ask = (isNow: boolean) => {
			askedAt = performance.now();
			const pace = isNow ? {} : { everyMs: everyMs() };
			const about = accountId === undefined ? {} : { accountId };
			void send({ type: "revalidate", host, ...about, ...pace }).catch(() => undefined);
			plan();
		};
		const plan = () => {
			clearTimeout(timer);
			// What nobody sees need not be new: a hidden tab asks for nothing until it is looked at.
			if (document.visibilityState === "hidden") return;
			timer = setTimeout(ask, Math.max(0, askedAt + everyMs() - performance.now()), false);
		};
		const stayActive = () => {
			activeAt = performance.now();
			plan();
		};
		const noteStep = () => {
			steppedAt = performance.now();
			stayActive();
		};
		addEventListener("pointerdown", stayActive, { signal });
		addEventListener("keydown", stayActive, { signal });
		addEventListener(STEP, noteStep, { signal });
		document.addEventListener("visibilitychange", stayActive, { signal });
		// Back online: the background may be gone, and knows of it by this alone.
		addEventListener("online", () => document.visibilityState === "visible" && ask(true), { signal });
		plan();
		return () => {
			controller.abort();
			clearTimeout(timer);
		};
	}, [host, accountId]);
}
