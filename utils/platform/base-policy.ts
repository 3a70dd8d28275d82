import { defaultPolicyWith, type Policy } from "../domain/policy.ts";
import { managed } from "./managed.ts";

/** In force until the CRM holds a policy: the same for everybody whose browser this admin manages. */
export async function basePolicy(): Promise<Policy> {
	return defaultPolicyWith((await managed()).weights);
}
