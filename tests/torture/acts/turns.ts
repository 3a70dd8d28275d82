/** Whole turns of people who know what they do: they read, take a step that a request can take, and send it. */
import fc from "fast-check";
import { appendOperation, type EventContent } from "../../../utils/domain/operation.ts";
import type { EventType } from "../../../utils/domain/records.ts";
import { fold } from "../../../utils/domain/request.ts";
import { objection } from "../../../utils/domain/request-rules.ts";
import { storeName } from "../../../utils/store/db.ts";
import { hurry } from "../../../utils/store/operations.ts";
import type { RequestInStore } from "../../../utils/store/schema.ts";
import { newId } from "../../utils/sync/world.ts";
import { work } from "../work.ts";
import { Act } from "./act.ts";
import { contentsFor } from "./steps.ts";
import { attempt, browser, keep, nameOf } from "./user-steps.ts";

export const TURN_KINDS = ["turn"];

/** Taken only now and then, and where nothing else fits, else a request seldom lives to be delivered. */
const LAST_RESORT: ReadonlySet<EventType> = new Set(["escalate", "withdraw", "override", "decline"]);

/** Steps at random seldom fit: what follows an offer, and what follows that, is met only by steps that do. */
export const turn = fc.tuple(browser, fc.nat(99), fc.nat(99)).map(([index, which, choice]) => {
	const words = `${nameOf(index)}: reads, takes step ${choice} on request ${which}, and sends it`;
	return new Act("turn", words, async (stage) => {
		const on = stage.browser(index);
		const { connection } = on;
		if (!connection) return false;
		await work(on, { do: "pull" });
		const requests = await (await on.store(storeName(connection.author))).getAll("requests");
		const contents = contentsFor(connection.user, on.site.expert);
		const fitting = requests.flatMap((request) => contents.flatMap((content) => fitted(request, content)));
		const hopeful = fitting.filter(({ content }) => !LAST_RESORT.has(content.type));
		const isLast = hopeful.length === 0 && choice % 4 === 0;
		const choices = isLast ? fitting : hopeful;
		// Every other time the one with the longest history: what comes last in a request's life is met only so.
		const oldest = choices.toSorted((a, b) => b.request.events.length - a.request.events.length);
		const chosen = which % 2 === 0 ? oldest[0] : choices[(which * 100 + choice) % choices.length];
		if (!chosen) return false;
		const { request, content } = chosen;
		const operation = appendOperation(request, content, connection.author, newId, on.now());
		if (!(await keep(on, operation, undefined))) return false;
		stage.tally.count(`step: ${content.type}`);
		stage.tally.count(`step that fits: ${content.type}`);
		await attempt(on, undefined, (store) => hurry(store, [operation.key], on.now()));
		await work(on, { do: "drain" });
		return true;
	});
});

/** The step with what it answers to, if the request as this device knows it takes it; else none. */
function fitted(
	request: RequestInStore,
	step: EventContent,
): { request: RequestInStore; content: EventContent }[] {
	const state = fold(request.events);
	const refersTo = step.type === "agree_swap" ? state.proposals.at(-1)?.key : undefined;
	const content = refersTo === undefined ? step : { ...step, refersTo };
	const event = { key: "", requestKey: request.key, actorId: "", actorName: "", at: 0, ...content };
	return objection(state, event) === undefined ? [{ request, content }] : [];
}
