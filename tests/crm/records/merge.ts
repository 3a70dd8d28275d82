import { quoted } from "../database.ts";
import type { Org } from "../org.ts";
import { toStamp } from "../times.ts";

/**
 * Merges accounts as a user does in Lightning: what hangs on the losers moves to the winner, and the losers lie in
 * the recycle bin with the winner's id (salesforce.md 3.9). Throws an Error that says which id is no live account.
 */
export function mergeAccounts(org: Org, winner: string, losers: string[], userId: string | null): void {
	const account = org.schema.object("Account");
	if (!account) return;
	const wrong = [winner, ...losers].find((id) => !isLive(org, id));
	if (wrong !== undefined) throw new Error(`${wrong} is no live account`);
	if (losers.includes(winner)) throw new Error("the winner cannot be a loser");
	const now = toStamp(org.now());
	org.db.transaction(() => {
		for (const { child, field } of org.schema.childrenOf(account)) {
			if (field.name === "MasterRecordId") continue;
			for (const loser of losers)
				org.db.run(
					`UPDATE ${quoted(child.name)} SET ${quoted(field.name)} = ?, "SystemModstamp" = ?
						WHERE ${quoted(field.name)} = ?`,
					winner,
					now,
					loser,
				);
		}
		const stamps = `"LastModifiedDate" = ?1, "SystemModstamp" = ?1, "LastModifiedById" = ifnull(?2, "LastModifiedById")`;
		for (const loser of losers)
			org.db.run(
				`UPDATE "Account" SET "IsDeleted" = 1, "MasterRecordId" = ?3, ${stamps} WHERE "Id" = ?4`,
				now,
				userId,
				winner,
				loser,
			);
		org.db.run(`UPDATE "Account" SET ${stamps} WHERE "Id" = ?3`, now, userId, winner);
	});
}

function isLive(org: Org, id: string): boolean {
	return org.db.get('SELECT 1 FROM "Account" WHERE "Id" = ? AND "IsDeleted" = 0', id) !== undefined;
}
