import { quoted, type Row } from "../database.ts";
import { ApiError } from "../errors.ts";
import { goneForGood } from "../records/gone.ts";
import type { SObject } from "../schema.ts";
import { type Bind, readable } from "../sharing.ts";
import { parseInstant, toRestTime, toStamp } from "../times.ts";
import { type Answer, type Call, objectOf, type Routes } from "./call.ts";

export const changeRoutes: Routes = {
	"GET /sobjects/:object/updated": updated,
	"GET /sobjects/:object/deleted": deleted,
};

const DAY_MS = 24 * 60 * 60 * 1000;
const MINUTE_MS = 60_000;

/** Ids of what was made or changed in a span of time (salesforce.md 3.9); `start` at most 30 days back. */
function updated(call: Call): Answer {
	const object = objectOf(call);
	const { start, end, covered } = spanOf(call, 30);
	const rows = changed(call, object, start, Math.min(end, covered), false);
	const latestDateCovered = restTime(Math.min(end, covered));
	return { status: 200, body: { ids: rows.map(({ Id }) => Id), latestDateCovered } };
}

/** Ids of what was deleted; 15 days are kept. Some objects know this way alone, as they have no recycle bin. */
function deleted(call: Call): Answer {
	const object = objectOf(call);
	const { start, end, covered } = spanOf(call, 15);
	const until = Math.min(end, covered);
	const rows = object.hardDelete
		? goneForGood(call.org, object, toStamp(start), toStamp(until))
		: changed(call, object, start, until, true).map(({ Id, SystemModstamp }) => ({
				id: String(Id),
				at: String(SystemModstamp),
			}));
	const body = {
		deletedRecords: rows.map(({ id, at }) => ({ id, deletedDate: toRestTime(at) })),
		earliestDateAvailable: restTime(floor(call.org.now() - 15 * DAY_MS)),
		latestDateCovered: restTime(until),
	};
	return { status: 200, body };
}

function changed(call: Call, object: SObject, start: number, end: number, isDeleted: boolean): Row[] {
	const { org, access } = call;
	const values: (string | number)[] = [];
	const bind: Bind = (value) => `?${values.push(value as string | number)}`;
	const conditions = [
		`t."IsDeleted" = ${isDeleted ? 1 : 0}`,
		`t."SystemModstamp" >= ${bind(toStamp(start))}`,
		`t."SystemModstamp" < ${bind(toStamp(end))}`,
		readable(org, access, object, "t", bind),
	];
	const sql = `SELECT t."Id", t."SystemModstamp" FROM ${quoted(object.name)} t
		WHERE ${conditions.join(" AND ")} ORDER BY t."SystemModstamp", t."Id"`;
	return org.db.all(sql, ...values);
}

/** Whole minutes, as the CRM drops the seconds. `covered` lags behind while a long transaction is open. */
function spanOf({ org, query }: Call, days: number) {
	const start = instantOf(query, "start");
	const end = instantOf(query, "end");
	if (start >= end)
		throw new ApiError(
			400,
			"INVALID_REPLICATION_DATE",
			"startDate must be at least one minute before endDate",
		);
	if (start < floor(org.now() - days * DAY_MS))
		throw new ApiError(400, "INVALID_REPLICATION_DATE", `startDate before ${days} days ago is not available`);
	return { start, end, covered: floor(org.now() - org.interference.lagMs - org.coverageLagMs) };
}

function instantOf(query: URLSearchParams, name: string): number {
	// A plus sign that was not encoded arrives as a space.
	const ms = parseInstant((query.get(name) ?? "").replace(/ (?=\d{2}:?\d{2}$)/, "+"));
	if (ms === null) throw new ApiError(400, "MALFORMED_QUERY", `${name} is missing, or no ISO 8601 date-time`);
	return floor(ms);
}

function floor(ms: number): number {
	return Math.floor(ms / MINUTE_MS) * MINUTE_MS;
}

function restTime(ms: number): string {
	return toRestTime(toStamp(ms));
}
