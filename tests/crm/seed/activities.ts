import { addDays } from "../../../utils/domain/week.ts";
import { KEY_PREFIX, makeId } from "../ids.ts";
import type { SeedRow } from "../seed-types.ts";
import { needsOf } from "./account-rows.ts";
import { type AccountPlan, say } from "./accounts.ts";
import { type Calendar, MINUTES_A_DAY, stamp, weekAfter, weekNumber } from "./calendar.ts";
import type { OpportunityPlan } from "./opportunities.ts";
import { random } from "./random.ts";
import { CALL_NOTES, FIRST_MAIL, MAILS, TASKS } from "./texts-activities.ts";
import { parsePair } from "./unit-texts.ts";

/** Mails, calls and tasks of the last months on each key account: what a manager reads and selects from. */
export function activityRows(
	accounts: readonly AccountPlan[],
	opportunities: readonly OpportunityPlan[],
	contacts: readonly SeedRow[],
	calendar: Calendar,
): SeedRow[] {
	const rows: SeedRow[] = [];
	for (const account of accounts) {
		if (!account.tier) continue;
		const dice = random(`activities ${account.index}`);
		const { owner } = account;
		const own = opportunities.filter((opportunity) => opportunity.account === account);
		const add = (daysAgo: number, fields: SeedRow) => {
			const at = calendar.instantAt(-daysAgo * MINUTES_A_DAY + dice.int(10, 480));
			rows.push({
				Id: makeId(KEY_PREFIX.Task, rows.length + 1),
				WhoId: contacts.find(({ AccountId }) => AccountId === account.id)?.Id ?? null,
				AccountId: account.id,
				WhatId: dice.chance(0.5) ? (own[0]?.id ?? null) : null,
				Status: "Completed",
				...fields,
				OwnerId: owner.id,
				CreatedById: owner.id,
				CreatedDate: stamp(at),
			});
		};
		const line = (text: string, more = {}) =>
			say(account, text, owner.language, {
				kam: owner.firstName,
				week: weekNumber(weekAfter(calendar.today, 3)),
				...more,
			});
		const mails = dice.sample(MAILS[owner.language], dice.int(1, 3));
		if (account.index === 0) mails.unshift(FIRST_MAIL);
		mails.forEach((mail, place) => {
			const [subject, text] = parsePair(line(mail));
			const first = account.index === 0 && place === 0;
			add(first ? 1 : dice.int(2, 60), {
				Subject: subject,
				Description: text,
				TaskSubtype: "Email",
				...(first && { WhatId: own[0]?.id }),
			});
		});
		for (const { text: need, skill } of needsOf(account, dice.int(1, 2)))
			add(dice.int(3, 90), {
				Subject: skill,
				Description: line(dice.pick(CALL_NOTES[owner.language]), { need }),
				TaskSubtype: "Call",
			});
		add(dice.int(1, 10), {
			Subject: line(dice.pick(TASKS[owner.language])),
			ActivityDate: addDays(calendar.today, dice.int(1, 21)),
			Status: "Not Started",
			TaskSubtype: "Task",
		});
	}
	return rows;
}
