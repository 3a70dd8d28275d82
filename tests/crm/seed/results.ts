import { addDays } from "../../../utils/domain/week.ts";
import { KEY_PREFIX, makeId } from "../ids.ts";
import type { SeedRow } from "../seed-types.ts";
import type { AccountPlan } from "./accounts.ts";
import { type Calendar, instantOf, quarterEnd, stamp } from "./calendar.ts";
import { INDUSTRIES } from "./industries.ts";
import type { People } from "./people.ts";
import { clientKey, type Random, random } from "./random.ts";

const QUARTERS = 8;
/** Books are closed this many days after a quarter. */
const CLOSING_DAYS = 18;
/** Revenue of a quarter in DKK, from and to. */
const REVENUE = { A: [7_000_000, 19_000_000], B: [2_200_000, 6_500_000], C: [500_000, 1_900_000] } as const;
/** Plants are handed over before the holidays and before Christmas. */
const SEASON = [0.86, 1.06, 0.88, 1.2];

/** Eight quarters of each key account, up to the last one whose books are closed. */
export function resultRows(accounts: readonly AccountPlan[], people: People, calendar: Calendar): SeedRow[] {
	const periods = closedQuarters(calendar);
	const rows: SeedRow[] = [];
	for (const account of accounts) {
		if (!account.tier) continue;
		const dice = random(`results ${account.index}`);
		const habits = habitsOf(account, account.tier, dice);
		for (const period of periods) {
			const asOf = addDays(quarterEnd(period), CLOSING_DAYS);
			rows.push({
				Id: makeId(KEY_PREFIX.Instep_Result__c, rows.length + 1),
				Name: `RES-${String(rows.length + 1).padStart(6, "0")}`,
				Client_Key__c: clientKey(`result ${account.index} ${period}`),
				Account__c: account.id,
				Period__c: period,
				...figures(habits, period, dice),
				Source__c: dice.chance(0.85) ? "ERP, quarterly closing" : "Spreadsheet from Finance",
				As_Of__c: asOf,
				OwnerId: people.lead.id,
				CreatedById: people.lead.id,
				CreatedDate: stamp(instantOf(asOf, 9, account.index)),
			});
		}
	}
	return rows;
}

function closedQuarters(calendar: Calendar): string[] {
	const isClosed = (period: string) => addDays(quarterEnd(period), CLOSING_DAYS) < calendar.today;
	const newest = [0, -1, -2].find((offset) => isClosed(calendar.quarter(offset))) ?? -2;
	return Array.from({ length: QUARTERS }, (_, index) => calendar.quarter(newest - QUARTERS + 1 + index));
}

/** What is typical of one account: its size, margin, payment and how much trouble it is. */
interface Habits {
	revenue: number;
	growth: number;
	margin: number;
	costToServe: number;
	daysToPay: number;
	stock: number;
}

function habitsOf({ industry }: AccountPlan, tier: "A" | "B" | "C", dice: Random): Habits {
	const [low, high] = REVENUE[tier];
	return {
		revenue: dice.int(low, high),
		growth: 0.97 + dice.next() * 0.07,
		margin: INDUSTRIES[industry].margin + (dice.next() - 0.5) * 0.08,
		costToServe: 0.05 + dice.next() * 0.11,
		daysToPay: dice.pick([21, 32, 36, 48, 62, 90]),
		stock: 0.02 + dice.next() * 0.12,
	};
}

function figures(habits: Habits, period: string, dice: Random): SeedRow {
	const years = Number(period.slice(0, 4)) - 2020 + Number(period.slice(6)) / 4;
	const season = SEASON[Number(period.slice(6)) - 1] ?? 1;
	const vary = (share: number) => 1 + (dice.next() - 0.5) * share;
	// Growth is counted from a fixed year, so that a company seen later continues the same story.
	const revenue = habits.revenue * habits.growth ** (years - 6) * season * vary(0.3);
	const grossMargin = revenue * habits.margin * vary(0.12);
	return {
		Revenue__c: round(revenue),
		Gross_Margin__c: round(grossMargin),
		Cost_To_Serve__c: round(revenue * habits.costToServe * vary(0.35)),
		Receivables__c: round((revenue * habits.daysToPay * vary(0.25)) / 90),
		Inventory__c: round(revenue * habits.stock * vary(0.3)),
		Payables__c: round((revenue - grossMargin) * 0.3 * vary(0.3)),
	};
}

function round(amount: number): number {
	return Math.round(amount / 100) * 100;
}
