import { describe, expect, test } from "vitest";
import { toConfirmation, toDeclines, toSameWeek } from "../../../utils/domain/batch.ts";
import { anAsk, anEvent, EXPERT_ID } from "./examples.ts";

const SAME = { expertId: EXPERT_ID, week: "2026-W12" };
const [short, unknown] = [anAsk({ key: "r1", estimate: "2h" }), anAsk({ key: "r2", estimate: "unknown" })];

describe("several requests at once", () => {
	test("are each offered the hours that were estimated, and those without an estimate what is typed", () => {
		const hoursOf = (values: Record<string, string>) => {
			const made = toSameWeek({ ...SAME, ...values }, [short, unknown], "2026-03-20");
			return made.ok ? made.value.map(({ content }) => content.hours) : made.problems;
		};
		expect(hoursOf({ hours: "5,5" })).toEqual([2, 5.5]);
		expect(hoursOf({})).toEqual({ hours: "missing" });
	});

	test("need no hours where all are estimated, but somebody and a week", () => {
		expect(toSameWeek(SAME, [short], "2026-03-20")).toMatchObject({
			ok: true,
			value: [{ request: short, content: { type: "offer", weeks: ["2026-W12"], expires: "2026-03-20" } }],
		});
		expect(toSameWeek({}, [short], "2026-03-20")).toMatchObject({ ok: false, problems: { week: "missing" } });
	});

	test("are each declined with what their own unit had left, and not without all three", () => {
		const no = { code: "1", note: "Full", nextStep: "Ask in week 2" };
		const left = ({ key }: { key: string }) => (key === "r1" ? 3 : undefined);
		const made = toDeclines(no, [short, unknown], left);
		expect(made.ok && made.value.map(({ content }) => content.freeHours)).toEqual([3, undefined]);
		expect(toDeclines({ ...no, nextStep: "" }, [short, unknown], left)).toEqual({
			ok: false,
			problems: { nextStep: "missing" },
		});
	});
});

test("a nomination is confirmed in the expert's own terms, and named", () => {
	const nomination = anEvent("nominate", { key: "n1", expertId: EXPERT_ID, weeks: ["2026-W12"], hours: 6 });
	expect(toConfirmation(nomination, "2026-03-20")).toEqual({
		type: "offer",
		scope: "full",
		expires: "2026-03-20",
		refersTo: "n1",
		expertId: EXPERT_ID,
		weeks: ["2026-W12"],
		hours: 6,
	});
});
