import { type Action, seatsOf } from "../utils/domain/actions.ts";
import type { Values } from "../utils/domain/draft.ts";
import { hoursOf } from "../utils/domain/estimated-hours.ts";
import { unitLoad } from "../utils/domain/load.ts";
import type { OneClick } from "../utils/domain/one-click.ts";
import type { RequestEvent } from "../utils/domain/records.ts";
import type { RequestLine } from "../utils/domain/request-line.ts";
import type { FoldedRequest } from "../utils/domain/support.ts";
import type { CardCopy, Queues } from "../utils/domain/view.ts";
import { weekOf } from "../utils/domain/week.ts";
import type { FormState } from "./Field.tsx";

/** A step that says more than its click. */
export type FormStep = Exclude<Action, OneClick | "agree_swap">;

/** What a form is about: the request, all that is known around it, and whoever fills it in. */
export interface About {
	what: FormStep;
	line: RequestLine;
	folded: FoldedRequest;
	copy: CardCopy;
	view: Queues;
	person: { userId: string; isLead?: boolean | undefined };
	now: number;
	today: string;
	/** By which an expert offered themself, where an offer is to confirm it. */
	nomination: RequestEvent | undefined;
}

export interface FieldsProps {
	form: FormState;
	about: About;
}

/** Those who asked rate the help; everybody else here helped. */
export function sideOf({ folded: { request, state }, line, copy, person }: About): "asker" | "unit" {
	const unit = copy.units.find(({ id }) => id === line.unitId);
	return seatsOf(request, state, { ...copy, unit }, person).has("asker") ? "asker" : "unit";
}

/** The records under which somebody is an expert of the unit that is asked. */
export function ownExperts({ copy, line, person }: About) {
	return copy.experts.filter(({ userId, unitId }) => userId === person.userId && unitId === line.unitId);
}

/** The unit's load in the week that help is needed; missing where the unit is not known. */
export function loadWhenNeeded({ copy, view, line, now }: About) {
	const unit = copy.units.find(({ id }) => id === line.unitId);
	return unit && unitLoad(unit, copy.experts, view.folded, [weekOf(line.neededBy)], now)[0];
}

/** The week it is needed, unless that has passed, and the time that was estimated. */
export function hoursWanted({ line, today }: About): Values {
	const first = weekOf(today);
	const needed = weekOf(line.neededBy);
	return { week: needed > first ? needed : first, hours: String(hoursOf(line.estimate) ?? "") };
}
