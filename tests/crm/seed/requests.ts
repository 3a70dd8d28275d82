import { type AccountPlan, skillsFor } from "./accounts.ts";
import { type Calendar, MINUTES_A_DAY } from "./calendar.ts";
import { planOpenRequests } from "./open-requests.ts";
import type { OpportunityPlan } from "./opportunities.ts";
import type { People } from "./people.ts";
import { clientKey, random } from "./random.ts";
import { makeAsk, type RequestPlan } from "./request-plan.ts";
import { chooseStory, tell } from "./stories.ts";
import { makeTeller } from "./teller.ts";
import { fill, type Language } from "./unit-texts.ts";
import { UNITS } from "./units.ts";

/** Eighteen months of working days. */
const DAYS_OF_HISTORY = 380;
const PER_TIER = { A: [46, 56], B: [28, 36], C: [14, 22] } as const;
/** Of accounts that are not key accounts, so many ask at all, and only now and then. */
const OTHERS_ASKING = 30;
/** The first account's last weeks are told by hand, so that its panel shows every state. */
const QUIET_DAYS_OF_FIRST = 45;
const FIRST_NEVER_HELPED_BY = 7;

export interface Company {
	people: People;
	calendar: Calendar;
	accounts: readonly AccountPlan[];
	opportunities: readonly OpportunityPlan[];
}

/** All requests with their lives up to today, the oldest first. */
export function planRequests(company: Company): RequestPlan[] {
	const plans = company.accounts.flatMap((account) => [...history(company, account)]);
	const all = [...plans, ...planOpenRequests(company)];
	const submittedAt = (plan: RequestPlan) => plan.events[0]?.at ?? 0;
	return all.sort((a, b) => submittedAt(a) - submittedAt(b) || (a.key < b.key ? -1 : 1));
}

function* history(
	{ people, calendar, opportunities }: Company,
	account: AccountPlan,
): Generator<RequestPlan> {
	const dice = random(`history ${account.index}`);
	const isFirst = account.index === 0;
	const isAsking = account.tier || (!account.isPrivate && account.index < 40 + OTHERS_ASKING);
	if (!isAsking) return;
	const [least, most] = account.tier ? PER_TIER[account.tier] : [1, 3];
	const newest = isFirst ? QUIET_DAYS_OF_FIRST : 0;
	const units = account.units.filter((unit) => !isFirst || unit !== FIRST_NEVER_HELPED_BY);
	const demand = Object.fromEntries(
		units.map((unit, place) => [unit, (UNITS[unit]?.demand ?? 1) * (place < 3 ? 2 : 1)]),
	);
	const [secondKam] = account.team.filter(({ seat }) => seat === "kam");
	const own = opportunities.filter((opportunity) => opportunity.account === account);
	const said = new Set<string>();
	for (let left = dice.int(least, most), n = 0; left > 0; n++) {
		const minute = -dice.int(newest * MINUTES_A_DAY, DAYS_OF_HISTORY * MINUTES_A_DAY) - 1;
		const day = calendar.dayAt(minute);
		// Denmark is on holiday in July.
		if (day.slice(5, 7) === "07" && dice.chance(0.7)) continue;
		left -= 1;
		const unit = Number(dice.weighted(demand));
		const kam = people.kams[account.index % people.kams.length];
		const owner = account.tier ? account.owner : (kam ?? account.owner);
		const asker = secondKam && dice.chance(0.1) ? secondKam : owner;
		const skill = dice.pick(skillsFor(unit, account));
		const key = clientKey(`request ${account.index} ${n}`);
		// People write to a manager who does not read Danish in English, or to anybody now and then.
		const inEnglish = dice.chance(people.managers[unit]?.language === "en" ? 0.5 : 0.06);
		const language = inEnglish ? "en" : asker.language;
		const plan = makeAsk(key, { account, unit, skill, asker, language, day, said, opportunities: own });
		const teller = makeTeller(plan, minute, people, calendar);
		tell(teller, chooseStory(teller));
		yield plan;
		const rest = remainderOf(plan, people, calendar);
		if (rest) yield rest;
	}
}

const REMAINDER: Record<Language, string> = {
	da: "Resten af forespørgslen: {wanted}",
	en: "The remainder of the request: {wanted}",
};

/** What a partial offer left over becomes a request of its own as soon as the offer is accepted. */
function remainderOf(plan: RequestPlan, people: People, calendar: Calendar): RequestPlan | undefined {
	const accepted = plan.events.find(({ type }) => type === "accept");
	const offer = plan.events.find(({ key }) => key === accepted?.refersTo);
	if (!accepted || offer?.scope !== "partial") return undefined;
	const rest: RequestPlan = {
		...plan,
		key: clientKey(`remainder ${plan.key}`),
		wanted: fill(REMAINDER[plan.language], { wanted: plan.wanted }),
		linked: plan,
		events: [],
	};
	const submittedOn = new Date(accepted.at).toISOString().slice(0, 10);
	const teller = makeTeller(rest, calendar.minuteOf(submittedOn) + MINUTES_A_DAY - 1, people, calendar);
	tell(teller, teller.dice.chance(0.7) ? "helped" : "declined");
	return rest.events.length > 0 ? rest : undefined;
}
