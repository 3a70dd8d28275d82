import * as v from "valibot";
import { ApiError } from "../errors.ts";
import { search, type Wanted } from "../soql/search.ts";
import { parseSosl, toScope } from "../soql/sosl.ts";
import { type Answer, bodyOf, type Call, type Routes } from "./call.ts";

export const searchRoutes: Routes = {
	"GET /search": (call) => {
		const { term, scope, wanted, limit } = parseSosl(call.query.get("q") ?? "");
		return find(call, term, scope, wanted ?? everywhere(call), limit);
	},
	"GET /parameterizedSearch": (call) => {
		const { query } = call;
		const objects = query.getAll("sobject").flatMap((names) => names.split(","));
		const wanted = objects.map((object) => ({
			...ANYTHING,
			object,
			fields: listOf(query.get(`${object}.fields`) ?? query.get("fields")),
			where: query.get(`${object}.where`) ?? "",
			limit: query.get(`${object}.limit`) ?? query.get("defaultLimit") ?? "",
		}));
		return find(
			call,
			query.get("q") ?? "",
			query.get("in") ?? "ALL",
			wanted.length > 0 ? wanted : everywhere(call),
			Number(query.get("overallLimit") ?? 2000),
		);
	},
	"POST /parameterizedSearch": (call) => {
		const { q, in: scope, fields, sobjects, defaultLimit, overallLimit } = bodyOf(call, Parameters);
		const wanted = sobjects.map((each) => ({
			...ANYTHING,
			object: each.name,
			fields: each.fields ?? fields,
			where: each.where ?? "",
			limit: String(each.limit ?? defaultLimit ?? ""),
		}));
		return find(call, q, scope, wanted.length > 0 ? wanted : everywhere(call), overallLimit);
	},
};

const Names = v.array(v.string());
const Parameters = v.object({
	q: v.string(),
	in: v.optional(v.string(), "ALL"),
	fields: v.optional(Names, []),
	sobjects: v.optional(
		v.array(
			v.object({
				name: v.string(),
				fields: v.optional(Names),
				where: v.optional(v.string()),
				limit: v.optional(v.number()),
			}),
		),
		[],
	),
	defaultLimit: v.optional(v.number()),
	overallLimit: v.optional(v.number(), 2000),
});

const ANYTHING = { fields: [], where: "", order: "", limit: "" };

function find(
	{ org, access, version }: Call,
	term: string,
	scope: string,
	wanted: Wanted[],
	limit: number,
): Answer {
	if (!(limit >= 0)) throw new ApiError(400, "MALFORMED_SEARCH", "LIMIT must be a number");
	const records = search(org, access, version, term, toScope(scope.replace(/\s+FIELDS$/i, "")), wanted);
	return { status: 200, body: { searchRecords: records.slice(0, limit) } };
}

/** Every object that the user may read and that has a name to be found by. */
function everywhere({ org, access }: Call): Wanted[] {
	return [...org.schema.objects.values()]
		.filter((object) => access.may(object, "read"))
		.map(({ name }) => ({ ...ANYTHING, object: name }));
}

function listOf(text: string | null): string[] {
	return (text ?? "")
		.split(",")
		.map((name) => name.trim())
		.filter((name) => name !== "");
}
