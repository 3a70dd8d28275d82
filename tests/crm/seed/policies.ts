import { DEFAULT_POLICY, type Policy } from "../../../utils/domain/policy.ts";
import type { Rules } from "../../../utils/domain/rules.ts";
import { addDays } from "../../../utils/domain/week.ts";
import { KEY_PREFIX, makeId } from "../ids.ts";
import type { SeedRow } from "../seed-types.ts";
import { instantOf, stamp } from "./calendar.ts";
import type { People } from "./people.ts";
import { clientKey } from "./random.ts";

/** The demo org has a tier on its key accounts alone, so the tier marks them as well (org/objects/Account). */
const RULES: Rules = {
	...DEFAULT_POLICY.rules,
	accountFields: {
		keyAccount: "Key_Account_Tier__c",
		tier: "Key_Account_Tier__c",
		agreedShare: "Agreed_Share__c",
	},
	fitByTier: { A: 5, B: 4, C: 3 },
};
/** The trial year: slower clocks, and value counted for more. */
const TRIAL_RULES: Rules = {
	...RULES,
	weights: { value: 4, fit: 2, criticality: 1, risk: 1 },
	clocks: { ...RULES.clocks, respondHours: 72, decideDays: 10 },
	caps: { priorityShare: 0.2 },
};

/** The policy in force and the trial's before it, the older one first. */
export function planPolicies(today: string) {
	return [
		{ name: "Support policy, trial", version: 0, validFrom: addDays(today, -640), rules: TRIAL_RULES },
		{ name: "Support policy", version: 1, validFrom: addDays(today, -330), rules: RULES },
	] satisfies (Policy & { name: string })[];
}

export function policyRows(today: string, people: People): SeedRow[] {
	return planPolicies(today).map(({ name, version, validFrom, rules }, index) => ({
		Id: makeId(KEY_PREFIX.Instep_Policy__c, index + 1),
		Name: name,
		Client_Key__c: clientKey(`policy ${version}`),
		Version__c: version,
		Valid_From__c: validFrom,
		Rules__c: JSON.stringify(rules),
		OwnerId: people.lead.id,
		CreatedById: people.lead.id,
		CreatedDate: stamp(instantOf(addDays(validFrom, -7), 10)),
	}));
}
