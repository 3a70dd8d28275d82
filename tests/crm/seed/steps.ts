/** The steps of a request's life: who does each, after how long, and what they write. */
import type { DeclineCode, Scope } from "../../../utils/domain/records.ts";
import { addDays, daysUntil, mondayOf, weeksFrom } from "../../../utils/domain/week.ts";
import { say } from "./accounts.ts";
import { MINUTES_A_DAY, nextWorkday, weekAfter } from "./calendar.ts";
import { expertsFor } from "./experts.ts";
import type { Person } from "./people.ts";
import type { Bank, Teller } from "./teller.ts";
import * as answers from "./texts-answers.ts";
import { DECLINES } from "./texts-declines.ts";
import { DELIVERED } from "./texts-delivered.ts";
import { QUESTIONS } from "./texts-questions.ts";
import { parsePair, sentencesFor } from "./unit-texts.ts";

const HOURS = { "2h": 2, "1d": 7.5, "3d": 18, "1w": 37, unknown: 10 } as const;
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

export function askInfo(t: Teller, after = answerDelay(t)): string {
	const { language, skill, account } = t.plan;
	const [question, answer] = parsePair(t.dice.pick(sentencesFor(QUESTIONS, skill, language)));
	const by = t.dice.chance(0.4) ? t.expertPerson() : t.manager;
	t.write("ask_info", by, after, { note: say(account, question, language) });
	return say(account, answer, language);
}

export function giveInfo(t: Teller, note: string): void {
	t.write("give_info", t.plan.asker, t.dice.int(60, 900), { note, refersTo: t.last("ask_info")?.key });
}

export function offer(t: Teller, scope: Scope, after = answerDelay(t)): void {
	const at = Math.min(-1, t.minute + after);
	const day = t.calendar.dayAt(at);
	if (scope === "other_person") {
		const others = expertsFor(t.plan.unit, t.plan.skill).filter((each) => each !== t.expert);
		if (others.length > 0) t.expert = t.dice.pick(others);
	}
	const hours = Math.max(1, Math.round(HOURS[t.plan.estimate] * SHARE[scope] * 2) / 2);
	const weeksLeft = Math.floor(daysUntil(t.plan.neededBy, Date.parse(day)) / 7);
	const inTime = Math.min(3, Math.max(0, weeksLeft));
	const late = Math.max(2, weeksLeft + 1);
	const week = weekAfter(
		day,
		scope === "other_date" ? t.dice.int(late, late + 2) : t.dice.int(Math.min(1, inTime), inTime),
	);
	t.write("offer", t.manager, after, {
		scope,
		hours,
		weeks: weeksFrom(week, hours > 20 ? 2 : 1),
		expert: t.expert,
		expires: nextWorkday(day, 3),
		note: t.line(answers.OFFERS[scope], week),
	});
}

export function accept(t: Teller, after = t.dice.int(30, 1000)): void {
	const note = t.dice.chance(0.6) ? { note: t.line(answers.ACCEPTS) } : {};
	t.write("accept", t.plan.asker, after, { ...note, refersTo: t.last("offer")?.key });
}

export function rejectOffer(t: Teller): void {
	const refersTo = t.last("offer")?.key;
	t.write("reject_offer", t.plan.asker, t.dice.int(60, 1000), { note: t.line(answers.REJECTIONS), refersTo });
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
	const after = Math.max(60, t.calendar.minuteOf(day) + t.dice.int(60, 480) - t.minute);
	const { language, skill, account } = t.plan;
	const note = say(account, t.dice.pick(sentencesFor(DELIVERED, skill, language)), language);
	t.write("deliver", t.expertPerson(), after, { expert: agreed.expert, hours: agreed.hours, note });
}

/** Each side taps a mark; some forget, and their request stays delivered. */
export function rate(t: Teller): void {
	const refersTo = t.last("deliver")?.key;
	const rateBy = (person: Person, bank: Bank) => {
		const rating = Number(t.dice.weighted({ "5": 5, "4": 6, "3": 2, "2": 0.6 }));
		const note = t.dice.chance(0.4) ? { note: t.line(bank) } : {};
		t.write("rate", person, t.dice.int(60, 2000), { rating, refersTo, ...note });
	};
	if (t.dice.chance(0.92)) rateBy(t.plan.asker, answers.RATINGS_BY_KAM);
	if (t.dice.chance(0.9)) rateBy(t.expertPerson(), answers.RATINGS_BY_EXPERT);
}

export function decline(t: Teller, code: DeclineCode, after = answerDelay(t)): void {
	const [sentence, advice] = parsePair(t.dice.pick(DECLINES[code][t.plan.language]));
	t.write("decline", t.manager, after, {
		code,
		note: t.line(sentence),
		nextStep: t.line(advice),
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

export function swap(t: Teller): void {
	const other = t.dice.pick(t.people.kams.filter(({ id }) => id !== t.plan.asker.id));
	const weeks = t.last("offer")?.weeks?.slice(0, 1);
	const note = t.line(answers.SWAP_PROPOSALS, weeks?.[0]);
	const proposed = t.write("propose_swap", t.plan.asker, t.dice.int(60, 600), {
		note,
		weeks,
		hours: t.dice.int(2, 8),
	});
	const refersTo = proposed?.key;
	t.write("agree_swap", other, t.dice.int(60, 900), { note: t.line(answers.SWAP_AGREEMENTS), refersTo });
}

export function withdraw(t: Teller): void {
	t.write("withdraw", t.plan.asker, t.dice.int(200, 2500), { note: t.line(answers.WITHDRAWALS) });
}

/** The next two weeks from today. */
export function comingWeeks({ calendar }: Teller): string[] {
	return weeksFrom(weekAfter(calendar.today, 1), 2);
}

/** Working days in which nothing happens. */
export function pause(t: Teller, days: number): void {
	t.minute += Math.round(days * MINUTES_A_DAY);
}
