/** Rounds of rating: one statement of each element a quarter, rotating (domain.md, section 8). */
import { addDays } from "../../../utils/domain/week.ts";
import { type Calendar, quarterEnd, quarterOf } from "./calendar.ts";

export const ELEMENTS = {
	shared_values: ["V1", "V2", "V3"],
	style: ["Y1", "Y2", "Y3"],
	skills: ["K1", "K2", "K3"],
	staff: ["F1", "F2", "F3"],
	strategy: ["G1", "G2", "G3"],
	structure: ["R1", "R2", "R3"],
	systems: ["T1", "T2", "T3"],
} as const;
export type ElementName = keyof typeof ELEMENTS;
export const ELEMENT_NAMES = Object.keys(ELEMENTS) as ElementName[];
/** Asked once for the company; every account inherits the answers. */
export const COMPANY_ITEMS: readonly string[] = ["Y2", "F2", "G3", "R2"];

export interface Round {
	period: string;
	first: string;
	/** The last day on which somebody has answered. */
	last: string;
	/** The day the scores came out; missing while the round is open. */
	publishedOn?: string;
	itemOf(element: ElementName): string;
}

/** The last three rounds; in the first weeks of a quarter its own has not begun. */
export function lastRounds(calendar: Calendar): Round[] {
	const isBegun = quarterOf(addDays(calendar.today, -28)) === calendar.quarter(0);
	return [-2, -1, 0].map((offset) =>
		toRound(calendar.quarter(isBegun ? offset : offset - 1), calendar.today),
	);
}

function toRound(period: string, today: string): Round {
	const end = quarterEnd(period);
	const yesterday = addDays(today, -1);
	const close = addDays(end, -5);
	const publishedOn = addDays(end, 6);
	return {
		period,
		first: addDays(end, -70),
		last: close < yesterday ? close : yesterday,
		...(publishedOn < today && { publishedOn }),
		itemOf: (element) => {
			const place = Number(period.slice(0, 4)) * 4 + Number(period.slice(6));
			return ELEMENTS[element][place % 3] ?? ELEMENTS[element][0];
		},
	};
}
