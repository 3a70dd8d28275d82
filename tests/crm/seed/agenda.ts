import { addDays } from "../../../utils/domain/week.ts";
import { KEY_PREFIX, makeId } from "../ids.ts";
import type { SeedRow } from "../seed-types.ts";
import { type AccountPlan, say } from "./accounts.ts";
import { type Calendar, instantOf, isWorkday, nextWorkday, stamp } from "./calendar.ts";
import { clientKey, random } from "./random.ts";
import { MEETINGS, POINTS, PURPOSES } from "./texts-agenda.ts";
import { parsePair } from "./unit-texts.ts";

/** Weeks from today's at which the company's meetings come round. */
const PAST_WEEKS = [-48, -44, -40, -35, -31, -26, -22, -17, -13, -9, -5, -2];
const COMING_WEEKS = [1, 2, 5];
/** How many meetings an account's points are on, of the past ones and the coming ones. */
const POINTS_PER_TIER = { A: [7, 2], B: [3, 1], C: [1, 0] } as const;

/** Points about key accounts in internal meetings: past ones taken up or passed over, and coming ones. */
export function agendaRows(accounts: readonly AccountPlan[], calendar: Calendar): SeedRow[] {
	const rows: SeedRow[] = [];
	for (const account of accounts) {
		if (!account.tier) continue;
		const dice = random(`agenda ${account.index}`);
		const { language } = account.owner;
		const said = new Set<string>();
		const [past, coming] = POINTS_PER_TIER[account.tier];
		const weeks = [...dice.sample(PAST_WEEKS, past), ...dice.sample(COMING_WEEKS, coming)].sort(
			(a, b) => a - b,
		);
		for (const week of weeks) {
			const place = dice.int(0, MEETINGS.length - 1);
			const { meeting, forum } = MEETINGS[place] ?? MEETINGS[0];
			// Each body has its own weekday.
			const day = addDays(calendar.monday, week * 7 + (place % 5));
			const date = isWorkday(day) ? day : nextWorkday(day);
			const purpose = dice.pick(PURPOSES);
			const [point, outcome] = parsePair(dice.pickNew(POINTS[purpose][language], said));
			const isTakenUp = date < calendar.today && dice.chance(0.7);
			rows.push({
				Id: makeId(KEY_PREFIX.Instep_Agenda_Item__c, rows.length + 1),
				Name: `AGE-${String(rows.length + 1).padStart(6, "0")}`,
				Client_Key__c: clientKey(`agenda ${account.index} ${week}`),
				Account__c: account.id,
				Meeting__c: meeting,
				Meeting_Date__c: date,
				Forum__c: forum,
				Purpose__c: purpose,
				Point__c: say(account, point, language),
				Taken_Up__c: isTakenUp,
				Outcome__c: isTakenUp ? say(account, outcome, language) : null,
				OwnerId: account.owner.id,
				CreatedById: account.owner.id,
				CreatedDate: stamp(
					instantOf(addDays(date < calendar.today ? date : calendar.today, -6), 11, rows.length % 60),
				),
			});
		}
	}
	return rows;
}
