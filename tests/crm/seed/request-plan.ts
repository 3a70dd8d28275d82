import type { DeclineCode, EventType, RequestEvent, Scope } from "../../../utils/domain/records.ts";
import { addDays } from "../../../utils/domain/week.ts";
import { needsOf } from "./account-rows.ts";
import { type AccountPlan, say } from "./accounts.ts";
import { isWorkday, nextWorkday } from "./calendar.ts";
import { expertsFor } from "./experts.ts";
import type { OpportunityPlan } from "./opportunities.ts";
import type { Person } from "./people.ts";
import { type Random, random } from "./random.ts";
import { WAITING } from "./texts-waiting.ts";
import { type Language, type ParsedAsk, parseAsk, sentencesFor } from "./unit-texts.ts";
import { UNITS } from "./units.ts";

/** A request before it becomes a row. Experts are indexes, times are instants. */
export interface RequestPlan extends ParsedAsk {
	key: string;
	account: AccountPlan;
	unit: number;
	skill: string;
	asker: Person;
	language: Language;
	neededBy: string;
	isFlexible: boolean;
	ifWeWait: string;
	unitGains?: string;
	quote?: string;
	sourceTitle?: string;
	opportunity?: OpportunityPlan;
	preferredExpert?: number;
	excludedExpert?: number;
	attachments?: string;
	linked?: RequestPlan;
	events: EventPlan[];
}

export interface EventPlan {
	key: string;
	type: EventType;
	actor: Person;
	at: number;
	refersTo?: string;
	code?: DeclineCode;
	note?: string;
	nextStep?: string;
	expert?: number;
	weeks?: string[];
	hours?: number;
	scope?: Scope;
	expires?: string;
	freeHours?: number;
	rating?: number;
}

/** Days from asking to needing, by the time the work takes. */
const LEAD_DAYS = {
	"2h": [6, 24],
	"1d": [9, 35],
	"3d": [16, 50],
	"1w": [24, 65],
	unknown: [10, 40],
} as const;

export interface Wish {
	account: AccountPlan;
	unit: number;
	skill: string;
	asker: Person;
	language: Language;
	day: string;
	/** What has been asked for this account; another wording is found as long as there is one. */
	said: Set<string>;
	opportunities: readonly OpportunityPlan[];
}

/** What somebody asks for on a day, with the optional fields that people fill in. */
export function makeAsk(key: string, wish: Wish): RequestPlan {
	const { account, unit, skill, asker, language, day, said, opportunities } = wish;
	const dice = random(`ask ${key}`);
	const texts = UNITS[unit]?.texts;
	const asks = texts?.skills[skill]?.[language].asks;
	if (!texts || !asks) throw new Error(`no texts for ${skill}`);
	const { kind, estimate, wanted } = parseAsk(dice.pickNew(asks, said));
	const [soonest, latest] = LEAD_DAYS[estimate];
	const able = expertsFor(unit, skill);
	const preferred = dice.chance(0.22) ? dice.pick(able) : undefined;
	return {
		key,
		account,
		unit,
		skill,
		asker,
		language,
		kind,
		// One in eight does not know how long it takes.
		estimate: dice.chance(0.12) ? "unknown" : estimate,
		wanted: say(account, wanted, language),
		neededBy: workdayFrom(addDays(day, dice.chance(0.05) ? 2 : dice.int(soonest, latest))),
		isFlexible: dice.chance(0.35),
		ifWeWait: say(account, dice.pick(sentencesFor(WAITING, skill, language)), language),
		...(dice.chance(0.3) && { unitGains: dice.pick(texts.gains[language]) }),
		...(dice.chance(0.4) && quoted(account, unit, skill, language, opportunities, dice)),
		...(preferred !== undefined && { preferredExpert: preferred }),
		...(able.length > 1 && dice.chance(0.04) && { excludedExpert: able.find((each) => each !== preferred) }),
		...(dice.chance(0.15) && { attachments: links(account, dice) }),
		events: [],
	};
}

function workdayFrom(day: string): string {
	return isWorkday(day) ? day : nextWorkday(day);
}

/** Text selected on the account's or an opportunity's page: the sentence that speaks of this need. */
function quoted(
	account: AccountPlan,
	unit: number,
	skill: string,
	language: Language,
	opportunities: readonly OpportunityPlan[],
	dice: Random,
): Partial<RequestPlan> {
	const known = needsOf(account, 2).find((need) => need.unit === unit && need.skill === skill);
	const needs = UNITS[unit]?.texts.skills[skill]?.[language].needs ?? [];
	const quote = known?.text ?? say(account, dice.pick(needs), language);
	const opportunity = opportunities.length > 0 && dice.chance(0.5) ? dice.pick(opportunities) : undefined;
	return opportunity
		? { quote, opportunity, sourceTitle: `${opportunity.name} | Opportunity | Salesforce` }
		: { quote, sourceTitle: `${account.name} | Account | Salesforce` };
}

function links(account: AccountPlan, dice: Random): string {
	const folder = `https://files.fjeldso.example/k/${account.index + 1}`;
	return Array.from({ length: dice.int(1, 2) }, () => `${folder}/${dice.int(1000, 9999)}.pdf`).join("\n");
}

/** The history in the form that `fold` reads. The CRM's clock is whole seconds, the same as ours here. */
export function toEvents(plan: RequestPlan): RequestEvent[] {
	return plan.events.map(({ actor, expert: _, ...event }) => ({
		...event,
		requestKey: plan.key,
		actorId: actor.id,
		actorName: actor.name,
		createdAt: event.at,
	}));
}
