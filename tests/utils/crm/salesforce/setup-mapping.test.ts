import { describe, expect, test } from "vitest";
import { DEFAULT_POLICY, defaultPolicyWith, policyOn } from "../../../../utils/domain/policy.ts";
import { clientOf } from "../../../crm/fixture.ts";
import { createSetUpWorld } from "./setup-world.ts";

const TODAY = "2026-11-23";
const MAPPING = { accountFields: { tier: "Key_Account_Tier__c" }, fitByTier: { A: 5, B: 3 } } as const;
type World = ReturnType<typeof createSetUpWorld>;

async function installed(base = DEFAULT_POLICY) {
	const world = createSetUpWorld(undefined, undefined, base);
	await world.deployAsLead();
	return world;
}
const policiesIn = ({ crm }: World) =>
	crm.db.all('SELECT * FROM "Instep_Policy__c" ORDER BY "Version__c"').map((row) => ({
		version: Number(row.Version__c),
		validFrom: String(row.Valid_From__c),
		rules: JSON.parse(String(row.Rules__c)),
		createdBy: row.CreatedById,
	}));

/** As somebody has written it, by whatever means. */
async function write(
	{ crm, admin }: World,
	version: number,
	validFrom: string,
	rules: unknown,
): Promise<void> {
	const client = clientOf(crm, crm.signIn(admin.username));
	const { status } = await client.send("POST", "/sobjects/Instep_Policy__c", {
		Client_Key__c: `policy-${version}`,
		Name: String(version),
		Version__c: version,
		Valid_From__c: validFrom,
		Rules__c: typeof rules === "string" ? rules : JSON.stringify(rules),
	});
	expect(status).toBe(201);
}

describe("the admin's choice of fields", () => {
	test("is a new version of the policy, in force from today, by the admin", async () => {
		const world = await installed();
		expect(await world.setUp.mapping()).toMatchObject({ version: 0, accountFields: {} });
		await world.setUp.saveMapping(MAPPING);
		expect(policiesIn(world)).toEqual([
			{
				version: 1,
				validFrom: TODAY,
				rules: { ...DEFAULT_POLICY.rules, ...MAPPING },
				createdBy: world.admin.id,
			},
		]);
		expect(await world.setUp.mapping()).toEqual({ version: 1, validFrom: TODAY, ...MAPPING });
		world.crm.close();
	});

	test("changes nothing else of the policy in force, nor what a newer version of Instep has written into it", async () => {
		const world = await installed();
		const rules = { ...DEFAULT_POLICY.rules, discountRate: 0.2, fromTheFuture: { x: 1 } };
		await write(world, 4, "2026-01-01", rules);
		await world.setUp.saveMapping(MAPPING);
		const [before, after] = policiesIn(world);
		expect(before?.rules).toEqual(rules);
		expect(after).toMatchObject({ version: 5, validFrom: TODAY, rules: { ...rules, ...MAPPING } });
		world.crm.close();
	});

	test("keeps the weights that are set for all browsers, where it makes the first policy", async () => {
		const weights = { value: 9, fit: 1, criticality: 1, risk: 1 };
		const world = await installed(defaultPolicyWith(weights));
		await world.setUp.saveMapping(MAPPING);
		expect(policiesIn(world)[0]?.rules.weights).toEqual(weights);
		world.crm.close();
	});

	test("holds in the policies planned for later as well, and does not keep them from coming into force", async () => {
		const world = await installed();
		const planned = { ...DEFAULT_POLICY.rules, discountRate: 0.3 };
		await write(world, 1, "2026-01-01", DEFAULT_POLICY.rules);
		await write(world, 2, "2027-01-01", planned);
		await world.setUp.saveMapping(MAPPING);
		const policies = policiesIn(world);
		expect(policies.map(({ version, validFrom }) => [version, validFrom])).toEqual([
			[1, "2026-01-01"],
			[2, "2027-01-01"],
			[3, TODAY],
			[4, "2027-01-01"],
		]);
		expect(policyOn(TODAY, policies).rules).toMatchObject({ ...MAPPING, discountRate: 0.08 });
		expect(policyOn("2027-01-01", policies).rules).toEqual({ ...planned, ...MAPPING });
		world.crm.close();
	});

	test("passes over a policy that cannot be read, but not its number", async () => {
		const world = await installed();
		await write(world, 7, "2026-01-01", "{ no json");
		await world.setUp.saveMapping(MAPPING);
		expect(await world.setUp.mapping()).toMatchObject({ version: 8, ...MAPPING });
		world.crm.close();
	});
});
