import { addDays } from "../../../utils/domain/week.ts";
import { KEY_PREFIX, makeId } from "../ids.ts";
import type { SeedRow } from "../seed-types.ts";
import { needsOf } from "./account-rows.ts";
import { type AccountPlan, say } from "./accounts.ts";
import { type Calendar, MINUTES_A_DAY, stamp } from "./calendar.ts";
import { type Random, random } from "./random.ts";
import {
	NEXT_STEPS,
	OPPORTUNITY_LOST,
	OPPORTUNITY_NAMES,
	OPPORTUNITY_STATUS,
	OPPORTUNITY_WON,
} from "./texts-accounts.ts";

/** Salesforce's own stages with its own probabilities. */
const STAGES = {
	Qualification: 10,
	"Needs Analysis": 20,
	"Value Proposition": 50,
	"Proposal/Price Quote": 75,
	"Negotiation/Review": 90,
	"Closed Won": 100,
	"Closed Lost": 0,
};
type Stage = keyof typeof STAGES;

export interface OpportunityPlan {
	id: string;
	name: string;
	account: AccountPlan;
	row: SeedRow;
}

/** One to four for each key account, the first of them open; none for the others. */
export function planOpportunities(accounts: readonly AccountPlan[], calendar: Calendar): OpportunityPlan[] {
	const plans: OpportunityPlan[] = [];
	for (const account of accounts.filter(({ tier }) => tier)) {
		const dice = random(`opportunities ${account.index}`);
		const { language } = account.owner;
		const names = dice.sample(OPPORTUNITY_NAMES[language], account.index === 0 ? 4 : dice.int(1, 4));
		// The first account's own opportunity belongs to the demo's story.
		if (account.index === 0) names[0] = "Pilot med CO2-køling på frostlager 3";
		names.forEach((text, index) => {
			const id = makeId(KEY_PREFIX.Opportunity, plans.length + 1);
			const name = `${account.shortName}: ${say(account, text, language)}`;
			plans.push({
				id,
				name,
				account,
				row: { Id: id, Name: name, ...toRow(account, calendar, index, dice) },
			});
		});
	}
	return plans;
}

function toRow(account: AccountPlan, calendar: Calendar, index: number, dice: Random): SeedRow {
	const stage: Stage =
		index === 0
			? dice.weighted({
					"Needs Analysis": 2,
					"Value Proposition": 2,
					"Proposal/Price Quote": 3,
					"Negotiation/Review": 1,
				})
			: dice.weighted({
					Qualification: 2,
					"Proposal/Price Quote": 2,
					"Value Proposition": 1,
					"Closed Won": 3,
					"Closed Lost": 2,
				});
	const status =
		{ "Closed Won": OPPORTUNITY_WON, "Closed Lost": OPPORTUNITY_LOST }[String(stage)] ?? OPPORTUNITY_STATUS;
	const isClosed = stage.startsWith("Closed");
	const daysBack = dice.int(10, 300);
	const { language } = account.owner;
	const line = (text: string) => say(account, text, language);
	const need = needsOf(account, 4)[index % Math.min(4, account.units.length)]?.text ?? "";
	return {
		AccountId: account.id,
		StageName: stage,
		Probability: STAGES[stage],
		Amount: dice.int(9, account.tier === "A" ? 180 : 60) * 100_000,
		CloseDate: addDays(calendar.today, isClosed ? -Math.ceil(daysBack / 2) : dice.int(14, 220)),
		Type: dice.pick(["Existing Business", "New Business", "Replacement"]),
		NextStep: isClosed ? null : line(dice.pick(NEXT_STEPS[language])),
		Description:
			index === 0 && account.index === 0 ? FIRST_DESCRIPTION : `${need} ${line(dice.pick(status[language]))}`,
		IsClosed: isClosed,
		IsWon: stage === "Closed Won",
		OwnerId: account.owner.id,
		CreatedById: account.owner.id,
		CreatedDate: stamp(calendar.instantAt(-daysBack * MINUTES_A_DAY + 60)),
	};
}

const FIRST_DESCRIPTION =
	"Pilot på frostlager 3 fra januar, tre måneder, to produkter. Kunden er klar, hvis vi stiller med måleudstyr og en ingeniør. Før pilotdriften begynder, skal der laves en audit af kølekæden, og kundens jurist vil have dagboden på plads.\n\nVi er en af to tilbage. Prisen er ikke det afgørende, det er risikoen i opstarten.";
