/** Rating the elements: a quarter's pulse of seven statements, or the full round of 21 (domain.md, section 8). */
import {
	ALL_ITEMS,
	COMPANY_ITEMS,
	ELEMENTS,
	type Element,
	ITEMS,
	type Item,
	type Rating,
} from "./alignment.ts";
import type { FirmCopy } from "./firm.ts";
import type { Account, Expert, StoredRequest, Unit } from "./records.ts";
import { lastAnswers, subjectOf } from "./voices.ts";

/** At most so many accounts of one rater and round: enough to compare, and over in two minutes. */
export const MOST_ACCOUNTS = 3;

export type RoundKind = "pulse" | "full";

/** One statement to answer, about one account; about the company where it names none. */
export interface Question {
	item: Item;
	accountId: string | undefined;
}

/** What somebody has answered: 1 to 5, or that they cannot judge. */
export interface Answered {
	answer: Rating["answer"];
	comment: string | undefined;
}

/** The statement of an element that a quarter's pulse asks: one after the other, the same for everybody. */
export function itemOf(element: Element, period: string): Item {
	const place = Number(period.slice(0, 4)) * 4 + Number(period.slice(6));
	return ITEMS[element][place % 3] ?? ITEMS[element][0];
}

/** The statements of a round, in the order of the elements. */
export function itemsOf(kind: RoundKind, period: string): readonly Item[] {
	return kind === "full" ? ALL_ITEMS : ELEMENTS.map((element) => itemOf(element, period));
}

/** What is asked: all about one account, then about the next, and at last once about the company. */
export function questionsOf(kind: RoundKind, period: string, accountIds: readonly string[]): Question[] {
	const items = itemsOf(kind, period);
	const ofAccounts = items.filter((item) => !COMPANY_ITEMS.includes(item));
	const ofCompany = items.filter((item) => COMPANY_ITEMS.includes(item));
	return [
		...accountIds.flatMap((accountId) => ofAccounts.map((item) => ({ item, accountId }))),
		...ofCompany.map((item) => ({ item, accountId: undefined })),
	];
}

export function questionKey({ item, accountId }: Pick<Rating, "item" | "accountId">): string {
	return `${item} ${subjectOf({ item, accountId }) ?? ""}`;
}

/** What this person has answered in a quarter, by question; what waits to be sent is later than what was. */
export function ownAnswers(
	{ ratings, entries }: Pick<FirmCopy, "ratings" | "entries">,
	userId: string,
	period: string,
): Map<string, Answered> {
	const sent = lastAnswers(ratings.filter((rating) => rating.raterId === userId && rating.period === period));
	const unsent = entries
		.toSorted((a, b) => (a.content.row.key < b.content.row.key ? -1 : 1))
		.flatMap(({ content }) => (content.kind === "rating" ? content.row : []))
		.filter((row) => row.period === period);
	return new Map(
		[...sent, ...unsent].map((row) => [questionKey(row), { answer: row.answer, comment: row.comment }]),
	);
}

/** The accounts that somebody has rated in a quarter, as `ownAnswers` has it: they are among the three. */
export function ratedAccounts(answered: ReadonlyMap<string, Answered>): string[] {
	return [...new Set([...answered.keys()].flatMap((key) => key.split(" ")[1] || []))];
}

/** The unit that somebody speaks for: the one they manage, else the one they are an expert of. The sales side has none. */
export function unitOf(
	userId: string,
	units: readonly Pick<Unit, "id" | "managerId">[],
	experts: readonly Pick<Expert, "unitId" | "userId">[],
): string | undefined {
	const managed = units.find(({ managerId }) => managerId === userId)?.id;
	return managed ?? experts.find((expert) => expert.userId === userId)?.unitId;
}

/**
 * The accounts somebody can say something about: those they own, and those that asked their unit or that they asked
 * for themselves. Those with the latest request come first.
 */
export function ratableAccounts(
	userId: string,
	unitId: string | undefined,
	accounts: readonly Account[],
	requests: readonly Pick<StoredRequest, "accountId" | "unitId" | "createdById" | "createdAt">[],
): Account[] {
	const lastAt = new Map<string, number>();
	const own = new Set(accounts.flatMap(({ id, ownerId }) => (ownerId === userId ? id : [])));
	for (const { accountId, unitId: asked, createdById, createdAt } of requests) {
		if (asked !== unitId && createdById !== userId && !own.has(accountId)) continue;
		lastAt.set(accountId, Math.max(lastAt.get(accountId) ?? 0, createdAt));
	}
	const at = ({ id }: Account) => lastAt.get(id) ?? 0;
	return accounts
		.filter(({ id }) => own.has(id) || lastAt.has(id))
		.sort((a, b) => at(b) - at(a) || (a.id < b.id ? -1 : 1));
}

/** Of the accounts that somebody names, those they may rate: three at most with what they have rated already. */
export function allowedAccounts(named: readonly string[], rated: readonly string[]): string[] {
	const others = named
		.filter((id) => !rated.includes(id))
		.slice(0, Math.max(0, MOST_ACCOUNTS - rated.length));
	return [...new Set(named)].filter((id) => rated.includes(id) || others.includes(id));
}

/** Which are chosen to begin with: those rated already in this quarter, then the first of the others. */
export function accountsToRate(ratable: readonly Account[], rated: readonly string[]): string[] {
	const others = ratable.map(({ id }) => id).filter((id) => !rated.includes(id));
	return [...rated, ...others].slice(0, Math.max(MOST_ACCOUNTS, rated.length));
}
