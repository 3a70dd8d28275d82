/** Records to test with: each is complete and ordinary, a test names only the fields its rule is about. */
import type { Author, Operation } from "../../../utils/domain/operation.ts";
import type {
	Account,
	Ask,
	EventType,
	Expert,
	RequestEvent,
	StoredRequest,
	Unit,
} from "../../../utils/domain/records.ts";

export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;
/** Monday of week 10. */
export const MONDAY = Date.parse("2026-03-02T09:00:00Z");

export const ACCOUNT_ID = "001D000000K0fXOIAZ";
export const OTHER_ACCOUNT_ID = "001RM000003oLnnYAE";
export const THIRD_ACCOUNT_ID = "0015f00002J9YYEAA3";
export const UNIT_ID = "a01xx0000000001AAA";
export const OTHER_UNIT_ID = "a01xx0000000002AAA";
export const EXPERT_ID = "a02xx0000000001AAA";

export const KAM: Author = { orgId: "00D1", userId: "005kam", userName: "Karen" };
export const OWNER: Author = { orgId: "00D1", userId: "005owner", userName: "Ole" };
export const MANAGER: Author = { orgId: "00D1", userId: "005manager", userName: "Mette" };
export const STRANGER: Author = { orgId: "00D1", userId: "005stranger", userName: "Søren" };

export function anAsk(fields: Partial<Ask> = {}): Ask {
	return {
		key: "r1",
		accountId: ACCOUNT_ID,
		accountName: "Arla",
		unitId: UNIT_ID,
		kind: "advice",
		expertise: "Kølekæde",
		resultWanted: "A plan for the cold chain",
		neededBy: "2026-03-20",
		isFlexible: false,
		estimate: "1d",
		ifWeWait: "The tender closes",
		...fields,
	};
}

export function aRequest(fields: Partial<StoredRequest> = {}): StoredRequest {
	return {
		...anAsk(),
		id: "a03xx0000000001AAA",
		number: "REQ-000001",
		createdById: KAM.userId,
		createdByName: KAM.userName,
		createdAt: MONDAY,
		listedStatus: undefined,
		events: [anEvent("submit")],
		...fields,
	};
}

const BY_UNIT: readonly EventType[] = ["ask_info", "offer", "commit", "decline", "waitlist", "deliver"];

/** An event that the CRM has confirmed at `at`, done by whoever does this kind of thing. */
export function anEvent(type: EventType, fields: Partial<RequestEvent> = {}): RequestEvent {
	const actor = BY_UNIT.includes(type) ? MANAGER : KAM;
	const at = fields.at ?? MONDAY;
	return {
		key: type.replace("_", "-"),
		requestKey: "r1",
		type,
		actorId: actor.userId,
		actorName: actor.userName,
		at,
		createdAt: at,
		...fields,
	};
}

/** An event as it stands on the device that made it, before the CRM has confirmed it. */
export function unconfirmed(event: RequestEvent): RequestEvent {
	const { createdAt: _, ...rest } = event;
	return rest;
}

type Chapter = EventType | (Partial<RequestEvent> & { type: EventType });

/** Events one after the other, an hour apart from Monday on, each with a key of its own. */
export function aStory(...chapters: Chapter[]): RequestEvent[] {
	return chapters.map((chapter, index) => {
		const { type, ...fields } = typeof chapter === "string" ? { type: chapter } : chapter;
		return anEvent(type, { key: `e${index + 1}`, at: MONDAY + index * HOUR, ...fields });
	});
}

export function aUnit(fields: Partial<Unit> = {}): Unit {
	return { id: UNIT_ID, key: "u1", name: "Quality", managerId: MANAGER.userId, ...fields };
}

export function anExpert(fields: Partial<Expert> = {}): Expert {
	return {
		id: EXPERT_ID,
		key: "x1",
		name: "Jonas",
		unitId: UNIT_ID,
		skills: [{ name: "Kølekæde", level: 4 }],
		absences: [],
		...fields,
	};
}

export function anAccount(fields: Partial<Account> = {}): Account {
	return { id: ACCOUNT_ID, name: "Arla Foods", ownerId: OWNER.userId, ownerName: OWNER.userName, ...fields };
}

export function anOperation(fields: Partial<Operation> = {}): Operation {
	const key = fields.key ?? "o1";
	const requestKey = fields.requestKey ?? "r1";
	return {
		key,
		author: KAM,
		createdAt: MONDAY,
		dueAt: MONDAY,
		attempts: 0,
		status: "waiting",
		requestKey,
		accountId: ACCOUNT_ID,
		event: unconfirmed(anEvent("escalate", { key, requestKey })),
		...fields,
	};
}

/** Freezes a value and everything in it, so that a function that changes its input throws. */
export function frozen<T>(value: T): T {
	if (typeof value === "object" && value !== null && !Object.isFrozen(value)) {
		Object.freeze(value);
		for (const part of Object.values(value)) frozen(part);
	}
	return value;
}
