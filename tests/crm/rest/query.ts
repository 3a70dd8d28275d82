import { ApiError } from "../errors.ts";
import { malformed } from "../soql/parse.ts";
import { runSoql } from "../soql/run.ts";
import type { Answer, Call, Routes } from "./call.ts";

export const queryRoutes: Routes = {
	"GET /query": (call) => run(call, false),
	"GET /queryAll": (call) => run(call, true),
	"GET /query/:locator": more,
	"GET /queryAll/:locator": more,
};

const DEFAULT_BATCH = 2000;
const SMALLEST_BATCH = 200;

function run(call: Call, withDeleted: boolean): Answer {
	const { org, access, version, query } = call;
	const soql = query.get("q");
	if (soql === null) throw malformed("SOQL statements cannot be empty or null");
	const { records, totalSize, isGrouped, isWide } = runSoql(org, access, soql, version, withDeleted);
	const size = isWide ? SMALLEST_BATCH : batchSize(call.headers);
	if (records.length <= size || isGrouped) return { status: 200, body: { totalSize, done: true, records } };
	return page(call, org.cursors.open(access.user.id, records, isWide), records, 0, size);
}

/** The next page: the locator carries the number of rows already read. */
function more(call: Call): Answer {
	const [, locator = "", offset = ""] = /^(\w{18})-(\d+)$/.exec(call.params.locator ?? "") ?? [];
	const { records, isWide } = call.org.cursors.read(call.access.user.id, locator);
	const start = Number(offset);
	if (start >= records.length) throw new ApiError(400, "INVALID_QUERY_LOCATOR", "invalid query locator");
	return page(call, locator, records, start, isWide ? SMALLEST_BATCH : batchSize(call.headers));
}

function page(call: Call, locator: string, all: unknown[], start: number, size: number): Answer {
	const records = all.slice(start, start + size);
	const next = start + records.length;
	if (next >= all.length) return { status: 200, body: { totalSize: all.length, done: true, records } };
	const nextRecordsUrl = `/services/data/${call.version}/query/${locator}-${next}`;
	return { status: 200, body: { totalSize: all.length, done: false, nextRecordsUrl, records } };
}

/** `Sforce-Query-Options: batchSize=500`, within what the CRM allows. */
function batchSize(headers: Headers): number {
	const asked = /batchSize\s*=\s*(\d+)/i.exec(headers.get("sforce-query-options") ?? "")?.[1];
	if (asked === undefined) return DEFAULT_BATCH;
	return Math.min(DEFAULT_BATCH, Math.max(SMALLEST_BATCH, Number(asked)));
}
