/** What the panel says on pages of what belongs to an account, in English. */
export const enRelated = {
	finding: "Finding the account of this page…",
	none: {
		Opportunity:
			"This opportunity belongs to no account that you may see. Open an account to see who supports it.",
		Contact: "This contact belongs to no account that you may see. Open an account to see who supports it.",
		Case: "This case belongs to no account that you may see. Open an account to see who supports it.",
		Instep_Request__c:
			"This request belongs to no account that you may see. Open an account to see who supports it.",
	},
	unreachable: {
		Opportunity:
			"The CRM did not say which account this opportunity belongs to. Try again, or open the account.",
		Contact: "The CRM did not say which account this contact belongs to. Try again, or open the account.",
		Case: "The CRM did not say which account this case belongs to. Try again, or open the account.",
		Instep_Request__c:
			"The CRM did not say which account this request belongs to. Try again, or open the account.",
	},
	tryAgain: "Try again",
};

export type RelatedWords = typeof enRelated;
