import { useEffect } from "preact/hooks";
import { send } from "../../utils/platform/messages.ts";

/** While somebody works in the panel, an answer from the CRM should not let them wait. */
const ACTIVE_EVERY_MS = 15_000;
/** Somebody may still be looking. */
const IDLE_EVERY_MS = 60_000;
const ACTIVE_FOR_MS = 5 * 60_000;

/** Asks for news when an account is opened or looked at again, and now and then while it is in view. */
export function useRevalidation(host: string | undefined, accountId: string | undefined): void {
	useEffect(() => {
		if (host === undefined || accountId === undefined) return;
		const controller = new AbortController();
		const { signal } = controller;
		let activeUntil = performance.now() + ACTIVE_FOR_MS;
		let timer: ReturnType<typeof setTimeout>;
		const look = () => {
			clearTimeout(timer);
			// What nobody sees need not be new: a hidden tab asks for nothing until it is looked at.
			if (document.visibilityState === "hidden") return;
			void send({ type: "revalidate", host, accountId }).catch(() => undefined);
			timer = setTimeout(look, performance.now() < activeUntil ? ACTIVE_EVERY_MS : IDLE_EVERY_MS);
		};
		const stayActive = () => {
			activeUntil = performance.now() + ACTIVE_FOR_MS;
		};
		addEventListener("pointerdown", stayActive, { signal });
		addEventListener("keydown", stayActive, { signal });
		addEventListener("online", look, { signal });
		document.addEventListener("visibilitychange", look, { signal });
		look();
		return () => {
			controller.abort();
			clearTimeout(timer);
		};
	}, [host, accountId]);
}
