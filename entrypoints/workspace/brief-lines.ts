/** The brief in words, line by line: the page and its Markdown say the same. */
import type { Brief } from "../../utils/domain/brief.ts";
import type { BriefPoint, EscalatedDecision } from "../../utils/domain/brief-decisions.ts";
import type { Amount } from "../../utils/domain/brief-economics.ts";
import type { Cut } from "../../utils/domain/cut.ts";
import { agendaWordsIn } from "../../utils/i18n/agenda-words.ts";
import type { WorkspaceWords } from "../../utils/i18n/workspace-words.ts";

/** A sentence, and below it what it rests on. */
export interface BriefLine {
	key: string;
	text: string;
	detail?: string;
}

/** A figure by its name. */
export interface Fact {
	key: string;
	label: string;
	value: string;
	/** The figure as it is, where what is said of it is rounded. */
	exact?: number | undefined;
}

/** Money as a board reads it: `1.3M`, in Danish `1,3 mio.`. */
export function compactMoney(words: WorkspaceWords) {
	return new Intl.NumberFormat(words.locale, { notation: "compact", maximumSignificantDigits: 3 });
}

export function decisionLines(brief: Brief, words: WorkspaceWords): BriefLine[] {
	return lines(brief.decisions, words, (each) =>
		each.kind === "point" ? pointLine(each, brief, words) : requestLine(each, brief, words),
	);
}

function requestLine(each: EscalatedDecision, brief: Brief, words: WorkspaceWords): BriefLine {
	const say = words.workspace.onBrief;
	const hours = each.hours === undefined ? undefined : words.hours(words.number(each.hours));
	return {
		key: each.key,
		text: said(each, brief, say.wanted(each.expertise, each.unitName, each.resultWanted)),
		detail: [
			hours === undefined
				? say.noCost
				: each.cost === undefined
					? say.costUnknown(hours)
					: say.cost(whole(words).format(each.cost), hours),
			each.payback === undefined ? say.noPayback : say.payback(words.number(each.payback)),
			say.confidence[each.confidence],
			words.request.neededBy(words.day(each.neededBy)),
		].join(" · "),
	};
}

function pointLine(each: BriefPoint, brief: Brief, words: WorkspaceWords): BriefLine {
	const { longDay } = agendaWordsIn(words.locale);
	return {
		key: each.key,
		text: said(each, brief, each.text),
		detail: [longDay(each.date), each.meeting].filter(Boolean).join(" · "),
	};
}

/** Which account it is about: that of one account's brief stands above it already. */
function said({ accountName }: { accountName: string }, { account }: Brief, text: string): string {
	return account || !accountName ? text : `${accountName}: ${text}`;
}

export function discussionLines(brief: Brief, words: WorkspaceWords): BriefLine[] {
	const say = words.workspace.onBrief;
	const { ownGoals } = brief;
	const points = lines(brief.discussions, words, (each) => pointLine(each, brief, words));
	if (ownGoals.refusals === 0) return points;
	const { hours, cost, withoutHours, withoutRate, reopened, units } = ownGoals;
	const named = units.shown.map(({ name, refusals }) => say.unit(name, refusals));
	const rest = units.more > 0 ? [say.more(units.more)] : [];
	const refusals: BriefLine = {
		key: "refusals",
		text: `${say.refusals(ownGoals.refusals)}: ${[...named, ...rest].join(", ")}`,
		detail: [
			hours === undefined ? say.hoursUnknown : say.hours(words.hours(words.number(hours))),
			withoutHours > 0 && say.withoutHours(withoutHours),
			cost === undefined ? say.noRates : say.atRates(whole(words).format(cost)),
			cost !== undefined && withoutRate > 0 && say.withoutRate(withoutRate),
			reopened > 0 && say.reopened(reopened),
		]
			.filter(Boolean)
			.join(" · "),
	};
	return [refusals, ...points];
}

export function informationLines(brief: Brief, words: WorkspaceWords): BriefLine[] {
	return lines(brief.information, words, (each) => pointLine(each, brief, words));
}

export function overrideLines(brief: Brief, words: WorkspaceWords): BriefLine[] {
	const say = words.workspace.onBrief;
	return lines(brief.overrides, words, (each) => ({
		key: each.key,
		text: said(each, brief, `${each.expertise}, ${each.unitName}`),
		detail: each.reason ?? say.noReason,
	}));
}

export function economicFacts({ economics, accounts }: Brief, words: WorkspaceWords): Fact[] {
	const say = words.workspace.onBrief;
	const { period, asOf, ageDays, sources } = economics;
	if (!period) return [];
	const fact = (key: "contribution" | "cashFlow"): Fact => ({
		key,
		label: say[key],
		value: amountText(economics[key], accounts, words),
		exact: economics[key].value,
	});
	const data = [
		words.workspace.quarter(period.slice(0, 4), period.slice(6)),
		asOf === undefined || ageDays === undefined ? say.unknown : say.age(ageDays),
		...sources.shown,
		...(sources.more > 0 ? [say.more(sources.more)] : []),
	];
	return [fact("contribution"), fact("cashFlow"), { key: "data", label: say.data, value: data.join(" · ") }];
}

function amountText({ value, n, change }: Amount, accounts: number, words: WorkspaceWords): string {
	const say = words.workspace.onBrief;
	if (value === undefined) return say.unknown;
	const percent = new Intl.NumberFormat(words.locale, {
		style: "percent",
		maximumFractionDigits: 0,
		signDisplay: "exceptZero",
	});
	const parts = [change === undefined ? say.noChange : say.change(percent.format(change).replace("-", "−"))];
	if (accounts > 1) parts.push(say.ofAccounts(n, accounts));
	return `${compactMoney(words).format(value)} (${parts.join(", ")})`;
}

export function logFacts({ promises, counts, nextReview }: Brief, words: WorkspaceWords): Fact[] {
	const say = words.workspace.onBrief;
	const { asked, offered, committed, declined } = counts;
	const { longDay } = agendaWordsIn(words.locale);
	return [
		{
			key: "promises",
			label: say.promises,
			value: promises.value === undefined ? say.noPromises : say.of(promises.value.kept, promises.n),
		},
		{ key: "counts", label: say.counts, value: [asked, offered, committed, declined].join(" / ") },
		{
			key: "review",
			label: say.review,
			value: nextReview
				? [longDay(nextReview.date), nextReview.meeting, nextReview.forum].filter(Boolean).join(" · ")
				: say.noReview,
		},
	];
}

/** A list as far as it is shown, and how much more there is. */
function lines<T>({ shown, more }: Cut<T>, words: WorkspaceWords, line: (each: T) => BriefLine): BriefLine[] {
	const rest = more > 0 ? [{ key: "more", text: words.workspace.onBrief.more(more) }] : [];
	return [...shown.map(line), ...rest];
}

function whole(words: WorkspaceWords) {
	return new Intl.NumberFormat(words.locale, { maximumFractionDigits: 0 });
}
