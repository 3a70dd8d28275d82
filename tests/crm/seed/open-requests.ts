/** What is open today by intent: every state on the first account, and rivals for what it will ask for next. */
import { addDays } from "../../../utils/domain/week.ts";
import { instantOf, MINUTES_A_DAY, weekAfter } from "./calendar.ts";
import { clientKey } from "./random.ts";
import { makeAsk, type RequestPlan } from "./request-plan.ts";
import type { Company } from "./requests.ts";
import * as steps from "./steps.ts";
import { makeTeller, type Teller } from "./teller.ts";

type Ending = keyof typeof ENDINGS;

interface Open {
	account: number;
	unit: number;
	skill: string;
	/** Working days ago that it was sent. */
	daysAgo: number;
	ending: Ending;
	quote?: string;
}

const open = (
	account: number,
	unit: number,
	skill: string,
	daysAgo: number,
	ending: Ending,
	quote?: string,
): Open => ({ account, unit, skill, daysAgo, ending, ...(quote && { quote }) });

const [QUALITY, LOGISTICS, RESEARCH, LEGAL, FINANCE, SERVICE, DATA, SUSTAINABILITY] = [
	0, 1, 2, 3, 4, 5, 6, 7,
];

/** Nobody in Logistics has been asked for the first account, and nobody asked for its cold-chain audit yet. */
const FIRST_ACCOUNT: readonly Open[] = [
	open(
		0,
		RESEARCH,
		"Pilot testing",
		9,
		"committed",
		"Nordvind vil køre en pilot med CO2-køling på frostlager 3 fra januar.",
	),
	open(0, RESEARCH, "CO2 refrigeration", 3, "accepted"),
	open(0, LEGAL, "Liability and penalties", 4, "offered", "kundens jurist vil have dagboden på plads"),
	open(0, SERVICE, "Remote monitoring", 6, "submitted"),
	open(
		0,
		FINANCE,
		"Business case",
		4,
		"needsInfo",
		"Økonomichefen vil se tilbagebetalingstid og pengestrøm, ikke kun en pris.",
	),
	open(
		0,
		DATA,
		"Cyber security (NIS2)",
		7,
		"waitlisted",
		"Kunden er omfattet af NIS2 og beder alle leverandører med fjernadgang om dokumentation.",
	),
	open(
		0,
		SUSTAINABILITY,
		"Waste heat recovery",
		10,
		"outranked",
		"overskudsvarmen fra frostlageret blæses i dag af på taget",
	),
	open(0, SUSTAINABILITY, "Energy audit", 34, "noCapacity"),
	open(0, LEGAL, "Framework agreements", 22, "againstTargets", "Rammeaftalen udløber til foråret."),
	open(0, QUALITY, "HACCP", 30, "kept"),
	open(0, QUALITY, "Complaint analysis", 38, "kept"),
	open(0, SERVICE, "Operator training", 36, "kept"),
];

const RIVALS: readonly Open[] = [
	open(5, QUALITY, "Cold-chain audit", 5, "submitted"),
	open(6, QUALITY, "Cold-chain audit", 2, "offered"),
	open(26, QUALITY, "Cold-chain audit", 1, "fresh"),
	open(25, QUALITY, "Cold-chain audit", 8, "waitlisted"),
	open(30, QUALITY, "Cold-chain audit", 3, "needsInfo"),
	open(35, RESEARCH, "Pilot testing", 6, "waitlisted"),
	open(1, RESEARCH, "Heat pumps", 1, "fresh"),
	open(10, RESEARCH, "Heat pumps", 4, "submitted"),
	open(20, RESEARCH, "Heat pumps", 3, "needsInfo"),
	open(15, LEGAL, "Liability and penalties", 6, "escalated"),
	open(31, LEGAL, "Liability and penalties", 2, "offered"),
	open(20, DATA, "Cyber security (NIS2)", 5, "submitted"),
	open(16, DATA, "Cyber security (NIS2)", 2, "offered"),
	open(2, FINANCE, "Business case", 1, "fresh"),
	open(35, FINANCE, "Business case", 5, "waitlisted"),
	open(15, SUSTAINABILITY, "Waste heat recovery", 3, "offered"),
	open(22, SUSTAINABILITY, "Waste heat recovery", 2, "submitted"),
	open(27, SERVICE, "Remote monitoring", 1, "fresh"),
	open(7, SERVICE, "Commissioning", 8, "committed"),
	open(11, SERVICE, "Retrofit", 9, "committed"),
	open(36, LOGISTICS, "Delivery planning", 6, "committed"),
	open(21, LOGISTICS, "Oversize transport", 5, "committed"),
	open(17, QUALITY, "Supplier audit", 7, "committed"),
	open(12, SUSTAINABILITY, "CO2 accounting", 8, "committed"),
	open(32, DATA, "Data exchange (EDI)", 3, "accepted"),
	open(38, QUALITY, "HACCP", 3, "accepted"),
];

