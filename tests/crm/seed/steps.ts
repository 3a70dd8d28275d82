/** The steps of a request's life: who does each, after how long, and what they write. */
import type { DeclineCode, Scope } from "../../../utils/domain/records.ts";
import { DEFAULT_TERMS } from "../../../utils/domain/request-time.ts";
import { addDays, daysUntil, mondayOf, weeksFrom } from "../../../utils/domain/week.ts";
import { MINUTES_A_DAY, nextWorkday, weekAfter } from "./calendar.ts";
import { absences, expertsFor } from "./experts.ts";
import type { Person } from "./people.ts";
import type { Bank, Teller } from "./teller.ts";
import * as answers from "./texts-answers.ts";
import { DECLINES } from "./texts-declines.ts";
import { DELIVERED } from "./texts-delivered.ts";
import { QUESTIONS } from "./texts-questions.ts";
import { parsePair, sentencesFor } from "./unit-texts.ts";

export const HOURS = { "2h": 2, "1d": 7.5, "3d": 18, "1w": 37, unknown: 10 } as const;
/** Of the hours asked for. */
const SHARE = { full: 1, other_date: 1, other_person: 1, partial: 0.5, smaller: 0.4, asset: 0.25 } as const;

/** Most answer within the day, some within two; one in eight lets the respond clock run out. */
export function answerDelay({ dice }: Teller): number {
	const speed = dice.weighted({ quick: 60, later: 27, late: 13 });
	if (speed === "quick") return dice.int(30, 500);
	return speed === "later" ? dice.int(500, 1000) : dice.int(1500, 3200);
}

export function submit(t: Teller): void {
	t.write("submit", t.plan.asker, 0);
}

/** Asks what has not been asked yet, and gives the answer that the KAM will have. */
export function askInfo(t: Teller, after = answerDelay(t)): string {
	const { language, skill, events } = t.plan;
	const pairs = sentencesFor(QUESTIONS, skill, language).map((line) => parsePair(t.line(line)));
	const [question, answer] = t.dice.pick(
		pairs.filter(([note]) => events.every((event) => event.note !== note)),
	);
	const by = t.dice.chance(0.4) ? t.expertPerson() : t.manager;
	t.write("ask_info", by, after, { note: question });
	return answer;
}

export function giveInfo(t: Teller, note: string): void {
	t.write("give_info", t.plan.asker, t.dice.int(60, 900), { note, refersTo: t.last("ask_info")?.key });
}

/** `firstWeek` is for what must still be ahead today; without it the dice and the date wanted decide. */
export function offer(t: Teller, wanted: Scope, after = answerDelay(t), firstWeek?: string): void {
	const day = t.calendar.dayAt(Math.min(-1, t.minute + after));
	const scope = wanted === "other_person" && !takeSomebodyElse(t) ? "full" : wanted;
	const hours = Math.max(1, Math.round(HOURS[t.plan.estimate] * SHARE[scope] * 2) / 2);
	const weeksLeft = Math.floor(daysUntil(t.plan.neededBy, Date.parse(day)) / 7);
	const inTime = Math.min(3, Math.max(0, weeksLeft));
	const late = Math.max(2, weeksLeft + 1);
	const ahead = scope === "other_date" ? t.dice.int(late, late + 2) : t.dice.int(Math.min(1, inTime), inTime);
	const away = absences(t.calendar, t.expert);
	const weeks = weeksFrom(firstWeek ?? weekAfter(day, ahead), 5)
		// Nobody is lent out over Christmas.
		.filter((week) => !away.includes(week) && !/-W5[23]$/.test(week))
		.slice(0, hours > 20 ? 2 : 1);
	t.write("offer", t.manager, after, {
		scope,
		hours,
		weeks,
		expert: t.expert,
		expires: nextWorkday(day, 3),
		note: t.line(answers.OFFERS[scope], weeks[0]),
	});
}

function takeSomebodyElse(t: Teller): boolean {
	const others = expertsFor(t.plan.unit, t.plan.skill).filter(
		(each) => each !== t.expert && each !== t.plan.excludedExpert,
	);
	if (others.length > 0) t.expert = t.dice.pick(others);
	return others.length > 0;
}

export function accept(t: Teller, after = t.dice.int(30, 1000)): void {
	const note = t.dice.chance(0.6) ? { note: t.line(answers.ACCEPTS) } : {};
	t.write("accept", t.plan.asker, after, { ...note, refersTo: t.last("offer")?.key });
}

export function rejectOffer(t: Teller): void {
	const { scope, key: refersTo } = t.last("offer") ?? {};
	const note = t.line(answers.REJECTIONS[scope === "other_date" ? "late" : "little"]);
	t.write("reject_offer", t.plan.asker, t.dice.int(60, 1000), { note, refersTo });
}

