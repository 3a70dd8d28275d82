import type { Booking } from "./capacity.ts";
import { hoursOf } from "./estimated-hours.ts";
import { type FreeTime, freeTimeOf, type Span } from "./free-time.ts";
import type { Ask, Expert } from "./records.ts";
import { bestSkill, compareSkills, ENOUGH_LEVEL, type SkillMatch } from "./skill-match.ts";

/** Whom somebody looks for: an ask, or a form that is still being filled in. */
export type Wanted = Pick<
	Ask,
	"accountId" | "unitId" | "expertise" | "neededBy" | "isFlexible" | "estimate"
> & {
	preferredExpertId?: string | undefined;
	excludedExpertId?: string | undefined;
};

/** What is missing. `firstFreeWeek` is after the time wanted; missing where none is in sight. */
export type Lack =
	| { kind: "excluded" }
	| { kind: "no_skill" }
	| { kind: "similar_skill"; name: string; level: number }
	| { kind: "low_level"; name: string; level: number; enough: number }
	| { kind: "no_hours"; firstFreeWeek: string | undefined }
	| { kind: "few_hours"; hours: number; wanted: number; firstFreeWeek: string | undefined }
	| { kind: "absent"; weeks: string[] }
	| { kind: "hours_unknown" }
	| { kind: "other_unit"; unitId: string };

/** An expert with all that decides their place among others for one request. */
export interface Candidate {
	expert: Expert;
	skill: SkillMatch | undefined;
	time: FreeTime;
	/** Commitments for the same account, kept or still running. */
	timesBefore: number;
	isPreferred: boolean;
	isExcluded: boolean;
	isOwnUnit: boolean;
	hasHours: boolean;
	lacks: Lack[];
}

/**
 * @param bookings on this expert
 * @param span the time wanted, as `spanOf` gives it
 */
export function candidateOf(
	expert: Expert,
	wanted: Wanted,
	bookings: readonly Booking[],
	span: Span,
	timesBefore: number,
): Candidate {
	const skill = bestSkill(expert, wanted.expertise);
	const time = freeTimeOf(expert, bookings, span);
	const hours = hoursLacks(expert, time, hoursOf(wanted.estimate));
	const isExcluded = expert.id === wanted.excludedExpertId;
	const isOwnUnit = expert.unitId === wanted.unitId;
	return {
		...{ expert, skill, time, timesBefore, isExcluded, isOwnUnit },
		isPreferred: !isExcluded && expert.id === wanted.preferredExpertId,
		hasHours: hours.length === 0,
		lacks: [
			...(isExcluded ? [{ kind: "excluded" } as const] : []),
			...skillLacks(skill),
			...hours,
			...(time.hours === undefined ? [{ kind: "hours_unknown" } as const] : []),
			...(isOwnUnit ? [] : [{ kind: "other_unit", unitId: expert.unitId } as const]),
		],
	};
}

/** Nothing is known to be missing: hours that nobody has written down are no reason against a person. */
export function isFull({ lacks }: Candidate): boolean {
	return lacks.every(({ kind }) => kind === "hours_unknown");
}

/**
 * Who comes first: one not excluded, a full fit, the better skill, the preferred person, one with the hours, one
 * of the unit that is asked, the higher level, more work for this account, more free hours, then by id.
 */
export function compareCandidates(a: Candidate, b: Candidate): number {
	const first = (is: (candidate: Candidate) => boolean) => Number(is(b)) - Number(is(a));
	return (
		first(({ isExcluded }) => !isExcluded) ||
		first(isFull) ||
		compareSkills(a.skill, b.skill) ||
		first(({ isPreferred }) => isPreferred) ||
		first(({ hasHours }) => hasHours) ||
		first(({ isOwnUnit }) => isOwnUnit) ||
		(b.skill?.level ?? 0) - (a.skill?.level ?? 0) ||
		b.timesBefore - a.timesBefore ||
		(b.time.hours ?? 0) - (a.time.hours ?? 0) ||
		(a.expert.id < b.expert.id ? -1 : 1)
	);
}

function skillLacks(skill: SkillMatch | undefined): Lack[] {
	if (!skill) return [{ kind: "no_skill" }];
	const { name, level, likeness, isEnough } = skill;
	if (likeness === "similar") return [{ kind: "similar_skill", name, level }];
	return isEnough ? [] : [{ kind: "low_level", name, level, enough: ENOUGH_LEVEL }];
}

/** Absences are named where hours are missing, as what may explain it. */
function hoursLacks(
	{ weeklyHours }: Expert,
	{ hours, awayWeeks, firstFreeWeek }: FreeTime,
	wanted: number | undefined,
): Lack[] {
	if (weeklyHours === undefined || hours === undefined) return [];
	if (hours > 0 && hours >= (wanted ?? 0)) return [];
	return [
		hours > 0 && wanted !== undefined
			? { kind: "few_hours", hours, wanted, firstFreeWeek }
			: { kind: "no_hours", firstFreeWeek },
		...(awayWeeks.length > 0 ? [{ kind: "absent", weeks: awayWeeks } as const] : []),
	];
}
