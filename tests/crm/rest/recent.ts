import { viewedIds } from "../recent.ts";
import { attributesOf } from "../records/read.ts";
import type { SObject } from "../schema.ts";
import { readableRow } from "../sharing.ts";
import type { Answer, Call, Routes } from "./call.ts";

export const recentRoutes: Routes = { "GET /recent": recent };

const DEFAULT_LIMIT = 200;

/** What the user looked at last in the CRM's pages, newest first. */
function recent({ org, access, version, query }: Call): Answer {
	const limit = Number(query.get("limit") ?? DEFAULT_LIMIT);
	const records = viewedIds(org, access.user.id)
		.flatMap((id) => {
			const object = org.schema.objectOfId(id);
			const row = object && access.may(object, "read") ? readableRow(org, access, object, id) : undefined;
			if (!object || !row || row.IsDeleted === 1) return [];
			return [{ attributes: attributesOf(version, object, id), Id: id, Name: row[nameOf(object)] ?? null }];
		})
		.slice(0, limit);
	return { status: 200, body: records };
}

function nameOf(object: SObject): string {
	return [...object.fields.values()].find((field) => field.nameField)?.name ?? "Id";
}
