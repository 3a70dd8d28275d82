import type { SQLInputValue } from "node:sqlite";
import { type Access, accessOfId } from "./access.ts";
import { quoted, type Row } from "./database.ts";
import type { Org } from "./org.ts";
import { number, text, toAccountRow, toActivity, toContact, toOpportunity } from "./page-rows.ts";
import type { AccountList, PageSource, PageUser } from "./pages/page-source.ts";
import { noteViewed } from "./recent.ts";
import { cookieSession, endSession, openSession } from "./sessions.ts";
import { type Bind, readable, readableRow } from "./sharing.ts";
import { allUsers, userByName } from "./users.ts";

/** What the CRM's pages show, with the same sharing as the API. */
export function pageSource(org: Org): PageSource {
	return {
		currentUser(request) {
			const session = cookieSession(org, request.headers);
			return session ? pageUser(org, session.userId) : null;
		},
		users: () => allUsers(org.db).map(({ username, name, seat }) => ({ username, name, seat })),
		signIn(username) {
			const user = userByName(org.db, username);
			return user ? openSession(org, user.id) : null;
		},
		signOut(request) {
			const session = cookieSession(org, request.headers);
			if (session) endSession(org, session.token);
		},
		accounts(userId, list, limit) {
			const rows = visible(
				org,
				userId,
				"Account",
				(bind) => listCondition(org, list, userId, bind),
				"fold(t.Name)",
			);
			return { rows: rows.slice(0, limit).map((row) => toAccountRow(org, row)), total: rows.length };
		},
		account(userId, id) {
			const row = live(org, userId, "Account", id);
			if (!row) return null;
			noteViewed(org, userId, id);
			const ofAccount = (bind: Bind) => `t."AccountId" = ${bind(id)}`;
			return {
				...toAccountRow(org, row),
				website: text(row.Website),
				description: text(row.Description),
				annualRevenue: number(row.AnnualRevenue),
				employees: number(row.NumberOfEmployees),
				opportunities: visible(org, userId, "Opportunity", ofAccount, "t.CloseDate").map(toOpportunity),
				contacts: visible(org, userId, "Contact", ofAccount, "fold(t.Name)").map(toContact),
				activities: visible(org, userId, "Task", ofAccount, "t.CreatedDate DESC").map((task) =>
					toActivity(org, task),
				),
			};
		},
		opportunity(userId, id) {
			const row = live(org, userId, "Opportunity", id);
			if (!row) return null;
			noteViewed(org, userId, id);
			const ofThis = (bind: Bind) => `t."WhatId" = ${bind(id)}`;
			return {
				...toOpportunity(row),
				accountId: text(row.AccountId),
				accountName: nameOf(org, "Account", row.AccountId),
				owner: nameOf(org, "User", row.OwnerId),
				nextStep: text(row.NextStep),
				description: text(row.Description),
				activities: visible(org, userId, "Task", ofThis, "t.CreatedDate DESC").map((task) =>
					toActivity(org, task),
				),
			};
		},
		request(userId, id) {
			const row = live(org, userId, "Instep_Request__c", id);
			return (
				row && {
					...{ id, name: text(row.Name), expertise: text(row.Expertise__c), status: text(row.Status__c) },
					...{ accountId: text(row.Account__c), accountName: nameOf(org, "Account", row.Account__c) },
				}
			);
		},
	};
}

function pageUser(org: Org, id: string): PageUser | null {
	const user = accessOfId(org, id)?.user;
	const row = org.db.get('SELECT "LanguageLocaleKey" AS language FROM "User" WHERE "Id" = ?', id);
	const language = row?.language === "da" ? "da" : "en";
	return user ? { id, name: user.name, username: user.username, language } : null;
}

/** Which accounts are key accounts is the org's own affair; the demo org has a tier for it. */
function listCondition(org: Org, list: AccountList, userId: string, bind: Bind): string {
	if (list === "MyAccounts") return `t."OwnerId" = ${bind(userId)}`;
	const hasTier = org.schema.object("Account")?.fields.has("key_account_tier__c");
	return list === "KeyAccounts" && hasTier ? 't."Key_Account_Tier__c" IS NOT NULL' : "1";
}

function visible(
	org: Org,
	userId: string,
	name: string,
	where: (bind: Bind) => string,
	order: string,
): Row[] {
	const access = accessOfId(org, userId);
	const object = access?.object(name);
	if (!access || !object) return [];
	const values: SQLInputValue[] = [];
	const bind: Bind = (value) => `?${values.push(value)}`;
	const condition = `t."IsDeleted" = 0 AND ${where(bind)} AND ${readable(org, access, object, "t", bind)}`;
	return org.db.all(`SELECT t.* FROM ${quoted(name)} t WHERE ${condition} ORDER BY ${order}`, ...values);
}

function live(org: Org, userId: string, name: string, id: string): Row | null {
	const access: Access | undefined = accessOfId(org, userId);
	const object = access?.object(name);
	const row = access && object ? readableRow(org, access, object, id) : undefined;
	return row && row.IsDeleted === 0 ? row : null;
}

function nameOf(org: Org, table: string, id: unknown): string {
	const row = org.db.get(`SELECT "Name" FROM ${quoted(table)} WHERE "Id" = ?`, text(id));
	return text(row?.Name);
}
