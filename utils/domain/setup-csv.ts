/** The table that an admin fills in: departments, experts and the first policy, one a line. */
import { writeCsv } from "./csv.ts";
import { type Complain, readTable } from "./csv-table.ts";
import { foldText } from "./expertise.ts";
import { DEFAULT_POLICY } from "./policy.ts";
import type { Rules } from "./rules.ts";
import { type PolicyKey, policyRules, policyValues } from "./setup-policy.ts";

export const COLUMNS = [
	...["record", "name", "unit", "username"],
	...["weekly_hours", "hourly_rate", "skills", "value"],
];
const NAME_LENGTH = 80;
const MAX_WEEKLY_HOURS = 9_999;
const SKILLS_LENGTH = 4_000;

export type CsvProblem =
	| "open_quote"
	| "no_column"
	| "nothing"
	| "too_many"
	| "bad_record"
	| "no_name"
	| "long_name"
	| "twice"
	| "no_unit"
	| "unknown_unit"
	| "unknown_user"
	| "bad_number"
	| "bad_skill"
	| "long_skills"
	| "bad_rule"
	| "too_many_results"
	| "no_account"
	| "unknown_account"
	| "ambiguous_account"
	| "bad_period"
	| "future_period"
	| "bad_amount"
	| "negative"
	| "no_figure"
	| "bad_day"
	| "long_source"
	| "result_twice";

export interface LineProblem {
	line: number;
	problem: CsvProblem;
	/** What stands there, or the column that is missing. */
	value: string;
}

interface Line {
	line: number;
	name: string;
	/** Empty where nobody is named. */
	username: string;
	weeklyHours: number | undefined;
}
export type UnitLine = Line & { hourlyRate: number | undefined };
export type ExpertLine = Line & { unit: string; skills: string };

export interface SetUpTable {
	units: UnitLine[];
	experts: ExpertLine[];
	policy: { line: number; rules: Rules } | undefined;
	problems: LineProblem[];
}

/** Reads the table whole: every bad line is named, and no good line counts while there is a bad one. */
export function readSetUpTable(text: string): SetUpTable {
	const table: SetUpTable = { units: [], experts: [], policy: undefined, problems: [] };
	const complain: Complain = (line, problem, value = "") => {
		table.problems.push({ line, problem, value });
	};
	const lines = readTable(text, ["record", "name"], complain);

	const seen = new Set<string>();
	const policy = new Map<PolicyKey, number>();
	for (const { line, cell } of lines) {
		const number = (column: string, max: number): number | undefined => {
			const value = numberIn(cell(column));
			if (value !== null && (value === undefined || value <= max)) return value;
			complain(line, "bad_number", cell(column));
			return undefined;
		};
		const record = cell("record").toLowerCase();
		const name = cell("name");
		if (!["unit", "expert", "policy"].includes(record)) {
			complain(line, "bad_record", cell("record"));
			continue;
		}
		if (name === "") complain(line, "no_name");
		if (name.length > NAME_LENGTH) complain(line, "long_name", name);
		// Two people may have one name; not in one department, and not as one user.
		const key = `${record}\n${foldText(name)}\n${record === "expert" ? foldText(cell("unit")) : ""}`;
		if (name !== "" && seen.has(key)) complain(line, "twice", name);
		seen.add(key);

		if (record === "policy") {
			const key = policyValues(DEFAULT_POLICY.rules).find(([each]) => each === name.toLowerCase())?.[0];
			const value = number("value", 10_000);
			if (name !== "" && !key) complain(line, "bad_rule", name);
			if (key && value !== undefined) policy.set(key, value);
			if (cell("value") === "") complain(line, "bad_number", "");
			table.policy ??= { line, rules: DEFAULT_POLICY.rules };
			continue;
		}
		const common = {
			line,
			name,
			username: cell("username"),
			weeklyHours: number("weekly_hours", MAX_WEEKLY_HOURS),
		};
		if (record === "unit") {
			table.units.push({ ...common, hourlyRate: number("hourly_rate", 1e9) });
			continue;
		}
		if (cell("unit") === "") complain(line, "no_unit");
		const skills = skillsIn(cell("skills"));
		if (skills.bad !== undefined) complain(line, "bad_skill", skills.bad);
		if (skills.text.length > SKILLS_LENGTH) complain(line, "long_skills");
		table.experts.push({ ...common, unit: cell("unit"), skills: skills.text });
	}
	if (table.policy) {
		const rules = policyRules(policy);
		if (rules) table.policy.rules = rules;
		else complain(table.policy.line, "bad_rule", "policy");
	}
	return table;
}

/** A table to begin with: an example of each, and the policy as it is without one. */
export function setUpTemplate(): string {
	const row = (cells: Record<string, string>) => COLUMNS.map((column) => cells[column] ?? "");
	return writeCsv([
		COLUMNS,
		row({ record: "unit", name: "Food Safety", weekly_hours: "80", hourly_rate: "950" }),
		row({
			record: "expert",
			name: "Jonas Lund",
			unit: "Food Safety",
			weekly_hours: "10",
			skills: "Cold chain:5, HACCP:3",
		}),
		...policyValues(DEFAULT_POLICY.rules).map(([name, value]) =>
			row({ record: "policy", name, value: String(value) }),
		),
	]);
}

/** `7,5` and `7.5` alike; nothing where nothing stands, null where it is no number. */
function numberIn(text: string): number | undefined | null {
	if (text === "") return undefined;
	return /^\d+([.,]\d+)?$/.test(text) ? Number(text.replace(",", ".")) : null;
}

/** As the CRM keeps them: `Cold chain:5;HACCP:3`. A comma or a bar may stand between them as well. */
function skillsIn(text: string): { text: string; bad?: string } {
	const skills = text.split(/[;,|]/).map((skill) => skill.trim().replace(/\s*:\s*/, ":"));
	const named = skills.filter((skill) => skill !== "");
	const bad = named.find((skill) => !/^[^:]+:[1-5]$/.test(skill));
	return { text: named.join(";"), ...(bad !== undefined && { bad }) };
}
