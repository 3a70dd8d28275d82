import type { Policy } from "../../domain/policy.ts";
import type { Ask, SetUp } from "../../domain/set-up.ts";
import { assignSets } from "./setup-assign.ts";
import { accountFields, checkOrg } from "./setup-check.ts";
import { deployState, startDeploy } from "./setup-deploy.ts";
import { importPlan, planImport } from "./setup-import.ts";
import { mappingInForce, saveMapping } from "./setup-mapping.ts";
import { mayImportResults, planResults } from "./setup-results.ts";

/** Setting up a Salesforce org. All it needs of the outside is passed in. */
export function createSetUp(options: {
	ask: Ask;
	newId: () => string;
	today: () => string;
	/** In force while the CRM holds no policy. */
	basePolicy: () => Promise<Policy>;
}): SetUp {
	const { ask, newId, today, basePolicy } = options;
	const world = async () => ({ newId, today: today(), base: await basePolicy() });
	return {
		check: (userId) => checkOrg(ask, userId),
		deploy: () => startDeploy(ask),
		deployState: (id) => deployState(ask, id),
		assign: (sets, people) => assignSets(ask, sets, people),
		plan: (table) => planImport(ask, table, { newId, today: today() }),
		mayImportResults: () => mayImportResults(ask),
		planResults: (table) => planResults(ask, table, today()),
		import: (plan) => importPlan(ask, plan),
		accountFields: () => accountFields(ask),
		mapping: async () => mappingInForce(ask, await world()),
		saveMapping: async (mapping) => saveMapping(ask, mapping, await world()),
	};
}
