import { type Turn, turnAt } from "./clocks.ts";
import { happened, isAsker } from "./history.ts";
import type { Side } from "./records.ts";
import { stateAt, timeOf } from "./request.ts";
import type { RequestLine } from "./request-line.ts";
import type { FoldedRequest } from "./support.ts";
import type { Work } from "./work.ts";

/** What one side last said on a request, in its own words. */
export interface SideLine {
	side: Side;
	name: string;
	text: string;
	/** Epoch milliseconds. */
	at: number;
}

/** An escalation that waits for the programme lead. */
export interface EscalationItem {
	line: RequestLine;
	accountName: string;
	/** 1 for the first of its request. */
	level: number;
	turn: Turn;
	said: SideLine[];
}

/** A programme lead's decision against, or in place of, a unit's. */
export interface OverrideItem {
	key: string;
	requestKey: string;
	number: string;
	expertise: string;
	accountName: string;
	unitName: string;
	by: string;
	reason: string | undefined;
	/** Epoch milliseconds. */
	at: number;
}

export interface Escalations {
	/** What has waited longest comes first. */
	open: EscalationItem[];
	/** The last one first. */
	overrides: OverrideItem[];
}

/** Open to everybody who may see the requests: no decision over a unit is made out of sight. */
export function toEscalations(work: Work): Escalations {
	return {
		open: work.folded
			.flatMap((each) => itemOf(work, each))
			.sort((a, b) => a.turn.since - b.turn.since || (a.line.key < b.line.key ? -1 : 1)),
		overrides: work.folded
			.flatMap((each) => overridesOf(work, each))
			.sort((a, b) => b.at - a.at || (a.key < b.key ? -1 : 1)),
	};
}

function itemOf(work: Work, each: FoldedRequest): EscalationItem[] {
	const { now } = work.input;
	const { openEscalation } = stateAt(each.state, now);
	const line = work.lines.get(each.request.key);
	if (!openEscalation || !line) return [];
	const { accountName, unitId } = each.request;
	const turn = turnAt(each, work.policy.rules, work.units.get(unitId), now);
	return [{ line, accountName, level: openEscalation.level, turn, said: saidOn(each) }];
}

/** The last words of both sides. Those who asked have said at least what happens if we wait. */
function saidOn(each: FoldedRequest): SideLine[] {
	const { request } = each;
	const noted = each.state.steps.flatMap(({ event, superseded }) => {
		if (superseded || !event.note || event.type === "override") return [];
		const side: Side = isAsker(each, event.actorId) ? "asker" : "unit";
		return [{ side, name: event.actorName, text: event.note, at: timeOf(event) }];
	});
	const first = {
		side: "asker",
		name: request.createdByName,
		text: request.ifWeWait,
		at: request.createdAt,
	} as const;
	const asker = noted.findLast(({ side }) => side === "asker") ?? first;
	const unit = noted.findLast(({ side }) => side === "unit");
	return unit ? [asker, unit] : [asker];
}

function overridesOf(work: Work, each: FoldedRequest): OverrideItem[] {
	const { key, number, expertise, accountName, unitId } = each.request;
	return happened(each, "override").map((event) => ({
		key: event.key,
		requestKey: key,
		number,
		expertise,
		accountName,
		unitName: work.units.get(unitId)?.name ?? "",
		by: event.actorName,
		reason: event.note,
		at: timeOf(event),
	}));
}
