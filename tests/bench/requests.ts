/** Requests to measure with: as many as a large company has, made the same way each time. */
import {
	ESTIMATES,
	type EventType,
	REQUEST_KINDS,
	type RequestEvent,
	type StoredRequest,
} from "../../utils/domain/records.ts";

export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;
export const NOW = Date.parse("2026-03-02T09:00:00Z");
export const TODAY = "2026-03-02";

/** The id that the CRM would give the n-th record of a kind. */
export const idOf = (prefix: string, n: number) => `${prefix}${String(n).padStart(12, "0")}AAA`;

/** Numbers from 0 to `below`, the same in every run (a linear congruential generator, Numerical Recipes). */
export function dice(seed: number): (below: number) => number {
	let state = seed;
	return (below) => {
		state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
		return Math.floor((state / 2 ** 32) * below);
	};
}

const SKILLS = ["Kølekæde", "Fødevaresikkerhed", "Told og afgifter", "Emballage", "Energi", "Kontrakter"];

/** What happened in a request that stands at each of these. */
export const OPEN: EventType[][] = [
	["submit"],
	["submit", "ask_info", "give_info"],
	["submit", "waitlist"],
	["submit", "offer"],
];
export const AGREED: EventType[] = ["submit", "offer", "accept", "commit"];
export const OVER: EventType[] = [...AGREED, "deliver", "rate"];

/** A request whose every field but the story is drawn. */
export function aRequest(
	n: number,
	roll: (below: number) => number,
	fields: Pick<StoredRequest, "accountId" | "unitId">,
	story: readonly EventType[],
): StoredRequest {
	const key = `request-${n}`;
	const createdAt = NOW - (1 + roll(60)) * DAY - roll(86_400) * 1000;
	return {
		...fields,
		key,
		id: idOf("a03", n),
		number: `REQ-${String(n).padStart(6, "0")}`,
		accountName: `Account ${fields.accountId}`,
		kind: REQUEST_KINDS[roll(REQUEST_KINDS.length)] ?? "other",
		expertise: SKILLS[roll(SKILLS.length)] ?? "",
		resultWanted: "A plan for the cold chain, agreed with the customer before the audit",
		neededBy: new Date(NOW + roll(90) * DAY).toISOString().slice(0, 10),
		isFlexible: roll(3) === 0,
		estimate: ESTIMATES[roll(ESTIMATES.length)] ?? "unknown",
		ifWeWait: "The tender closes and a competitor has the better answer",
		...(roll(3) === 0 && { quote: "audit in week 12", sourceTitle: "Mail from the customer" }),
		createdById: idOf("005", roll(40)),
		createdByName: "Karen",
		createdAt,
		listedStatus: undefined,
		events: story.map((type, index) => anEvent(key, type, index, createdAt)),
	};
}

function anEvent(requestKey: string, type: EventType, index: number, createdAt: number): RequestEvent {
	const at = createdAt + index * HOUR;
	return {
		key: `${requestKey}-${index}`,
		requestKey,
		type,
		actorId: idOf("005", index),
		actorName: "Mette",
		at,
		createdAt: at,
		...(type === "offer" && {
			expertId: idOf("a02", index),
			weeks: ["2026-W10", "2026-W11"],
			hours: 12,
			scope: "full",
			expires: "2026-04-01",
		}),
	};
}