export function planOpenRequests(company: Company): RequestPlan[] {
	return [...FIRST_ACCOUNT, ...RIVALS].map((each, n) => planOne(company, each, n));
}

function planOne(
	{ people, calendar, accounts, opportunities }: Company,
	wanted: Open,
	n: number,
): RequestPlan {
	const account = accounts[wanted.account];
	if (!account) throw new RangeError(`no account ${wanted.account}`);
	const minute = -wanted.daysAgo * MINUTES_A_DAY + 75 + ((n * 53) % 300);
	const sentOn = calendar.dayAt(minute);
	const own = opportunities.filter((opportunity) => opportunity.account === account);
	const plan = makeAsk(clientKey(`open request ${n}`), {
		account,
		unit: wanted.unit,
		skill: wanted.skill,
		asker: account.owner,
		language: account.owner.language,
		day: wanted.ending === "kept" ? sentOn : calendar.today,
		said: new Set(),
		opportunities: own,
	});
	const { quote } = wanted;
	if (quote) {
		const opportunity = own.find(({ row }) => String(row.Description).includes(quote));
		const sourceTitle = `${opportunity ? `${opportunity.name} | Opportunity` : `${account.name} | Account`} | Salesforce`;
		Object.assign(plan, { quote, sourceTitle, opportunity });
	}
	const teller = makeTeller(plan, minute, people, calendar);
	steps.submit(teller);
	ENDINGS[wanted.ending](teller);
	return plan;
}

/** What has happened since it was sent. */
const ENDINGS = {
	/** Sent from home the evening before: the only kind that is inside its clock on a Monday, too. */
	fresh: ({ plan, calendar }: Teller) => {
		const evening = instantOf(addDays(calendar.today, -1), 19, plan.account.index);
		for (const submitted of plan.events) submitted.at = evening;
	},
	submitted: () => {},
	needsInfo: (t: Teller) => {
		steps.askInfo(t, until(t, 2));
	},
	offered: (t: Teller) => steps.offer(t, "full", until(t, 1)),
	accepted: (t: Teller) => {
		steps.offer(t, "full", until(t, 2));
		steps.accept(t, until(t, 1));
	},
	committed: (t: Teller) => {
		// The agreed week must still be ahead, or the work would be late.
		steps.offer(t, "full", 300, weekAfter(t.calendar.today, 1));
		steps.accept(t, 200);
		steps.commit(t);
	},
	waitlisted: (t: Teller) => steps.waitlist(t, 400),
	escalated: (t: Teller) => {
		steps.decline(t, "3", 300);
		steps.escalate(t);
	},
	noCapacity: (t: Teller) => steps.decline(t, "1", 500),
	outranked: (t: Teller) => steps.decline(t, "3", 500),
	againstTargets: (t: Teller) => steps.decline(t, "5", 500),
	kept: (t: Teller) => {
		steps.offer(t, "full", 200);
		steps.accept(t, 300);
		steps.commit(t);
		steps.deliver(t);
		steps.rate(t);
	},
};

/** Working minutes from the last event to the middle of a day before today. */
function until({ minute }: Teller, daysAgo: number): number {
	return Math.max(20, -daysAgo * MINUTES_A_DAY + 240 - minute);
}
