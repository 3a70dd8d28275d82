import type { RelatedWords } from "./en-related.ts";

/** What the panel says on pages of what belongs to an account, in Danish. */
export const daRelated: RelatedWords = {
	finding: "Finder sidens konto…",
	record: {
		Opportunity: "salgsmulighed",
		Contact: "kontaktperson",
		Case: "sag",
		Instep_Request__c: "anmodning",
	},
	none: (record) =>
		`Denne ${record} hører ikke til en konto, du må se. Åbn en konto for at se, hvem der støtter den.`,
	unreachable: (record) =>
		`CRM svarede ikke på, hvilken konto denne ${record} hører til. Prøv igen, eller åbn kontoen.`,
	tryAgain: "Prøv igen",
};
