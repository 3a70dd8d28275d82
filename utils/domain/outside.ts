/** An ask that was made and settled outside the tool, so that it can be counted. */
import * as v from "valibot";
import { type Checked, check, LONG_TEXT, needed, recordId, text, type Values } from "./draft.ts";
import { expertiseByUnit } from "./expertise.ts";
import type { EventContent } from "./operation.ts";
import { Ask, type Expert } from "./records.ts";

const OutsideForm = v.object({
	accountId: recordId,
	accountName: text(255),
	unitId: recordId,
	expertise: needed(120),
	note: needed(LONG_TEXT),
});

/** A request of which all is known afterwards, and its first and only event. */
export interface Outside {
	ask: Ask;
	content: EventContent;
}

/**
 * What a filled-in form tells: `accountId`, `accountName`, `unitId`, `expertise`, and in `note` what was
 * agreed. It asks for nothing more: a log that is work to keep is not kept.
 * @param today the day it counts for
 */
export function toOutside(values: Values, key: string, today: string): Checked<Outside> {
	const form = check(OutsideForm, values);
	if (!form.ok) return form;
	const { note, ...rest } = form.value;
	const ask = v.parse(Ask, {
		...rest,
		key,
		kind: "other",
		resultWanted: note,
		neededBy: today,
		isFlexible: false,
		estimate: "unknown",
		ifWeWait: "",
	});
	return { ok: true, value: { ask, content: { type: "log_outside", note } } };
}

/** What a unit is most likely asked for: the skill that most of its experts have. */
export function commonSkill(unitId: string, experts: readonly Expert[]): string | undefined {
	return expertiseByUnit(experts).find((offer) => offer.unitId === unitId)?.name;
}
