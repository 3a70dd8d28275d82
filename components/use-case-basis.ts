import type { Connection } from "../utils/domain/connection.ts";
import { policyOn } from "../utils/domain/policy.ts";
import { dayOf } from "../utils/domain/week.ts";
import { basePolicy } from "../utils/platform/base-policy.ts";
import { readPolicies } from "../utils/store/copy.ts";
import { readFirm } from "../utils/store/firm.ts";
import { useEnvironment } from "./use-environment.ts";
import { storeNameOf, useStored } from "./use-store.ts";

/** What a business case rests on beside what is typed: what the account earns, and the policy's discount rate. */
export function useCaseBasis(connection: Connection | null, accountId: string | undefined) {
	const { now, timeZone } = useEnvironment();
	return useStored(storeNameOf(connection), `case:${accountId}`, async (store) => {
		const [firm, policies, base] = await Promise.all([
			accountId ? readFirm(store, accountId) : undefined,
			readPolicies(store),
			basePolicy(),
		]);
		const { rules } = policyOn(dayOf(now(), timeZone), policies, base);
		return { results: firm?.results ?? [], discountRate: rules.discountRate };
	});
}
