/** Who sees what in these orgs, said once more and simpler than the local CRM says it. */
import type { Row } from "../../crm/database.ts";
import { METTE, PRIVATE_ACCOUNT, RASMUS } from "../../crm/fixture.ts";
import type { SeedUser } from "../../crm/seed-types.ts";
import type { InCrm } from "./look.ts";

export function mayReadAccount({ site }: InCrm, user: SeedUser, accountId: string): boolean {
	if (user === RASMUS) return true;
	if (site.crm.org.interference.hidden.get(user.id)?.has(accountId)) return false;
	return accountId !== PRIVATE_ACCOUNT || user === METTE;
}

/** Requests are seen by whoever sees their account. */
export function mayRead(inCrm: InCrm, user: SeedUser, request: Row): boolean {
	return mayReadAccount(inCrm, user, String(request.Account__c));
}
