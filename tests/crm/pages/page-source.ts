/**
 * What the CRM pages need to know about the org, and all they know: the pages hold no data of their own.
 * Every `userId` argument is the reader: rows that this user may not see are absent, a record is `null`.
 * Everything is answered at once (node:sqlite), so that a page is one consistent state of the org.
 */
export interface PageSource {
	/** The user of the request's `sid` cookie; as in the CRM, a session id is an access token. */
	currentUser(request: Request): PageUser | null;
	/** The people one can sign in as, in the order of the sign-in page. */
	users(): SignInChoice[];
	/** A new session of this user: the value of the `sid` cookie; null if there is no such user. */
	signIn(username: string): string | null;
	/** The session's end, on "Log out"; the request carries the `sid` cookie. */
	signOut(request: Request): void;
	/** Sorted by name, at most `limit` rows of `total`. */
	accounts(userId: string, list: AccountList, limit: number): { rows: AccountRow[]; total: number };
	account(userId: string, id: string): AccountPage | null;
	opportunity(userId: string, id: string): OpportunityPage | null;
	request(userId: string, id: string): RequestPage | null;
}

export type PageLanguage = "en" | "da";

/** List views of accounts: `filterName` in the URL. */
export type AccountList = "KeyAccounts" | "MyAccounts" | "AllAccounts";

export interface PageUser {
	id: string;
	name: string;
	username: string;
	language: PageLanguage;
}

export interface SignInChoice {
	username: string;
	name: string;
	seat: "kam" | "manager" | "lead" | "admin";
}

export interface AccountRow {
	id: string;
	name: string;
	/** Name of the owner. */
	owner: string;
	industry: string;
	billingCity: string;
	phone: string;
	/** As shown, e.g. "A" or "Platinum"; empty for accounts without one. */
	tier: string;
}

/** 18-character ids, empty strings for empty fields, times in ISO 8601. */
export interface AccountPage extends AccountRow {
	website: string;
	description: string;
	annualRevenue: number | null;
	employees: number | null;
	opportunities: OpportunityRow[];
	contacts: ContactRow[];
	/** Newest first. */
	activities: Activity[];
}

export interface OpportunityRow {
	id: string;
	name: string;
	stage: string;
	amount: number | null;
	/** `YYYY-MM-DD` */
	closeDate: string;
}

export interface OpportunityPage extends OpportunityRow {
	accountId: string;
	accountName: string;
	owner: string;
	nextStep: string;
	description: string;
	activities: Activity[];
}

export interface RequestPage {
	id: string;
	/** The CRM's number. */
	name: string;
	accountId: string;
	accountName: string;
	expertise: string;
	status: string;
}

export interface ContactRow {
	id: string;
	name: string;
	title: string;
	email: string;
	phone: string;
}

export interface Activity {
	id: string;
	kind: "email" | "call" | "meeting" | "task";
	subject: string;
	/** The person it was with, or from. */
	who: string;
	at: string;
	/** Natural text, paragraphs parted by newlines: what a KAM selects and quotes. */
	text: string;
}
