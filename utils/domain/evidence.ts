/** What stands behind an ask, the weakest first. */
export const EVIDENCE = ["none", "source", "case"] as const;
export type Evidence = (typeof EVIDENCE)[number];

/** domain.md, section 5: 0.5 / 0.8 / 1.0 by evidence attached. */
export const CONFIDENCE: Record<Evidence, number> = { none: 0.5, source: 0.8, case: 1 };

/** The fields of an ask that lead to something another person can look up. */
export interface Sources {
	quote?: string;
	sourceTitle?: string;
	opportunityId?: string;
	/** Links, as one text or one by one. */
	attachments?: string | readonly string[] | undefined;
	/** A business case is kept with it that states a benefit. */
	hasCase?: boolean | undefined;
}

/**
 * The evidence attached to an ask. Only what somebody else can look up counts: a quote together with the
 * page it was taken from, an opportunity, a linked document. A quote alone is text that anybody can type, so
 * a bare quick request stays at "none". A business case counts on top of such a source, not instead of it:
 * its figures could otherwise be checked against nothing.
 */
export function evidenceOf(ask: Sources): Evidence {
	const hasSource = (ask.quote && ask.sourceTitle) || ask.opportunityId || (ask.attachments?.length ?? 0) > 0;
	if (!hasSource) return "none";
	return ask.hasCase ? "case" : "source";
}
