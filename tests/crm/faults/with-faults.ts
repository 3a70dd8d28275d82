import type { Org } from "../org.ts";
import { readAsked } from "./asked.ts";
import { undergo } from "./effects.ts";
import type { WriteHook } from "./interference.ts";
import type { Switchboard } from "./switchboard.ts";

/** What is passed to the CRM's routes beside the request. */
export interface Bindings {
	beforeWrite: WriteHook | null;
}

export type Answer = (request: Request, bindings: Bindings) => Promise<Response>;

/**
 * The CRM behind its switchboard: the effects of all rules that take a request, the first outermost. The controls
 * below `/__crm/` are never touched. Rejects with Dropped for a connection that ends without an answer.
 */
export function withFaults(org: Org, switchboard: Switchboard, answer: Answer) {
	return async (request: Request): Promise<Response> => {
		const { pathname } = new URL(request.url);
		if (switchboard.isIdle || pathname.startsWith("/__crm/")) return answer(request, { beforeWrite: null });
		const asked = await readAsked(org, request);
		const effects = switchboard.effectsOn(asked);
		const from = (n: number, beforeWrite: WriteHook | null): Promise<Response> => {
			const effect = effects[n];
			if (effect === undefined) return answer(request, { beforeWrite });
			return undergo(effect, org, asked, beforeWrite, (next) => from(n + 1, next));
		};
		return from(0, null);
	};
}
