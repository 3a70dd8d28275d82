import { plural } from "./plural.ts";

/** What the page of the whole programme says, in English. */
export const enProgramme = {
	matrix: (shown: number, all: number) =>
		shown === all ? `Accounts (${all})` : `Accounts (${shown} of ${all})`,
	matrixKeys: "Arrow keys move from cell to cell; what a cell means is told below the table.",
	chooseCell: "Choose a cell to read what it stands for.",
	historyOf: (read: number, of: number) =>
		`Reading the finished requests of ${plural(of, "department", "departments")}: ${read} done. Until then “kept”, “declined” and “not engaged” are not certain.`,
	historyLacks: (n: number) =>
		`The finished requests of ${plural(n, "department", "departments")} could not be read. Until they are, “kept”, “declined” and “not engaged” are not certain. Look for news to try again.`,
	cell: (account: string, unit: string) => `${account} · ${unit}`,
	counts: (asked: number, offered: number, committed: number, kept: number) =>
		`${asked} asked, ${offered} offered, ${committed} committed, ${kept} kept`,
	openAccount: "Open the account in the CRM",
	show: "Show",
	anyStatus: "Every kind of support",
	mine: "My accounts only",
	owner: "Account owner",
	noAccounts: "No accounts are on this device yet. Open an account in the CRM to begin.",
	conflicts: "What own targets cost",
	conflictsWhat: "Requests refused because they conflict with a department's own goals or P&L.",
	conflictsWhy:
		"Nobody has done wrong here: a department that is measured on its own result has to refuse. What it adds up to is for whoever sets the targets.",
	noConflicts: "No request has been refused because it conflicts with a department's own targets.",
	period: "Quarter",
	refusals: "Refused",
	hoursRefused: "Hours",
	costRefused: "At own rate",
	accountsHit: "Accounts",
	quarter: (year: string, quarter: string) => `Q${quarter} ${year}`,
	total: (hours: string, refusals: number) =>
		`${plural(refusals, "request stands", "requests stand")} refused so, ${hours} h of help in all.`,
};

export type ProgrammeDictionary = typeof enProgramme;
