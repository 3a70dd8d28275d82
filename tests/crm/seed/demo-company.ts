/** Fjeldsø Group and its eighteen months with Instep. Pure: the same options give the same company. */
import { addDays } from "../../../utils/domain/week.ts";
import type { MakeDemoCompany } from "../seed-types.ts";
import { accountRows, contactRows, teamRows } from "./account-rows.ts";
import { planAccounts } from "./accounts.ts";
import { activityRows } from "./activities.ts";
import { agendaRows } from "./agenda.ts";
import { alignmentRows } from "./alignments.ts";
import { instantOf, makeCalendar, stamp } from "./calendar.ts";
import { expertRows } from "./experts.ts";
import { planOpportunities } from "./opportunities.ts";
import { makePeople, seedUsers, userRows } from "./people.ts";
import { planPolicies, policyRows } from "./policies.ts";
import { planRatings, ratingRows } from "./ratings.ts";
import { eventRows, requestRows } from "./request-rows.ts";
import { planRequests } from "./requests.ts";
import { resultRows } from "./results.ts";
import { lastRounds } from "./rounds.ts";
import { unitRows } from "./units.ts";

export const demoCompany: MakeDemoCompany = ({ today, accounts: total }) => {
	const calendar = makeCalendar(today);
	/** When the org was set up: before anything that the company did. */
	const setUpAt = stamp(instantOf(addDays(today, -660), 9));
	const people = makePeople();
	const accounts = planAccounts(people, total);
	const opportunities = planOpportunities(accounts, calendar);
	const contacts = contactRows(accounts, setUpAt);
	const requests = planRequests({ people, calendar, accounts, opportunities });
	const rounds = lastRounds(calendar);
	const ratings = planRatings(accounts, people, rounds);
	return {
		users: seedUsers(people),
		tables: [
			{ object: "User", rows: userRows(people, setUpAt) },
			{ object: "Account", rows: accountRows(accounts, people, setUpAt) },
			{ object: "Contact", rows: contacts },
			{ object: "AccountTeamMember", rows: teamRows(accounts, setUpAt) },
			{ object: "Opportunity", rows: opportunities.map(({ row }) => row) },
			{ object: "Task", rows: activityRows(accounts, opportunities, contacts, calendar) },
			{ object: "Instep_Unit__c", rows: unitRows(people, setUpAt) },
			{ object: "Instep_Expert__c", rows: expertRows(people, calendar, setUpAt) },
			{ object: "Instep_Policy__c", rows: policyRows(today, people) },
			{ object: "Instep_Request__c", rows: requestRows(requests, planPolicies(today)) },
			{ object: "Instep_Event__c", rows: eventRows(requests) },
			{ object: "Instep_Rating__c", rows: ratingRows(ratings) },
			{ object: "Instep_Alignment__c", rows: alignmentRows(ratings, accounts, people, rounds) },
			{ object: "Instep_Result__c", rows: resultRows(accounts, people, calendar) },
			{ object: "Instep_Agenda_Item__c", rows: agendaRows(accounts, calendar) },
		],
	};
};
