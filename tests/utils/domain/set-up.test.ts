import * as v from "valibot";
import { expect, test } from "vitest";
import { SetUpCall } from "../../../utils/domain/set-up.ts";

/** The background carries these out with the user's token, so the list is closed. */
test.each<[string, unknown]>([
	["a path in place of an object", { do: "describe", object: "../query" }],
	["a query that is none", { do: "query", soql: "DELETE FROM Account" }],
	["a path in place of an id", { do: "deployStatus", id: "../../sobjects" }],
	["a record of the org's own", { do: "create", records: [{ attributes: { type: "Account" }, Name: "x" }] }],
	["another call", { do: "delete", id: "001000000000001AAA" }],
])("%s is no call of a set-up", (_, call) => {
	expect(v.safeParse(SetUpCall, call).success).toBe(false);
});

test("a zip of somebody else's cannot be deployed", () => {
	expect(v.parse(SetUpCall, { do: "deploy", zip: "UEsDBA==" })).toEqual({ do: "deploy" });
});
