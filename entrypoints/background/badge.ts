import { policyOn } from "../../utils/domain/policy.ts";
import { badgeText, type Waits, waitsOn } from "../../utils/domain/waits.ts";
import { dayOf } from "../../utils/domain/week.ts";
import type { shellWordsIn } from "../../utils/i18n/shell.ts";
import { basePolicy } from "../../utils/platform/base-policy.ts";
import { setBadge } from "../../utils/platform/menus.ts";
import { connections } from "../../utils/platform/settings.ts";
import { storeName } from "../../utils/store/db.ts";
import { readLive } from "../../utils/store/live.ts";
import { storeOf } from "./stores.ts";

/** Tells on the button how much waits on the user, in all their orgs and on all accounts, and what is stuck. */
export async function showBadge(words: ReturnType<typeof shellWordsIn>): Promise<void> {
	const base = await basePolicy();
	const now = Date.now();
	const total: Waits = { waitsOnMe: 0, stuck: 0 };
	for (const connection of Object.values(await connections.get())) {
		const live = await readLive(await storeOf(storeName(connection)));
		const { rules } = policyOn(dayOf(now, "UTC"), live.policies, base);
		const { waitsOnMe, stuck } = waitsOn(connection, live, rules, now);
		total.waitsOnMe += waitsOnMe;
		total.stuck += stuck;
	}
	const { waitsOnMe, stuck } = total;
	await setBadge(badgeText(total), stuck ? words.stuck : waitsOnMe ? words.waits(waitsOnMe) : words.idle);
}
