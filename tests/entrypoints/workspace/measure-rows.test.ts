import { describe, expect, test } from "vitest";
import { csvRows, measureRows } from "../../../entrypoints/workspace/measure-rows.ts";
import { parseCsv, writeCsv } from "../../../utils/domain/csv.ts";
import { measuresOf } from "../../../utils/domain/measures.ts";
import { withState } from "../../../utils/domain/support.ts";
import { workspaceWordsIn } from "../../../utils/i18n/workspace-words.ts";
import { aRequest, aStory, MONDAY } from "../../utils/domain/examples.ts";

const AT = { now: MONDAY, timeZone: "Europe/Copenhagen" };
const declined = [withState(aRequest({ events: aStory("submit", { type: "decline", code: "1" }) }))];

describe.each(["en", "da"] as const)("measures in words, in %s", (language) => {
	test("say why they are unknown, and never 0 in its place", async () => {
		const rows = measureRows(measuresOf([], AT), await workspaceWordsIn(language));
		for (const { value, isKnown, n, asOf } of rows) {
			expect(isKnown).toBe(false);
			expect(value).toMatch(/^(Unknown|Ukendt): \S/);
			expect([n, asOf]).toEqual([0, ""]);
		}
	});

	test("say with what is known how many cases there are, until when, and from where", async () => {
		const words = await workspaceWordsIn(language);
		const rows = measureRows(measuresOf(declined, AT), words);
		const row = rows.find(({ id }) => id === "replyTime");
		expect(row).toMatchObject({ isKnown: true, n: 1, source: words.workspace.source.log });
		expect(row?.asOf).toContain("2026");
	});

	test("come out of their file as they went in, whatever a department is called", async () => {
		const words = await workspaceWordsIn(language);
		const rows = measureRows(measuresOf(declined, AT), words);
		const made = csvRows([{ of: '=HYPERLINK("x");R&D', rows }], words);
		const file = writeCsv(made);
		expect(file).not.toMatch(/(^|;|\n)"?=/);
		const read = parseCsv(file).rows.map(({ cells }) => cells);
		expect(read).toEqual(made.map((cells) => cells.map(String)));
	});
});
