import type { Ask, SetUp } from "../../domain/set-up.ts";
import { assignSets } from "./setup-assign.ts";
import { accountFields, checkOrg } from "./setup-check.ts";
import { deployState, startDeploy } from "./setup-deploy.ts";
import { importPlan, planImport } from "./setup-import.ts";

/** Setting up a Salesforce org. All it needs of the outside is passed in. */
export function createSetUp(options: { ask: Ask; newId: () => string; today: () => string }): SetUp {
	const { ask, newId, today } = options;
	return {
		check: (userId) => checkOrg(ask, userId),
		deploy: () => startDeploy(ask),
		deployState: (id) => deployState(ask, id),
		assign: (sets, people) => assignSets(ask, sets, people),
		plan: (table) => planImport(ask, table, { newId, today: today() }),
		import: (plan) => importPlan(ask, plan),
		accountFields: () => accountFields(ask),
	};
}
