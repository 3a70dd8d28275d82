/** One answer to several requests at once: each becomes an event of its own. */
import * as v from "valibot";
import { hours, toDecline, week } from "./answers.ts";
import { type Checked, check, LONG_TEXT, recordId, text, type Values } from "./draft.ts";
import { hoursOf } from "./estimated-hours.ts";
import type { EventContent } from "./operation.ts";
import type { Estimate, RequestEvent } from "./records.ts";

/** As much of a request as its answer is made from. */
export interface Answered {
	key: string;
	accountId: string;
	estimate: Estimate;
}

/** What is said on one request. */
export interface BatchAnswer<T extends Answered> {
	request: T;
	content: EventContent;
}

const Same = v.object({ expertId: recordId, week, note: text(LONG_TEXT) });
const SameWithHours = v.object({ ...Same.entries, hours });
type SameForm = v.InferOutput<typeof Same> & { hours?: number };

/**
 * Offers of the same person in the same week, each of the hours that were estimated. Where a request has no
 * estimate, `hours` says how many it is offered.
 * @param expires the last day of their holds
 */
export function toSameWeek<T extends Answered>(
	values: Values,
	requests: readonly T[],
	expires: string,
): Checked<BatchAnswer<T>[]> {
	const isKnown = requests.every(({ estimate }) => hoursOf(estimate) !== undefined);
	const form: Checked<SameForm> = isKnown ? check(Same, values) : check(SameWithHours, values);
	if (!form.ok) return form;
	const { expertId, week: first, note, hours: others } = form.value;
	const offer: EventContent = { type: "offer", expertId, weeks: [first], expires, ...(note && { note }) };
	const answers = requests.map((request): BatchAnswer<T> => {
		const offered = hoursOf(request.estimate) ?? others;
		return {
			request,
			content: { ...offer, scope: "full", ...(offered !== undefined && { hours: offered }) },
		};
	});
	return { ok: true, value: answers };
}

/**
 * The same no to each: code, sentence and next best step are written once.
 * @param freeHours what each request's unit had left in the week of need
 */
export function toDeclines<T extends Answered>(
	values: Values,
	requests: readonly T[],
	freeHours: (request: T) => number | undefined,
): Checked<BatchAnswer<T>[]> {
	const answers: BatchAnswer<T>[] = [];
	for (const request of requests) {
		const content = toDecline(values, freeHours(request));
		if (!content.ok) return content;
		answers.push({ request, content: content.value });
	}
	return { ok: true, value: answers };
}

/** The offer by which a manager confirms that an expert has offered themself, in the expert's own terms. */
export function toConfirmation(
	{ key, expertId, weeks, hours: offered }: RequestEvent,
	expires: string,
): EventContent {
	return {
		type: "offer",
		scope: "full",
		expires,
		refersTo: key,
		...(expertId && { expertId }),
		...(weeks && { weeks }),
		...(offered !== undefined && { hours: offered }),
	};
}
