import * as v from "valibot";
import { oneOf } from "../domain/one-of.ts";
import { type Ask, SetUpError } from "../domain/set-up.ts";
import { send } from "./messages.ts";
import { setting } from "./settings.ts";

const Answer = oneOf(
	"ok",
	v.object({ ok: v.literal(true), value: v.unknown() }),
	v.object({ ok: v.literal(false), kind: v.string(), code: v.string(), message: v.string() }),
);

/** Calls of a set-up, by the background, as the user of this host. Throws SetUpError. */
export function askAt(host: string): Ask {
	return async (call) => {
		const raw = await send({ type: "setUp", host, call }).catch(() => undefined);
		const answer = v.safeParse(Answer, raw);
		if (!answer.success) throw new SetUpError("bug", "NO_ANSWER", "");
		if (answer.output.ok) return answer.output.value;
		throw new SetUpError(answer.output.kind, answer.output.code, answer.output.message);
	};
}

/** Deploys under way, by org: the org goes on with one by itself, and a page opened again finds it here. */
export const deploysUnderWay = setting("session", "deploysUnderWay", v.record(v.string(), v.string()), {});

/** By the background, in the turn that hears of it: the page that asked may be gone. */
export async function deployHasBegun(orgId: string, id: string): Promise<void> {
	await deploysUnderWay.set({ ...(await deploysUnderWay.get()), [orgId]: id });
}

export async function deployIsOver(orgId: string): Promise<void> {
	const { [orgId]: _, ...others } = await deploysUnderWay.get();
	await deploysUnderWay.set(others);
}
