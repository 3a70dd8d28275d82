import type { RelatedWords } from "./en-related.ts";

/** What the panel says on pages of what belongs to an account, in Danish. */
export const daRelated: RelatedWords = {
	finding: "Finder sidens konto…",
	none: {
		Opportunity:
			"Denne salgsmulighed hører ikke til en konto, du må se. Åbn en konto for at se, hvem der støtter den.",
		Contact:
			"Denne kontaktperson hører ikke til en konto, du må se. Åbn en konto for at se, hvem der støtter den.",
		Case: "Denne sag hører ikke til en konto, du må se. Åbn en konto for at se, hvem der støtter den.",
		Instep_Request__c:
			"Denne anmodning hører ikke til en konto, du må se. Åbn en konto for at se, hvem der støtter den.",
	},
	unreachable: {
		Opportunity:
			"CRM svarede ikke på, hvilken konto salgsmuligheden hører til. Prøv igen, eller åbn kontoen.",
		Contact: "CRM svarede ikke på, hvilken konto kontaktpersonen hører til. Prøv igen, eller åbn kontoen.",
		Case: "CRM svarede ikke på, hvilken konto sagen hører til. Prøv igen, eller åbn kontoen.",
		Instep_Request__c:
			"CRM svarede ikke på, hvilken konto anmodningen hører til. Prøv igen, eller åbn kontoen.",
	},
	tryAgain: "Prøv igen",
};
