import { randomBytes } from "node:crypto";
import type { Database } from "../database.ts";
import type { Org } from "../org.ts";
import { endFamily } from "../sessions.ts";

export interface Grant {
	userId: string;
	clientId: string;
	scope: string;
	family: string;
}

/** Five for each user and app; one more silently ends the oldest (salesforce.md 2.1). */
const PER_USER_AND_CLIENT = 5;

export function makeRefreshTable(db: Database): void {
	db.run(`CREATE TABLE IF NOT EXISTS __refresh (
		token TEXT PRIMARY KEY, userId TEXT, clientId TEXT, scope TEXT, family TEXT, isLive INTEGER)`);
}

/** A refresh token that belongs to the family of `grant`. */
export function issueRefreshToken(org: Org, { userId, clientId, scope, family }: Grant): string {
	const token = `5Aep${randomBytes(40).toString("hex")}`;
	org.db.run("INSERT INTO __refresh VALUES (?, ?, ?, ?, ?, 1)", token, userId, clientId, scope, family);
	const live = org.db.all(
		"SELECT family FROM __refresh WHERE userId = ? AND clientId = ? AND isLive = 1 ORDER BY rowid DESC",
		userId,
		clientId,
	);
	for (const { family: old } of live.slice(PER_USER_AND_CLIENT)) revokeFamily(org, String(old));
	return token;
}

/**
 * Takes a refresh token in exchange: it is dead afterwards. One that was dead already is a sign of theft, so that
 * its whole family dies, newest tokens included (salesforce.md 2.4). Null when it cannot be used.
 */
export function redeemRefreshToken(org: Org, token: string, clientId: string): Grant | null {
	const row = org.db.get("SELECT * FROM __refresh WHERE token = ?", token);
	if (!row || row.clientId !== clientId) return null;
	const grant = {
		userId: String(row.userId),
		clientId,
		scope: String(row.scope),
		family: String(row.family),
	};
	if (row.isLive !== 1) {
		revokeFamily(org, grant.family);
		return null;
	}
	org.db.run("UPDATE __refresh SET isLive = 0 WHERE token = ?", token);
	return grant;
}

/** The family of a token, live or not; undefined for an unknown token. */
export function familyOf(org: Org, token: string): string | undefined {
	const row = org.db.get("SELECT family FROM __refresh WHERE token = ?", token);
	return row && String(row.family);
}

/** Ends a family's refresh tokens and the sessions that came of them. */
export function revokeFamily(org: Org, family: string): void {
	org.db.run("UPDATE __refresh SET isLive = 0 WHERE family = ?", family);
	endFamily(org, family);
}

/** Ends the refresh tokens of one user, or of all. */
export function revokeTokensOf(org: Org, userId: string | null): void {
	if (userId === null) org.db.run("UPDATE __refresh SET isLive = 0");
	else org.db.run("UPDATE __refresh SET isLive = 0 WHERE userId = ?", userId);
}
