/** Records that belong to an account, and whose pages show that account's panel. */
export const RELATED_TYPES = ["Opportunity", "Contact", "Case", "Instep_Request__c"] as const;
export type RelatedType = (typeof RELATED_TYPES)[number];

export interface RelatedRecord {
	type: RelatedType;
	/** 18 characters. */
	id: string;
}

/** Whose page a related record is, as the CRM last said. */
export interface Link {
	recordId: string;
	/** Missing where it has none, or none that this user may see. */
	accountId?: string;
	/** When the CRM said so, in epoch milliseconds: a record may move to another account. */
	readAt: number;
}

export function relatedType(type: string): RelatedType | undefined {
	return RELATED_TYPES.find((each) => each === type);
}
