import * as v from "valibot";
import { type Policy, policyOn } from "../../domain/policy.ts";
import type { Ask, Mapping, MappingInForce } from "../../domain/set-up.ts";
import { PolicyRow } from "./policy-row.ts";
import { createAll, rowsOf } from "./setup-query.ts";
import { soql, verbatim } from "./soql.ts";

interface World {
	newId: () => string;
	/** The day from which what is saved is in force. */
	today: string;
	/** In force while the CRM holds no policy. */
	base: Policy;
}

/** As the CRM holds it. The rules are kept whole: a newer version may have written what this one does not know. */
const Row = v.looseObject({ Version__c: v.nullable(v.number()), Rules__c: v.nullable(v.string()) });
const Written = v.pipe(v.string(), v.parseJson(), v.record(v.string(), v.unknown()));

/** What the policy in force says of accounts' fields, and which policy that is. */
export async function mappingInForce(ask: Ask, { today, base }: World): Promise<MappingInForce> {
	const { policies } = await readPolicies(ask);
	const { version, validFrom, rules } = policyOn(today, policies, base);
	return { version, validFrom, accountFields: rules.accountFields, fitByTier: rules.fitByTier };
}

/**
 * Writes a new version of the policy in force, from today on, with this mapping and all else as it was. A policy is
 * never changed: what was ranked under it stays explained. Those planned for later come again as well, after it: of
 * those begun the highest version counts, and so the new one would be in force for ever.
 */
export async function saveMapping(ask: Ask, mapping: Mapping, { newId, today, base }: World): Promise<void> {
	const { policies, highest } = await readPolicies(ask);
	const current = policyOn(today, policies, base);
	const planned = policies
		.filter(({ validFrom, version }) => validFrom > today && version > current.version)
		.sort((a, b) => a.version - b.version);
	const rulesOf = (policy: Policy) => policies.find((each) => each === policy)?.written ?? policy.rules;
	await createAll(
		ask,
		[{ policy: current, validFrom: today }, ...planned.map((policy) => ({ policy, ...policy }))].map(
			({ policy, validFrom }, index) => ({
				attributes: { type: "Instep_Policy__c" as const },
				Client_Key__c: newId(),
				Name: String(highest + 1 + index),
				Version__c: highest + 1 + index,
				Valid_From__c: validFrom,
				Rules__c: JSON.stringify({ ...rulesOf(policy), ...mapping }),
			}),
		),
	);
}

async function readPolicies(ask: Ask) {
	const rows = await rowsOf(
		ask,
		Row,
		soql`SELECT Id, Version__c, Valid_From__c, Rules__c, SystemModstamp FROM ${verbatim("Instep_Policy__c")} ORDER BY Id LIMIT 2000`,
	);
	const policies = rows.flatMap((row) => {
		const read = v.safeParse(PolicyRow, row);
		const written = v.safeParse(Written, row.Rules__c);
		return read.success && written.success ? [{ ...read.output, written: written.output }] : [];
	});
	// One that cannot be read has taken its number all the same.
	return { policies, highest: Math.max(0, ...rows.map((row) => row.Version__c ?? 0)) };
}
