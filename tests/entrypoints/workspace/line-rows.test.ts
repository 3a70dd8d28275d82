/** The inbox and a unit's queue as a file. */
import { expect, test } from "vitest";
import { writeCsv } from "../../../utils/domain/csv.ts";
import { toInbox } from "../../../utils/domain/inbox.ts";
import { toWork } from "../../../utils/domain/work.ts";
import { workspaceWordsIn } from "../../../utils/i18n/workspace-words.ts";
import { aRequest } from "../../utils/domain/examples.ts";
import { aWorkInput } from "../../utils/domain/work-input.ts";
import "../../utils/platform/fake-browser.ts";

const { lineRows } = await import("../../../entrypoints/workspace/LinesCsv.tsx");

test.each([
	["en", ["No.", "Account", "Ask", "Department", "Needed by", "Time", "Status"], "1 day", "Submitted"],
	["da", ["Nr.", "Konto", "Anmodning", "Afdeling", "Senest", "Tid", "Status"], "1 dag", "Indsendt"],
] as const)(
	"has the words of the page's language, and one row a request (%s)",
	async (language, heads, time, status) => {
		const words = await workspaceWordsIn(language);
		const { waitsOnMe } = toInbox(toWork(aWorkInput({ requests: [aRequest({ expertise: "=1+1" })] })));
		const [first, ...rows] = lineRows(waitsOnMe, words);
		expect(first).toEqual(heads);
		const [unitName] = waitsOnMe.map(({ line }) => line.unitName);
		expect(rows).toEqual([[1, "Arla", "=1+1", unitName, "2026-03-20", time, status]]);
		// What begins like a formula is none in Excel.
		expect(writeCsv(rows)).toContain("'=1+1");
	},
);
