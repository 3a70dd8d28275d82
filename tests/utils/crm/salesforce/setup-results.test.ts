import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createHttp } from "../../../../utils/crm/salesforce/http.ts";
import { createSetUp } from "../../../../utils/crm/salesforce/setup.ts";
import { setUpCall } from "../../../../utils/crm/salesforce/setup-call.ts";
import { DEFAULT_POLICY } from "../../../../utils/domain/policy.ts";
import { ANDERS, METTE, OPEN_ACCOUNT, RASMUS, SHARED_ACCOUNT } from "../../../crm/fixture.ts";
import type { SeedUser } from "../../../crm/seed-types.ts";
import { createWorld, ORIGIN, type World } from "../../sync/world.ts";

const HEADER =
	"account;period;revenue;gross_margin;cost_to_serve;receivables;inventory;payables;source;as_of\n";
const ROWS = `${HEADER}Ægir Søfart;K2 2026;1.250.000,50;400.000;100.000;50.000;0;10.000;ERP;18-07-2026
ægir søfart;2026-Q3;1.100.000;-20.000;;;;;ERP;18.10.2026
B-77;2026-Q3;900;;;;;;;
`;

let world: World;
beforeEach(async () => {
	world = await createWorld();
	await world.byHand("PATCH", `/sobjects/Account/${SHARED_ACCOUNT}`, { AccountNumber: "B-77" });
});
afterEach(() => world.crm.close());

/** The options page of one user, without the background between. */
function optionsOf(user: SeedUser) {
	const token = world.crm.signIn(user.username);
	const call = createHttp({
		fetch: async (input, init) => world.crm.fetch(new Request(input, init)),
		connection: { origin: ORIGIN, accessToken: async () => token, renewedToken: async () => token },
	});
	return createSetUp({
		ask: (asked) => setUpCall(call, asked, { kit: async () => new Blob(), begun: async () => {} }),
		newId: () => "new",
		today: () => "2026-11-23",
		basePolicy: async () => DEFAULT_POLICY,
	});
}
const results = () => world.crm.db.all('SELECT * FROM "Instep_Result__c" ORDER BY "Period__c", "Account__c"');

describe("importing results", () => {
	test("finds accounts by name and number, and creates their quarters in one go", async () => {
		const setUp = optionsOf(RASMUS);
		const plan = await setUp.planResults(ROWS);
		expect(plan.problems).toEqual([]);
		expect(plan.lines.map(({ line, name, isNew }) => [line, name, isNew])).toEqual([
			[2, "Ægir Søfart, 2026-Q2", true],
			[3, "Ægir Søfart, 2026-Q3", true],
			[4, "Bryggen 100%_A, 2026-Q3", true],
		]);
		expect(results()).toEqual([]);
		await setUp.import(plan);
		expect(results()).toMatchObject([
			{
				...{ Account__c: OPEN_ACCOUNT, Period__c: "2026-Q2", Revenue__c: 1_250_000.5, Inventory__c: 0 },
				...{ Source__c: "ERP", As_Of__c: "2026-07-18", Client_Key__c: `result-${OPEN_ACCOUNT}-2026-Q2` },
			},
			{ Account__c: OPEN_ACCOUNT, Gross_Margin__c: -20_000, Cost_To_Serve__c: null, As_Of__c: "2026-10-18" },
			{ Account__c: SHARED_ACCOUNT, Revenue__c: 900, Source__c: null, As_Of__c: null },
		]);
	});

	test("leaves a quarter that is there as it is, under whatever key, and imports the rest", async () => {
		const setUp = optionsOf(RASMUS);
		await world.byHand("POST", "/sobjects/Instep_Result__c", {
			...{ Client_Key__c: "by-hand", Account__c: OPEN_ACCOUNT, Period__c: "2026-Q3", Revenue__c: 7 },
		});
		const plan = await setUp.planResults(ROWS);
		expect(plan.lines.map(({ isNew }) => isNew)).toEqual([true, false, true]);
		await setUp.import(plan);
		expect(results().map(({ Revenue__c }) => Revenue__c)).toEqual([1_250_000.5, 7, 900]);
		expect((await setUp.planResults(ROWS)).records).toEqual([]);
	});

	test("takes an id in either form, and tells of the same quarter written in two ways", async () => {
		const setUp = optionsOf(RASMUS);
		const plan = await setUp.planResults(
			`${HEADER}${OPEN_ACCOUNT.slice(0, 15)};2026-Q3;1;;;;;;;\n${OPEN_ACCOUNT};2026-Q2;1;;;;;;;\nÆgir Søfart;2026-Q3;2;;;;;;;\n`,
		);
		expect(plan.problems).toEqual([{ line: 4, problem: "result_twice", value: "Ægir Søfart, 2026-Q3" }]);
		expect(plan.records.map(({ Account__c }) => Account__c)).toEqual([
			OPEN_ACCOUNT,
			OPEN_ACCOUNT,
			OPEN_ACCOUNT,
		]);
	});

	test("names accounts that there are not, or that have a name in common, by line, and imports nothing", async () => {
		const setUp = optionsOf(RASMUS);
		await world.byHand("POST", "/sobjects/Account", { Name: "Ægir Søfart" });
		const plan = await setUp.planResults(`${ROWS}Nobody's;2026-Q3;1;;;;;;;\n`);
		expect(plan.problems).toEqual([
			{ line: 2, problem: "ambiguous_account", value: "Ægir Søfart" },
			{ line: 3, problem: "ambiguous_account", value: "ægir søfart" },
			{ line: 5, problem: "unknown_account", value: "Nobody's" },
		]);
		await expect(setUp.import(plan)).rejects.toThrow();
		expect(results()).toEqual([]);
	});

	test("is taken back whole where somebody else has put one of them in meanwhile", async () => {
		const setUp = optionsOf(RASMUS);
		const plan = await setUp.planResults(ROWS);
		const other = await optionsOf(RASMUS).planResults(`${HEADER}B-77;2026-Q3;1;;;;;;;\n`);
		await setUp.import(other);
		await expect(setUp.import(plan)).rejects.toMatchObject({ code: "DUPLICATE_VALUE" });
		expect(results().map(({ Revenue__c }) => Revenue__c)).toEqual([1]);
	});

	test("is offered to whoever may create results, and to nobody else", async () => {
		const { byHand } = world;
		expect(await optionsOf(RASMUS).mayImportResults()).toBe(true);
		expect(await optionsOf(METTE).mayImportResults()).toBe(false);
		expect(await optionsOf(ANDERS).mayImportResults()).toBe(false);
		const [set] = world.crm.db.all(`SELECT "Id" FROM "PermissionSet" WHERE "Name" = 'Instep_Finance'`);
		await byHand("POST", "/sobjects/PermissionSetAssignment", {
			...{ AssigneeId: ANDERS.id, PermissionSetId: set?.Id },
		});
		const finance = optionsOf(ANDERS);
		expect(await finance.mayImportResults()).toBe(true);
		await finance.import(await finance.planResults(ROWS));
		expect(results()).toHaveLength(3);
	});
});
