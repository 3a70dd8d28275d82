import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { workspaceHash } from "../../../utils/domain/route.ts";
import { workspaceRouteOf } from "../../../utils/domain/workspace-route.ts";
import { UNIT_ID } from "./examples.ts";

const HOST = "acme.lightning.force.com";
const anyWord = fc.string({ unit: "grapheme", minLength: 1 });

describe("the full page's address", () => {
	test("says which CRM, which page and which filters", () => {
		expect(workspaceHash(HOST, "inbox")).toBe(`#/${HOST}/inbox`);
		const hash = workspaceHash(HOST, "unit", UNIT_ID, { item: "r 1", overdue: "" });
		expect(hash).toBe(`#/${HOST}/unit/${UNIT_ID}?item=r+1`);
		expect(workspaceRouteOf(hash)).toEqual({
			host: HOST,
			page: "unit",
			id: UNIT_ID,
			filters: { item: "r 1" },
		});
	});

	test("gives back what it was made from, whatever that is", () => {
		fc.assert(
			fc.property(
				fc.oneof(fc.domain(), anyWord),
				fc.constantFrom("inbox", "unit", "escalations", "measures", "pulse", "brief"),
				fc.option(anyWord, { nil: undefined }),
				fc.dictionary(anyWord, anyWord),
				(host, page, id, filters) => {
					const route = workspaceRouteOf(workspaceHash(host, page, id, filters));
					expect(route).toEqual({ host, page, id, filters: { ...filters } });
				},
			),
		);
	});

	test("that is none leads to the inbox", () => {
		expect(workspaceRouteOf("")).toEqual({ host: undefined, page: "inbox", id: undefined, filters: {} });
		expect(workspaceRouteOf(`#/${HOST}/nowhere`)).toMatchObject({ host: HOST, page: "inbox" });
		fc.assert(fc.property(fc.string(), (hash) => void workspaceRouteOf(`#${hash}`)));
	});
});
