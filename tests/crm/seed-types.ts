/** What a seeded user may do in the demo, in one word; it decides nothing by itself, permission sets do. */
export type Seat = "kam" | "manager" | "lead" | "admin";

export interface SeedUser {
	/** 18 characters, key prefix 005; the same id as the row of the table "User". */
	id: string;
	username: string;
	name: string;
	seat: Seat;
	/** API names of permission sets in `public/salesforce/`; an unknown name stops the start. */
	permissionSets: string[];
}

/**
 * One record as the org stores it: `Id`, every field by API name, `CreatedById`, `CreatedDate` (ISO 8601
 * with Z), optionally `LastModifiedDate`, `LastModifiedById`, `SystemModstamp`, `IsDeleted`, and
 * `__private` = 1 on an Account that only its owner and its team may read.
 * Lookups hold 18-character ids. A missing field is null, or the field's default.
 */
export type SeedRow = Record<string, unknown>;

export interface SeedTable {
	object: string;
	rows: SeedRow[];
}

export interface DemoCompany {
	users: SeedUser[];
	/** Parents before children is not needed: all rows go in within one transaction. */
	tables: SeedTable[];
}

export interface DemoCompanyOptions {
	/** YYYY-MM-DD; all dates of the company are relative to it. */
	today: string;
	/** Number of accounts in total, at least 40. */
	accounts: number;
}

/** The signature of `demoCompany` in `tests/crm/seed/demo-company.ts`. */
export type MakeDemoCompany = (options: DemoCompanyOptions) => DemoCompany;
