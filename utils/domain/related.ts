/** Records that belong to an account, and whose pages show that account's panel. */
export const RELATED_TYPES = ["Opportunity", "Contact", "Case"] as const;
export type RelatedType = (typeof RELATED_TYPES)[number];

export interface RelatedRecord {
	type: RelatedType;
	/** 18 characters. */
	id: string;
}

export function relatedType(type: string): RelatedType | undefined {
	return RELATED_TYPES.find((each) => each === type);
}
