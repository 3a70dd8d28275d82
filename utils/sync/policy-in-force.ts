import { type Policy, policyOn } from "../domain/policy.ts";
import { dayOf } from "../domain/week.ts";
import { readPolicies } from "../store/copy.ts";
import type { SyncContext } from "./pull.ts";

/** By which the device reads and writes now. The day is that of UTC: the same on every device. */
export async function policyInForce({ store, now, basePolicy }: SyncContext): Promise<Policy> {
	return policyOn(dayOf(now(), "UTC"), await readPolicies(store), basePolicy);
}
