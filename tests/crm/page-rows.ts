import type { Row } from "./database.ts";
import type { Org } from "./org.ts";
import type { AccountRow, Activity, ContactRow, OpportunityRow } from "./pages/page-source.ts";

/** Rows of the database as the pages want them: empty texts instead of null. */
export function toAccountRow(org: Org, row: Row): AccountRow {
	const owner = org.db.get('SELECT "Name" FROM "User" WHERE "Id" = ?', text(row.OwnerId));
	return {
		id: text(row.Id),
		name: text(row.Name),
		owner: text(owner?.Name),
		industry: text(row.Industry),
		billingCity: text(row.BillingCity),
		phone: text(row.Phone),
		tier: text(row.Key_Account_Tier__c),
	};
}

export function toOpportunity(row: Row): OpportunityRow {
	return {
		id: text(row.Id),
		name: text(row.Name),
		stage: text(row.StageName),
		amount: number(row.Amount),
		closeDate: text(row.CloseDate),
	};
}

export function toContact(row: Row): ContactRow {
	return {
		id: text(row.Id),
		name: text(row.Name),
		title: text(row.Title),
		email: text(row.Email),
		phone: text(row.Phone),
	};
}

const KINDS: Record<string, Activity["kind"]> = { Email: "email", Call: "call" };

export function toActivity(org: Org, row: Row): Activity {
	const who = org.db.get('SELECT "Name" FROM "Contact" WHERE "Id" = ?', text(row.WhoId));
	return {
		id: text(row.Id),
		kind: KINDS[text(row.TaskSubtype)] ?? "task",
		subject: text(row.Subject),
		who: text(who?.Name),
		at: text(row.CreatedDate),
		text: text(row.Description),
	};
}

export function text(value: unknown): string {
	return typeof value === "string" ? value : "";
}

export function number(value: unknown): number | null {
	return typeof value === "number" ? value : null;
}
