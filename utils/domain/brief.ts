/** The one page about an account, or about all key accounts, that a board reads (ux.md, section 7.5). */
import { keyAccountsOf } from "./account-marks.ts";
import { type Agenda, type Point, toAgenda } from "./agenda-meetings.ts";
import { type BriefPoint, comingPoints, type Decision, decisionsOf } from "./brief-decisions.ts";
import { type Economics, economicsOf } from "./brief-economics.ts";
import { type ElementScore, elementsOf } from "./brief-elements.ts";
import { type OwnGoals, ownGoalsOf } from "./brief-refusals.ts";
import { type Cut, cut, NAME_LENGTH, shortened } from "./cut.ts";
import { type OverrideItem, toEscalations } from "./escalations.ts";
import { type Figure, figureOf } from "./figure.ts";
import { agendaWith, type FirmCopy } from "./firm.ts";
import { happened, submittedAt } from "./history.ts";
import { countEnds, duePromises, type PromiseEnd } from "./promise.ts";
import type { FoldedRequest } from "./support.ts";
import { startOfDay } from "./week.ts";
import type { Work } from "./work.ts";

/** How much of each list an A4 page has room for, with texts as long as the CRM lets them be. */
const MOST = { decisions: 4, points: 2, overrides: 2 };
const REASON_LENGTH = 110;
const TITLE_LENGTH = 80;

export interface Brief {
	/** Missing for the portfolio. */
	account: { id: string; name: string } | undefined;
	/** How many accounts it is about. */
	accounts: number;
	/** The day it is made. */
	today: string;
	/** Epoch milliseconds, of the device's copy. */
	readAt: number | undefined;
	/** From this day on requests count: what is older is on some devices only, and they would print other figures. */
	since: string;
	/** How many were made since. */
	requests: number;
	decisions: Cut<Decision>;
	ownGoals: OwnGoals;
	discussions: Cut<BriefPoint>;
	information: Cut<BriefPoint>;
	economics: Economics;
	elements: ElementScore[];
	promises: Figure<Record<PromiseEnd, number>>;
	overrides: Cut<OverrideItem>;
	/** Requests that ever got so far. */
	counts: Record<"asked" | "offered" | "committed" | "declined", number>;
	/** The next meeting that has an account on its agenda. */
	nextReview: { date: string; meeting: string; forum: string } | undefined;
	/** The coming points, for a calendar. */
	agenda: Agenda;
}

/**
 * Pure: two devices that have the same records make the same brief.
 * @param accountId missing for the portfolio: all key accounts, or where no account says whether it is one, all
 *   that asked for something
 */
export function toBrief(work: Work, firm: FirmCopy, accountId: string | undefined): Brief {
	const { today, input } = work;
	const ids = accountId === undefined ? portfolioOf(work) : new Set([accountId]);
	const of = <T extends { accountId: string }>(rows: readonly T[]) =>
		rows.filter((row) => ids.has(row.accountId));
	const since = Temporal.PlainDate.from(today).subtract({ years: 1 }).toString();
	const from = startOfDay(since, input.timeZone);
	const folded = work.folded.filter(({ request }) => ids.has(request.accountId) && request.createdAt >= from);
	const counted = new Set(folded.map(({ request }) => request.key));
	const agenda = toAgenda(of<Point>(agendaWith(firm, input.me)), today);
	const { open, overrides } = toEscalations(work);
	const points = comingPoints(agenda, work);
	return {
		account:
			accountId === undefined
				? undefined
				: { id: accountId, name: shortened(nameOf(work, accountId), TITLE_LENGTH) },
		accounts: ids.size,
		today,
		readAt: input.pulledAt,
		since,
		requests: folded.filter(isAsked).length,
		decisions: cut(
			[
				...decisionsOf(
					open.filter(({ line }) => ids.has(line.accountId)),
					work,
				),
				...points.decision,
			],
			MOST.decisions,
		),
		ownGoals: ownGoalsOf(folded, work.units),
		discussions: cut(points.discussion, MOST.points),
		information: cut(points.information, MOST.points),
		economics: economicsOf(of(firm.results), firm.withheld, today),
		elements: elementsOf(of(firm.alignments)),
		promises: figureOf(duePromises(folded, today), "no_promises_due", countEnds),
		overrides: cut(
			overrides
				.filter(({ requestKey }) => counted.has(requestKey))
				.map((item) => ({
					...item,
					expertise: shortened(item.expertise, NAME_LENGTH),
					unitName: shortened(item.unitName, NAME_LENGTH),
					reason: item.reason && shortened(item.reason, REASON_LENGTH),
				})),
			MOST.overrides,
		),
		counts: countsOf(folded),
		nextReview: agenda.next && {
			date: agenda.next.date,
			meeting: shortened(agenda.next.meeting, NAME_LENGTH),
			forum: shortened(agenda.next.forum, NAME_LENGTH),
		},
		agenda,
	};
}

/** The accounts that a brief of all is about. */
export function portfolioOf({ input, folded }: Work): ReadonlySet<string> {
	return keyAccountsOf(input.accounts) ?? new Set(folded.map(({ request }) => request.accountId));
}

/** As the CRM calls it, else as its requests do. */
export function nameOf({ accounts, folded }: Work, accountId: string): string {
	const named = accounts.get(accountId)?.name;
	return named ?? folded.find(({ request }) => request.accountId === accountId)?.request.accountName ?? "";
}

function isAsked(folded: FoldedRequest): boolean {
	return submittedAt(folded) !== undefined;
}

function countsOf(folded: readonly FoldedRequest[]): Brief["counts"] {
	const count = (type: string) => folded.filter((each) => happened(each, type).length > 0).length;
	return {
		asked: count("submit"),
		offered: count("offer"),
		committed: count("commit"),
		declined: count("decline"),
	};
}
