import type { AccountPage, ContactRow, OpportunityRow } from "../page-source.ts";
import { activityCard } from "./activity.ts";
import { companyFacts } from "./company-facts.ts";
import { contactLink, h } from "./element.ts";
import { formatDay, formatMoney } from "./format.ts";
import { component, details, type Field, highlights, listCard, recordPage } from "./record-parts.ts";
import { tabset } from "./tabset.ts";
import { words } from "./words.ts";

export function accountContent(account: AccountPage): HTMLElement {
	const phone: Field = ["Phone", words.phone, contactLink("tel", account.phone)];
	const website: Field = ["Website", words.website, contactLink("web", account.website)];
	const owner: Field = ["OwnerId", words.owner, account.owner];
	const industry: Field = ["Industry", words.industry, account.industry];
	const top: Field[] = [["Tier", words.tier, account.tier], phone, website, owner, industry];
	const all: Field[] = [
		["Name", words.accountName, account.name],
		owner,
		industry,
		["BillingCity", words.city, account.billingCity],
		["Phone", words.phone, contactLink("tel", account.phone)],
		["Website", words.website, contactLink("web", account.website)],
		["Description", words.description, account.description],
	];
	const related = h("div", {}, opportunityCard(account.opportunities), contactCard(account.contacts));
	return recordPage(
		highlights("account", account.name, top),
		[
			component(
				"flexipage_tabset",
				tabset([
					[words.details, details("Account", all)],
					[words.related, related],
				]),
			),
			component("runtime_sales_activities_activityPanel", activityCard(account.activities)),
		],
		[
			component("force_relatedListOpportunities", opportunityCard(account.opportunities)),
			component("c_companyFacts", companyFacts(account)),
			component("force_relatedListContacts", contactCard(account.contacts)),
		],
	);
}

function opportunityCard(rows: OpportunityRow[]): HTMLElement {
	const items = rows.map((row) =>
		h(
			"li",
			{},
			h("a", { href: `/lightning/r/Opportunity/${row.id}/view` }, row.name),
			h("p", {}, h("span", {}, row.stage), h("span", {}, formatMoney(row.amount))),
			h("small", {}, `${words.closeDate}: ${formatDay(row.closeDate)}`),
		),
	);
	return listCard("opportunity", words.opportunities, rows.length, items);
}

function contactCard(rows: ContactRow[]): HTMLElement {
	const items = rows.map((row) =>
		h(
			"li",
			{},
			h("b", {}, row.name),
			h("small", {}, row.title),
			h("p", {}, contactLink("mailto", row.email)),
			h("p", {}, contactLink("tel", row.phone)),
		),
	);
	return listCard("contact", words.contacts, rows.length, items);
}
