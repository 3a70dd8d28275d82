/** The further steps of a request that each seat may take, complete as the forms make them. */
import type { EventContent } from "../../../utils/domain/operation.ts";
import { ANDERS, METTE, RASMUS } from "../../crm/fixture.ts";
import type { SeedUser } from "../../crm/seed-types.ts";
import { DECLINE } from "../../utils/sync/told.ts";

const OF_KAM = [
	"give_info",
	"accept",
	"reject_offer",
	"escalate",
	"propose_swap",
	"agree_swap",
	"rate",
	"credit",
	"withdraw",
] as const;
const OF_UNIT = [
	"ask_info",
	"offer",
	"commit",
	"decline",
	"waitlist",
	"escalate",
	"deliver",
	"rate",
	"nominate",
] as const;
const OF_LEAD = ["override", "escalate"] as const;
type StepType = (typeof OF_KAM | typeof OF_UNIT | typeof OF_LEAD)[number];
export const STEP_TYPES: readonly StepType[] = [...new Set<StepType>([...OF_KAM, ...OF_UNIT, ...OF_LEAD])];

const BY_USER: ReadonlyMap<string, readonly StepType[]> = new Map<string, readonly StepType[]>([
	[METTE.id, OF_KAM],
	[ANDERS.id, OF_UNIT],
	[RASMUS.id, [...OF_LEAD, ...OF_LEAD, ...OF_LEAD, ...OF_KAM]],
]);

export function stepOf({ id }: SeedUser, n: number, expertId: string): EventContent {
	const types = BY_USER.get(id) ?? OF_KAM;
	return contentOf(types[n % types.length] ?? "escalate", expertId);
}

/** Every step of a user's seats, each once. */
export function contentsFor({ id }: SeedUser, expertId: string): EventContent[] {
	return [...new Set(BY_USER.get(id))].map((type) => contentOf(type, expertId));
}

export function contentOf(type: StepType, expertId: string): EventContent {
	switch (type) {
		case "offer":
			return { type, expertId, weeks: ["2026-W50"], hours: 8, scope: "full", expires: "2026-11-25" };
		case "decline":
			return DECLINE;
		case "rate":
			return { type, rating: 4 };
		case "nominate":
			return { type, expertId };
		default:
			return { type, note: "In one line" };
	}
}