export function commit(t: Teller): void {
	const { expert, weeks, hours } = t.last("offer") ?? {};
	const refersTo = t.last("accept")?.key;
	const note = t.line(answers.COMMITS);
	t.write("commit", t.manager, t.dice.int(30, 700), { expert, weeks, hours, note, refersTo });
}

/** In the last agreed week, or for one in eight the week after. */
export function deliver(t: Teller): void {
	const agreed = t.last("offer");
	const week = agreed?.weeks?.at(-1);
	if (!agreed || !week) return;
	const day = addDays(mondayOf(week), t.dice.int(1, 4) + (t.dice.chance(0.12) ? 7 : 0));
	const after = Math.max((agreed.hours ?? 1) * 60, t.calendar.minuteOf(day) + t.dice.int(60, 480) - t.minute);
	const note = t.line(t.dice.pick(sentencesFor(DELIVERED, t.plan.skill, t.plan.language)));
	t.write("deliver", t.expertPerson(), after, { expert: agreed.expert, hours: agreed.hours, note });
}

/** Each side taps a mark within a week; some forget, and their request closes unrated by itself. */
export function rate(t: Teller): void {
	const { key: refersTo, at = 0 } = t.last("deliver") ?? {};
	const rateBy = (person: Person, bank: Bank) => {
		const after = t.dice.int(60, 1200);
		const rating = Number(t.dice.weighted({ "5": 5, "4": 6, "3": 2, "2": 0.6 }));
		const note = t.dice.chance(0.4) ? { note: t.line(bank) } : {};
		const wouldBe = Math.min(-1, t.minute + after);
		const isClosed = t.calendar.instantAt(wouldBe) >= at + DEFAULT_TERMS.closeMs;
		if (!isClosed) t.write("rate", person, after, { rating, refersTo, ...note });
	};
	if (t.dice.chance(0.92)) rateBy(t.plan.asker, answers.RATINGS_BY_KAM);
	if (t.dice.chance(0.9)) rateBy(t.expertPerson(), answers.RATINGS_BY_EXPERT);
}

export function decline(t: Teller, code: DeclineCode, after = answerDelay(t)): void {
	// Filled in as one, so that both halves speak of the same week.
	const [note, nextStep] = parsePair(t.line(DECLINES[code]));
	t.write("decline", t.manager, after, {
		code,
		note,
		nextStep,
		freeHours: code === "1" ? t.dice.int(0, 3) : t.dice.int(4, 30),
	});
}

export function replyToDecline(t: Teller): void {
	const refersTo = t.last("decline")?.key;
	t.write("give_info", t.plan.asker, t.dice.int(100, 1500), {
		note: t.line(answers.REPLIES_TO_DECLINES),
		refersTo,
	});
}

export function waitlist(t: Teller, after = answerDelay(t)): void {
	t.write("waitlist", t.manager, after, { note: t.line(answers.WAITLISTS) });
}

export function escalate(t: Teller, by: Person = t.plan.asker): void {
	const refersTo = t.plan.events.at(-1)?.key;
	const after = t.dice.int(MINUTES_A_DAY, 3 * MINUTES_A_DAY);
	t.write("escalate", by, after, { note: t.line(answers.ESCALATIONS), refersTo });
}

export function override(t: Teller): void {
	const refersTo = t.last("escalate")?.key;
	const after = t.dice.int(MINUTES_A_DAY, 4 * MINUTES_A_DAY);
	t.write("override", t.people.lead, after, { note: t.line(answers.OVERRIDES), refersTo });
}

/** Soon after the offer, so that its hold still stands when it is accepted. */
export function swap(t: Teller): void {
	const other = t.dice.pick(t.people.kams.filter(({ id }) => id !== t.plan.asker.id));
	const weeks = t.last("offer")?.weeks?.slice(0, 1);
	const note = t.line(answers.SWAP_PROPOSALS, weeks?.[0]);
	const proposed = t.write("propose_swap", t.plan.asker, t.dice.int(60, 200), {
		note,
		weeks,
		hours: t.dice.int(2, 8),
	});
	const refersTo = proposed?.key;
	t.write("agree_swap", other, t.dice.int(60, 300), { note: t.line(answers.SWAP_AGREEMENTS), refersTo });
}

export function withdraw(t: Teller): void {
	t.write("withdraw", t.plan.asker, t.dice.int(200, 2500), { note: t.line(answers.WITHDRAWALS) });
}

/** Working days in which nothing happens. */
export function pause(t: Teller, days: number): void {
	t.minute += Math.round(days * MINUTES_A_DAY);
}
