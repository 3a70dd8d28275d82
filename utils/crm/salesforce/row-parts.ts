/** The values in Salesforce's rows, as REST writes them (salesforce.md 3.1). */
import * as v from "valibot";
import { Key } from "../../domain/records.ts";

/*
 * A field the user may not read is missing, an empty one is null. The defaults below matter: without one,
 * valibot passes a missing optional key over and its pipe never runs.
 */
export const text = v.nullish(v.string(), "");
/** What is null, missing, or of another form than expected counts as not known. */
export const maybe = <T extends v.GenericSchema>(schema: T) => v.fallback(v.optional(schema), undefined);
export const maybeText = maybe(v.string());
export const maybeNumber = maybe(v.number());
export const named = v.pipe(
	v.nullish(v.object({ Name: text }), {}),
	v.transform((parent) => parent.Name),
);
/** Of a parent that has a key of ours. */
export const parentKey = v.pipe(
	v.object({ Client_Key__c: Key }),
	v.transform((parent) => parent.Client_Key__c),
);
/** `2026-03-01T10:15:30.000+0000`: Salesforce's offset has no colon. */
export const instant = v.pipe(
	v.string(),
	v.transform((value) => Date.parse(value.replace(/([+-]\d\d)(\d\d)$/, "$1:$2"))),
	v.number(),
);
export const list = (separator: string) =>
	v.pipe(
		v.nullish(v.string(), ""),
		v.transform((value) =>
			value
				.split(separator)
				.map((part) => part.trim())
				.filter(Boolean),
		),
	);
const LEVELS = [1, 2, 3, 4, 5];

/** `Cold chain:4;Refrigeration:3` */
export const skills = v.pipe(
	list(";"),
	v.transform((parts) =>
		parts
			.map((part) => {
				// The level is behind the last colon: "ISO 9001:2015:5".
				const [, name = part, level = ""] = /^(.*):([^:]*)$/.exec(part) ?? [];
				return { name: name.trim(), level: LEVELS.find((each) => String(each) === level.trim()) ?? 1 };
			})
			.filter(({ name }) => name !== ""),
	),
);
