import { DEFAULT_POLICY } from "../../../utils/domain/policy.ts";
import type { WorkInput } from "../../../utils/domain/work.ts";
import { anAccount, anExpert, aUnit, frozen, HOUR, MANAGER, MONDAY } from "./examples.ts";

/** No requests, looked at by the unit's manager on Monday afternoon; frozen to the core. */
export function aWorkInput(fields: Partial<WorkInput> = {}): WorkInput {
	return frozen({
		accounts: [anAccount()],
		requests: [],
		units: [aUnit({ weeklyHours: 64 })],
		experts: [anExpert()],
		policies: [],
		basePolicy: DEFAULT_POLICY,
		operations: [],
		pulledAt: MONDAY,
		problem: undefined,
		me: MANAGER,
		isLead: false,
		now: MONDAY + 6 * HOUR,
		timeZone: "Europe/Copenhagen",
		...fields,
	});
}
