/**
 * Whose answers are looked at together (domain.md, section 8), so that nothing lets a reader work out one person's.
 * Whatever is published is computed from what these groups say, and from nothing else; so what a reader can find out
 * by comparing elements, accounts and quarters is at most what each group says:
 * 1. A group is of three people or more who answered one statement about one account, or about the company. A
 *    statement about the company has the same groups for every account: the difference of two accounts singles out
 *    nobody.
 * 2. What it says stays one answer's step away from both ends of the scale, and its spread is never told below what
 *    counts as agreement: "all of you said 5" looks like "one of you said 4".
 */
import { COMPANY_ITEMS, type Item, type Rating } from "./alignment.ts";
import { medianOf, sumOf } from "./figure.ts";

/** The smallest group that is heard. */
export const LEAST_PEOPLE = 3;
/** At most this average deviation on five points counts as agreement (Burke & Dunlap 2002). */
export const AGREEMENT = 0.8;

/** The side that has no unit. */
export const SALES = "sales";
/** Units too small to be heard by themselves. */
export const OTHERS = "others";

/** What of a rating counts. */
export type Vote = Pick<
	Rating,
	"item" | "accountId" | "unitId" | "answer" | "raterId" | "createdAt" | "key" | "period"
>;

export interface Group {
	item: Item;
	/** A unit's id, `SALES` or `OTHERS`. */
	who: string;
	people: number;
	/** 1 to 5, as far as it is told. */
	mean: number;
	/** Average deviation around the median, as far as it is told. */
	spread: number;
}

/** The account a rating counts for; `""` where it counts for all, `undefined` where it names none and should. */
export function subjectOf({ item, accountId }: Pick<Rating, "item" | "accountId">): string | undefined {
	return COMPANY_ITEMS.includes(item) ? "" : accountId;
}

/**
 * One answer of each person, quarter, statement and account: the last one. The CRM's clock counts whole seconds;
 * within one the keys decide, which begin with the device's time (`ratingKey`).
 */
export function lastAnswers<V extends Vote>(ratings: readonly V[]): V[] {
	const last = new Map<string, V>();
	for (const rating of ratings) {
		const { raterId, period, item } = rating;
		const subject = subjectOf(rating);
		if (subject === undefined) continue;
		const of = [raterId, period, item, subject].join(" ");
		const known = last.get(of);
		if (!known || isLater(rating, known)) last.set(of, rating);
	}
	return [...last.values()];
}

function isLater(a: Vote, b: Vote): boolean {
	return a.createdAt === b.createdAt ? a.key > b.key : a.createdAt > b.createdAt;
}

/**
 * The groups that are heard. Of each statement, units of fewer than three people are one group, the other units;
 * where even that has fewer than three it is not heard, nor is a sales side of fewer than three.
 * @param votes the last answers to some statements, of one account and of the company
 */
export function groupsOf(votes: readonly Vote[]): Group[] {
	const scored = votes.flatMap(({ item, unitId = SALES, answer }) =>
		answer === undefined ? [] : { item, who: unitId, answer },
	);
	const own = [...Map.groupBy(scored, ({ item, who }) => `${item} ${who}`).values()];
	const isSmall = (of: typeof scored) => of.length < LEAST_PEOPLE && of[0]?.who !== SALES;
	const pooled = Map.groupBy(own.filter(isSmall).flat(), ({ item }) => item);
	const pools = [...pooled.values()].map((of) => of.map((each) => ({ ...each, who: OTHERS })));
	return [...own.filter((of) => !isSmall(of)), ...pools].flatMap((of) => {
		const [first] = of;
		if (!first || of.length < LEAST_PEOPLE) return [];
		const answers = of.map(({ answer }) => answer);
		const { item, who } = first;
		return { item, who, people: of.length, mean: toldMean(answers), spread: toldSpread(answers) };
	});
}

function toldMean(answers: readonly number[]): number {
	const step = 1 / answers.length;
	return Math.min(5 - step, Math.max(1 + step, sumOf(answers) / answers.length));
}

function toldSpread(answers: readonly number[]): number {
	const median = medianOf(answers);
	const deviations = answers.map((answer) => Math.abs(answer - median));
	return Math.max(AGREEMENT, sumOf(deviations) / answers.length);
}

/**
 * The share of "cannot judge", 0 to 1, over the statements that three people or more were asked. One of them always
 * counts as having judged, for else "nobody could" would be each one's answer. Missing where no statement had three.
 */
export function silentShare(votes: readonly Vote[]): number | undefined {
	const asked = [...Map.groupBy(votes, ({ item }) => item).values()].filter(
		(of) => of.length >= LEAST_PEOPLE,
	);
	if (asked.length === 0) return undefined;
	const silent = asked.map((of) =>
		Math.min(of.length - 1, of.filter(({ answer }) => answer === undefined).length),
	);
	return sumOf(silent) / asked.flat().length;
}

/** Unique, and in the order in which one device made them. `now` in epoch milliseconds. */
export function ratingKey(now: number, id: string): string {
	return `${String(now).padStart(13, "0")}-${id}`;
}
