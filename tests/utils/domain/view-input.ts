import { DEFAULT_POLICY } from "../../../utils/domain/policy.ts";
import type { AccountInput } from "../../../utils/domain/view.ts";
import { ACCOUNT_ID, anAccount, anExpert, aUnit, frozen, HOUR, KAM, MONDAY } from "./examples.ts";

/** The input of an account with no requests, looked at by the KAM on Monday afternoon; frozen to the core. */
export function anInput(fields: Partial<AccountInput> = {}): AccountInput {
	return frozen({
		accountId: ACCOUNT_ID,
		account: anAccount(),
		requests: [],
		queues: fields.requests ?? [],
		units: [aUnit()],
		experts: [anExpert()],
		accounts: [],
		policies: [],
		basePolicy: DEFAULT_POLICY,
		operations: [],
		me: KAM,
		isLead: false,
		now: MONDAY + 6 * HOUR,
		timeZone: "Europe/Copenhagen",
		...fields,
	});
}
