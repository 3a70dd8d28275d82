import type { Point } from "../../../utils/domain/agenda-meetings.ts";
import { ACCOUNT_ID, KAM } from "./examples.ts";

/** An ordinary point, to be taken up on the Thursday of week 10. */
export function aPoint(fields: Partial<Point> = {}): Point {
	return {
		key: "p1",
		accountId: ACCOUNT_ID,
		meeting: "Månedsmøde",
		date: "2026-03-05",
		forum: "Direktionen",
		purpose: "decision",
		point: "Who pays the pilot hours?",
		isTakenUp: false,
		ownerId: KAM.userId,
		...fields,
	};
}
