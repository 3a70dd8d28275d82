import { describe, expect, test } from "vitest";
import { setUpTemplate } from "../../../../utils/domain/setup-csv.ts";
import { ANDERS } from "../../../crm/fixture.ts";
import { createSetUpWorld } from "./setup-world.ts";

const HEADER = "record;name;unit;username;weekly_hours;hourly_rate;skills;value\n";
const ROWS = `${HEADER}unit;Food Safety;;${ANDERS.username};80;950,50;;
expert;Jonas Lund;food safety;;7,5;;"Cold chain:5, HACCP:3";
policy;respond_hours;;;;;;24
`;

const countOf = (crm: ReturnType<typeof createSetUpWorld>["crm"], object: string) =>
	crm.db.all(`SELECT * FROM "${object}"`).length;

describe("importing the first departments and experts", () => {
	test("creates departments, their experts and the first policy in one go", async () => {
		const { crm, setUp, deployAsLead, admin } = createSetUpWorld();
		await deployAsLead();
		const plan = await setUp.plan(ROWS);
		expect(plan.problems).toEqual([]);
		expect(plan.lines.map(({ line, record, isNew }) => [line, record, isNew])).toEqual([
			[2, "unit", true],
			[3, "expert", true],
			[4, "policy", true],
		]);
		expect(countOf(crm, "Instep_Unit__c")).toBe(0);
		await setUp.import(plan);
		const [unit] = crm.db.all('SELECT * FROM "Instep_Unit__c"');
		expect(unit).toMatchObject({ Manager__c: ANDERS.id, Weekly_Hours__c: 80, Hourly_Rate__c: 950.5 });
		const [expert] = crm.db.all('SELECT * FROM "Instep_Expert__c"');
		expect(expert).toMatchObject({ Unit__c: unit?.Id, Skills__c: "Cold chain:5;HACCP:3" });
		const [policy] = crm.db.all('SELECT * FROM "Instep_Policy__c"');
		expect(policy).toMatchObject({ Version__c: 1, Valid_From__c: "2026-11-23" });
		expect(JSON.parse(String(policy?.Rules__c)).clocks).toMatchObject({ respondHours: 24, answerDays: 3 });
		expect((await setUp.check(admin.id)).hasUnits).toBe(true);
		crm.close();
	});

	test("imported again, with a line more, only that line is new", async () => {
		const { crm, setUp, deployAsLead } = createSetUpWorld();
		await deployAsLead();
		await setUp.import(await setUp.plan(ROWS));
		const again = await setUp.plan(`${ROWS}expert;Ida Skov;Food Safety;;;;;\n`);
		expect(again.lines.filter(({ isNew }) => isNew).map(({ name }) => name)).toEqual(["Ida Skov"]);
		await setUp.import(again);
		expect([countOf(crm, "Instep_Unit__c"), countOf(crm, "Instep_Expert__c")]).toEqual([1, 2]);
		crm.close();
	});

	test("names users and departments that there are not, by line, and imports nothing", async () => {
		const { crm, setUp, deployAsLead } = createSetUpWorld();
		await deployAsLead();
		const bad = `${ROWS}expert;Ida Skov;Packaging;nobody@fjeldso.example;;;;\n`;
		const plan = await setUp.plan(bad);
		expect(plan.problems).toEqual([
			{ line: 5, problem: "unknown_user", value: "nobody@fjeldso.example" },
			{ line: 5, problem: "unknown_unit", value: "Packaging" },
		]);
		await expect(setUp.import(plan)).rejects.toThrow();
		expect(countOf(crm, "Instep_Unit__c")).toBe(0);
		crm.close();
	});

	test("what the CRM itself refuses takes the whole import back, with the CRM's reason", async () => {
		const { crm, setUp, deployAsLead } = createSetUpWorld();
		await deployAsLead();
		const plan = await setUp.plan(ROWS);
		const records = plan.records.map((record) =>
			"Skills__c" in record ? { ...record, Skills__c: "x".repeat(5_000) } : record,
		);
		await expect(setUp.import({ ...plan, records })).rejects.toMatchObject({ code: "STRING_TOO_LONG" });
		expect([countOf(crm, "Instep_Unit__c"), countOf(crm, "Instep_Policy__c")]).toEqual([0, 0]);
		crm.close();
	});

	test("the template can be imported as it is", async () => {
		const { crm, setUp, deployAsLead } = createSetUpWorld();
		await deployAsLead();
		const plan = await setUp.plan(setUpTemplate());
		expect(plan.problems).toEqual([]);
		await setUp.import(plan);
		expect(countOf(crm, "Instep_Expert__c")).toBe(1);
		crm.close();
	});
});
