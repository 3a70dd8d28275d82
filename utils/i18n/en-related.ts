/** What the panel says on pages of what belongs to an account, in English. */
export const enRelated = {
	finding: "Finding the account of this page…",
	record: {
		Opportunity: "opportunity",
		Contact: "contact",
		Case: "case",
		Instep_Request__c: "request",
	},
	none: (record: string) =>
		`This ${record} belongs to no account that you may see. Open an account to see who supports it.`,
	unreachable: (record: string) =>
		`The CRM did not say which account this ${record} belongs to. Try again, or open the account.`,
	tryAgain: "Try again",
};

export type RelatedWords = typeof enRelated;
