import * as v from "valibot";
import { ApiError } from "../errors.ts";
import { toId18 } from "../ids.ts";
import { toRecord } from "../records/read.ts";
import { readableRows } from "../sharing.ts";
import { type Answer, bodyOf, type Call, objectOf, type Routes } from "./call.ts";
import { fieldsByName } from "./rows.ts";

export const retrieveRoutes: Routes = {
	"GET /composite/sobjects/:object": (call) => retrieve(call, listOf(call, "ids"), listOf(call, "fields")),
	"POST /composite/sobjects/:object": (call) => {
		const { ids, fields } = bodyOf(call, v.object({ ids: v.array(v.string()), fields: v.array(v.string()) }));
		return retrieve(call, ids, fields);
	},
};

const MAX_IDS = 2000;

/** Many rows by id, in the order asked for; null for what is unknown, deleted or hidden. */
function retrieve(call: Call, ids: string[], names: string[]): Answer {
	const { org, access, version } = call;
	const object = objectOf(call);
	if (ids.length > MAX_IDS)
		throw new ApiError(400, "EXCEEDED_MAX_SIZE_REQUEST", `at most ${MAX_IDS} ids in this call`);
	const fields = fieldsByName(names, object, (name) => access.field(object, name));
	const wanted = ids.map(toId18);
	const rows = readableRows(
		org,
		access,
		object,
		wanted.filter((id) => id !== null),
	);
	const live = new Map(rows.filter(({ IsDeleted }) => IsDeleted === 0).map((row) => [row.Id, row]));
	const body = wanted.map((id) => {
		const row = live.get(id);
		return row ? toRecord(version, object, row, fields) : null;
	});
	return { status: 200, body };
}

function listOf({ query }: Call, name: string): string[] {
	return (query.get(name) ?? "").split(",").filter((part) => part !== "");
}
