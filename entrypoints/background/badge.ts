import type { Connection } from "../../utils/domain/connection.ts";
import { policyOn } from "../../utils/domain/policy.ts";
import { inboxAddress } from "../../utils/domain/route.ts";
import { badgeText, type Waiting, type Waits, waitingFor } from "../../utils/domain/waits.ts";
import { dayOf } from "../../utils/domain/week.ts";
import type { ShellWords } from "../../utils/i18n/shell.ts";
import { basePolicy } from "../../utils/platform/base-policy.ts";
import { setBadge } from "../../utils/platform/menus.ts";
import type { WaitingAnswer } from "../../utils/platform/messages.ts";
import { connections } from "../../utils/platform/settings.ts";
import { storeName } from "../../utils/store/db.ts";
import { readLink } from "../../utils/store/links.ts";
import { readLive } from "../../utils/store/live.ts";
import { storeOf } from "./stores.ts";

/** What waits on the user in all their orgs and on all accounts, and where they find it. */
export interface Badge extends Waits {
	/** Of what has waited longest, or of what is stuck; missing where there is nothing. */
	address?: string;
}

/** Tells on the button how much waits on the user, in all their orgs and on all accounts, and what is stuck. */
export async function showBadge(words: ShellWords): Promise<Badge> {
	const total: Badge = { waitsOnMe: 0, stuck: 0 };
	for (const connection of Object.values(await connections.get())) {
		const { waiting, stuck } = await readWaiting(connection);
		total.waitsOnMe += waiting.length;
		total.stuck += stuck;
		const key = waiting[0]?.request.key ?? "";
		if (key || stuck) total.address ??= `${inboxAddress(connection.host)}?item=${encodeURIComponent(key)}`;
	}
	await setBadge(badgeText(total), titleOf(total, words));
	return total;
}

/** The same in words. */
export function titleOf({ waitsOnMe, stuck }: Waits, words: ShellWords): string {
	return stuck ? words.stuck : waitsOnMe ? words.waits(waitsOnMe) : words.idle;
}

/** The same for the page of one account, or of what belongs to it. */
export async function countFor(connection: Connection, recordId: string): Promise<Waits> {
	const link = await readLink(await storeOf(storeName(connection)), recordId);
	const { waiting, stuck } = await readWaiting(connection);
	const own = waiting.filter(({ request }) => request.accountId === (link?.accountId ?? recordId));
	return { waitsOnMe: own.length, stuck };
}

/** Pages show some of it and need no more: the rules of a request's life would weigh on each of them. */
export async function listWaiting(connection: Connection): Promise<WaitingAnswer> {
	const { waiting } = await readWaiting(connection);
	return waiting.map(({ request: { key, accountId, accountName, expertise }, since }) => ({
		...{ key, accountId, accountName, expertise, since },
	}));
}

async function readWaiting(connection: Connection): Promise<{ waiting: Waiting[]; stuck: number }> {
	const now = Date.now();
	const live = await readLive(await storeOf(storeName(connection)));
	const { rules } = policyOn(dayOf(now, "UTC"), live.policies, await basePolicy());
	return {
		waiting: waitingFor(connection, live, rules, now),
		stuck: [...live.operations, ...live.entries].filter(({ status }) => status !== "waiting").length,
	};
}
