/** What a board is asked to decide, to discuss and to know: escalated requests, and points of coming meetings. */
import type { Purpose } from "./agenda.ts";
import type { Agenda } from "./agenda-meetings.ts";
import { caseIn, inputsOf } from "./business-case.ts";
import { caseFigures } from "./case-figures.ts";
import { NAME_LENGTH, shortened } from "./cut.ts";
import type { EscalationItem } from "./escalations.ts";
import { hoursOf } from "./estimated-hours.ts";
import { type Evidence, evidenceOf } from "./evidence.ts";
import type { Work } from "./work.ts";

const TEXT_LENGTH = 100;

/** A request that stands still until somebody above the unit decides. */
export interface EscalatedDecision {
	kind: "request";
	key: string;
	accountName: string;
	expertise: string;
	resultWanted: string;
	unitName: string;
	neededBy: string;
	/** As offered, else as estimated; missing where the asker did not know. */
	hours: number | undefined;
	/** The hours at the unit's own rate, in the company's currency; missing where hours or rate are not known. */
	cost: number | undefined;
	/** Whole months, from the request's business case; missing where it has none, one that lacks an input, or that never pays back. */
	payback?: number | undefined;
	/** What stands behind the ask. */
	confidence: Evidence;
}

/** A point of a coming meeting. */
export interface BriefPoint {
	kind: "point";
	key: string;
	accountName: string;
	text: string;
	date: string;
	meeting: string;
}

export type Decision = EscalatedDecision | BriefPoint;

/** @param open escalations, in the order in which they are to be shown */
export function decisionsOf(open: readonly EscalationItem[], { units, policy }: Work): EscalatedDecision[] {
	return open.map(({ line, accountName }) => {
		const hours = line.folded?.state.offer?.hours ?? hoursOf(line.estimate);
		const rate = units.get(line.unitId)?.hourlyRate;
		return {
			kind: "request",
			key: line.key,
			accountName: shortened(accountName, NAME_LENGTH),
			expertise: shortened(line.expertise, NAME_LENGTH),
			resultWanted: shortened(line.resultWanted, TEXT_LENGTH),
			unitName: shortened(line.unitName, NAME_LENGTH),
			neededBy: line.neededBy,
			hours,
			cost: hours === undefined || rate === undefined ? undefined : hours * rate,
			payback: payBack(line.folded?.request.businessCase, {
				...{ hours, unitRate: rate, discountRate: policy.rules.discountRate },
			}),
			confidence: line.folded ? evidenceOf(line.folded.request) : "none",
		};
	});
}

function payBack(text: string | undefined, known: Parameters<typeof inputsOf>[1]): number | undefined {
	const stated = caseIn(text);
	const figure = stated && caseFigures(inputsOf(stated, known)).payBackMonths;
	return figure && "value" in figure && figure.value !== "never" ? figure.value : undefined;
}

/** Points of coming meetings by what they are for, the earliest first. A standing point is one, on its next meeting. */
export function comingPoints({ next, later }: Agenda, work: Work): Record<Purpose, BriefPoint[]> {
	const found: Record<Purpose, BriefPoint[]> = { decision: [], discussion: [], information: [] };
	const said = new Set<string>();
	for (const { points } of next ? [next, ...later] : []) {
		for (const { key, accountId, purpose, point, date, meeting } of points) {
			const same = JSON.stringify([accountId, purpose, meeting, point]);
			if (said.has(same)) continue;
			said.add(same);
			const accountName = shortened(work.accounts.get(accountId)?.name ?? "", NAME_LENGTH);
			const text = shortened(point, TEXT_LENGTH);
			found[purpose].push({
				...{ kind: "point", key, accountName, text, date },
				meeting: shortened(meeting, NAME_LENGTH),
			});
		}
	}
	return found;
}
