/** The seven elements as they are rated, and as they are published (domain.md, section 8). */
import * as v from "valibot";
import { Period } from "./period.ts";
import { Instant, Key, RecordId } from "./records.ts";

/** The statements of each element, by their numbers in domain.md. */
export const ITEMS = {
	shared_values: ["V1", "V2", "V3"],
	style: ["Y1", "Y2", "Y3"],
	skills: ["K1", "K2", "K3"],
	staff: ["F1", "F2", "F3"],
	strategy: ["G1", "G2", "G3"],
	structure: ["R1", "R2", "R3"],
	systems: ["T1", "T2", "T3"],
} as const;
export type Element = keyof typeof ITEMS;
export type Item = (typeof ITEMS)[Element][number];

export const ELEMENTS = [
	"shared_values",
	"style",
	"skills",
	"staff",
	"strategy",
	"structure",
	"systems",
] as const satisfies readonly Element[];
export const ALL_ITEMS: readonly Item[] = ELEMENTS.flatMap((element): readonly Item[] => ITEMS[element]);

/** Rated once for the company; every account inherits them. */
export const COMPANY_ITEMS: readonly Item[] = ["Y2", "F2", "G3", "R2"];

/** One person's answer to one statement. In the CRM each reads their own; whoever publishes reads all. */
export const Rating = v.object({
	id: RecordId,
	key: Key,
	/** Missing for what is rated once for the company. */
	accountId: v.optional(RecordId),
	item: v.picklist(ALL_ITEMS),
	/** Missing for the sales side. */
	unitId: v.optional(RecordId),
	period: Period,
	/** 1 never to 5 always; missing where they cannot judge. */
	answer: v.optional(v.picklist([1, 2, 3, 4, 5])),
	comment: v.optional(v.string()),
	raterId: v.string(),
	createdAt: Instant,
});
export type Rating = v.InferOutput<typeof Rating>;

/** The published score of one element of one account and quarter. */
export const Alignment = v.object({
	id: RecordId,
	/** From account, element and quarter, so that two leads who publish the same round make the same record. */
	key: Key,
	accountId: RecordId,
	element: v.picklist(ELEMENTS),
	period: Period,
	/** 0 to 100; missing where there were not enough voices. */
	score: v.optional(v.number()),
	/** Scored answers. */
	answers: v.number(),
	units: v.number(),
	/** The sales side's mean less that of the units, in points of the scale. */
	gap: v.optional(v.number()),
	/** The largest average deviation within a unit. */
	spread: v.optional(v.number()),
	/** The two units that differ most, in words, `Logistics – R&D (1.8)`. */
	largestPair: v.optional(v.string()),
	/** In per cent, 0 to 100. */
	cannotJudgeShare: v.optional(v.number()),
});
export type Alignment = v.InferOutput<typeof Alignment>;

export function alignmentKey(accountId: string, element: Element, period: string): string {
	return `${accountId}-${element.replaceAll("_", "-")}-${period}`;
}
