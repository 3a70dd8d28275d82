import { describe, expect, test } from "vitest";
import { periodToClose, toClosing } from "../../../utils/domain/closing.ts";
import { entryOf } from "../../../utils/domain/entry.ts";
import type { FirmCopy } from "../../../utils/domain/firm.ts";
import { aRating, aUnitSays, EARLIER, PERIOD, UNITS } from "./any-ratings.ts";
import { aUnit, frozen, MANAGER, MONDAY } from "./examples.ts";

const units = UNITS.map((id, index) => aUnit({ id, key: `u${index}`, name: `Unit ${index}` }));
const [A, B] = UNITS;
function aFirm(fields: Partial<FirmCopy> = {}): FirmCopy {
	return frozen({
		...{ results: [], ratings: [], alignments: [], agenda: [], entries: [], withheld: [] },
		pulledAt: MONDAY,
		...fields,
	});
}
const ratings = [...aUnitSays(A, [2, 3, 4]), ...aUnitSays(B, [2, 3, 4])];
const entries = toClosing(aFirm({ ratings }), PERIOD, units).rows.map((row, index) =>
	entryOf({ kind: "alignment", row }, MANAGER, () => `o${index}`, MONDAY),
);
const sent = entries.flatMap(({ content }) =>
	content.kind === "alignment" ? { ...content.row, id: "a05xx0000000001AAA" } : [],
);

describe("closing a round", () => {
	test("shows what would be published, from how many answers of how many people", () => {
		const closing = toClosing(
			aFirm({ ratings: [...ratings, aRating({ period: EARLIER, key: "k" })] }),
			PERIOD,
			units,
		);
		expect(closing).toMatchObject({ answers: 6, people: 6, isPublished: false, unsent: 0 });
		expect(closing.rows).toHaveLength(7);
		expect(closing.rows[0]).toMatchObject({ element: "shared_values", score: 50 });
	});

	test("is done once it is kept on the device: what waits to be sent counts as published", () => {
		const late = aUnitSays(UNITS[2], [5, 5, 5]);
		const closing = toClosing(aFirm({ ratings: [...ratings, ...late], entries }), PERIOD, units);
		expect(closing).toMatchObject({ isPublished: true, unsent: 7 });
		// The later answers change nothing of it.
		expect(closing.rows[0]).toMatchObject({ score: 50, answers: 6 });
	});

	test("is done when anybody has done it, in part or in whole", () => {
		const some = aFirm({ ratings, alignments: sent.slice(0, 3), entries: entries.slice(0, 4) });
		expect(toClosing(some, PERIOD, units)).toMatchObject({ isPublished: true, unsent: 1 });
	});

	test("begins with the last quarter while that is open and has answers, else with this one", () => {
		const last = ratings.map((rating) => ({ ...rating, period: EARLIER }));
		expect(periodToClose(aFirm({ ratings: last }), PERIOD)).toBe(EARLIER);
		expect(periodToClose(aFirm({ ratings }), PERIOD)).toBe(PERIOD);
		const alignments = sent.map((row) => ({ ...row, period: EARLIER }));
		expect(periodToClose(aFirm({ ratings: last, alignments }), PERIOD)).toBe(PERIOD);
	});
});
