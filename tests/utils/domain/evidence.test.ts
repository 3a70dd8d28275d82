import { expect, test } from "vitest";
import { CONFIDENCE, evidenceOf, type Sources } from "../../../utils/domain/evidence.ts";
import { anAsk } from "./examples.ts";

const TABLE: [string, Sources, boolean, number][] = [
	["nothing at all", {}, false, 0.5],
	["a quote that names no source", { quote: "urgent" }, false, 0.5],
	["a source with no quote", { sourceTitle: "Mail from Arla" }, false, 0.5],
	["empty fields", { quote: "", sourceTitle: "Mail", opportunityId: "", attachments: [] }, false, 0.5],
	["a quote with its source", { quote: "audit in week 12", sourceTitle: "Mail from Arla" }, false, 0.8],
	["an opportunity", { opportunityId: "006000000000001AAA" }, false, 0.8],
	["a linked document", { attachments: ["https://example.com/plan"] }, false, 0.8],
	["links in one text", { attachments: "https://example.com/plan" }, false, 0.8],
	["a business case on its own", {}, true, 0.5],
	["a business case with a source", { opportunityId: "006000000000001AAA" }, true, 1],
];

test.each(TABLE)("confidence in what comes with %s", (_, sources, hasCase, confidence) => {
	expect(CONFIDENCE[evidenceOf({ ...sources, hasCase })]).toBe(confidence);
});

test("words of the ask itself are no evidence", () => {
	expect(evidenceOf(anAsk({ ifWeWait: "The tender closes", unitGains: "A reference" }))).toBe("none");
});
