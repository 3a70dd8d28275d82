import type { OpportunityPage } from "../page-source.ts";
import { activityCard } from "./activity.ts";
import { h } from "./element.ts";
import { formatDay, formatMoney } from "./format.ts";
import { component, details, type Field, highlights, listCard, recordPage } from "./record-parts.ts";
import { tabset } from "./tabset.ts";
import { words } from "./words.ts";

export function opportunityContent(opportunity: OpportunityPage): HTMLElement {
	const accountLink = () =>
		h("a", { href: `/lightning/r/Account/${opportunity.accountId}/view` }, opportunity.accountName);
	const stage: Field = ["StageName", words.stage, opportunity.stage];
	const amount: Field = ["Amount", words.amount, formatMoney(opportunity.amount)];
	const closeDate: Field = ["CloseDate", words.closeDate, formatDay(opportunity.closeDate)];
	const owner: Field = ["OwnerId", words.opportunityOwner, opportunity.owner];
	const all: Field[] = [
		["Name", words.opportunityName, opportunity.name],
		["AccountId", words.accountName, accountLink()],
		stage,
		amount,
		closeDate,
		owner,
		["NextStep", words.nextStep, opportunity.nextStep],
		["Description", words.description, opportunity.description],
	];
	return recordPage(
		highlights("opportunity", opportunity.name, [
			["AccountId", words.accountName, accountLink()],
			stage,
			amount,
			closeDate,
			owner,
		]),
		[
			component("flexipage_tabset", tabset([[words.details, details("Opportunity", all)]])),
			component("runtime_sales_activities_activityPanel", activityCard(opportunity.activities)),
		],
		[
			component(
				"force_relatedListAccount",
				listCard("account", words.account, 1, [h("li", {}, accountLink())]),
			),
		],
	);
}
