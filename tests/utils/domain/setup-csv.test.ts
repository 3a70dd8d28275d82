import { describe, expect, test } from "vitest";
import { DEFAULT_POLICY } from "../../../utils/domain/policy.ts";
import { readSetUpTable, setUpTemplate } from "../../../utils/domain/setup-csv.ts";

const HEADER = "record;name;unit;username;weekly_hours;hourly_rate;skills;value";
const read = (...lines: string[]) => readSetUpTable([HEADER, ...lines].join("\r\n"));
const problemsOf = (...lines: string[]) =>
	read(...lines).problems.map(({ line, problem, value }) => [line, problem, value]);

describe("the table of departments, experts and policy", () => {
	test("the template is one that can be read", () => {
		const table = readSetUpTable(setUpTemplate());
		expect(table.problems).toEqual([]);
		expect(table.units).toMatchObject([{ name: "Food Safety", weeklyHours: 80, hourlyRate: 950 }]);
		expect(table.experts).toMatchObject([{ name: "Jonas Lund", skills: "Cold chain:5;HACCP:3" }]);
		expect(table.policy?.rules).toEqual(DEFAULT_POLICY.rules);
	});

	test("columns may stand in any order, and be left out where nothing is known", () => {
		const table = readSetUpTable("Name,Record,Weekly hours\nFood Safety,Unit,7.5\n");
		expect(table.problems).toEqual([]);
		expect(table.units).toMatchObject([{ name: "Food Safety", weeklyHours: 7.5, username: "" }]);
	});

	test("shares of the policy are written and read as per cent", () => {
		expect(setUpTemplate()).toMatch(
			/policy,priority_percent,(?:.*,)?30\b|policy;priority_percent;(?:.*;)?30\b/,
		);
		const { policy } = read("policy;priority_percent;;;;;;25", "policy;discount_percent;;;;;;7,5");
		expect(policy?.rules).toMatchObject({ caps: { priorityShare: 0.25 }, discountRate: 0.075 });
		expect(problemsOf("policy;priority_percent;;;;;;101")).toEqual([[2, "bad_rule", "policy"]]);
	});

	test("every bad line is named, not only the first", () => {
		expect(
			problemsOf(
				"department;A",
				"unit;",
				`unit;${"x".repeat(81)}`,
				"unit;Food Safety;;;-1",
				"unit;food  safety",
				"expert;Jonas;;;abc",
				"expert;Ida;Food Safety;;;;Cold chain",
				"expert;Bo;Food Safety;;;;Cold chain:6",
				"policy;luck;;;;;;3",
				"policy;respond_hours;;;;;;",
			),
		).toEqual([
			[2, "bad_record", "department"],
			[3, "no_name", ""],
			[4, "long_name", "x".repeat(81)],
			[5, "bad_number", "-1"],
			[6, "twice", "food  safety"],
			[7, "bad_number", "abc"],
			[7, "no_unit", ""],
			[8, "bad_skill", "Cold chain"],
			[9, "bad_skill", "Cold chain:6"],
			[10, "bad_rule", "luck"],
			[11, "bad_number", ""],
		]);
	});

	test("a figure out of the policy's range, no lines, no columns, an open quote, too many lines", () => {
		expect(problemsOf("policy;weight_value;;;;;;101")).toEqual([[2, "bad_rule", "policy"]]);
		expect(problemsOf()).toEqual([[1, "nothing", ""]]);
		expect(readSetUpTable("").problems.map(({ problem }) => problem)).toEqual(["no_column", "no_column"]);
		expect(problemsOf('unit;"Food')).toEqual([[2, "open_quote", ""]]);
		const many = Array.from({ length: 201 }, (_, n) => `unit;Unit ${n}`);
		expect(problemsOf(...many)).toEqual([[202, "too_many", "200"]]);
	});
});
