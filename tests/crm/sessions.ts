import { randomBytes } from "node:crypto";
import type { Database, Row } from "./database.ts";
import type { Org } from "./org.ts";

/** What a token stands for. */
export interface Session {
	token: string;
	userId: string;
	/** The app's client id; "" for the CRM's own pages. */
	clientId: string;
	/** Ties access tokens to the refresh tokens that they came with; "" without any. */
	family: string;
}

export function makeSessionTable(db: Database): void {
	db.run(`CREATE TABLE IF NOT EXISTS __session (
		token TEXT PRIMARY KEY, userId TEXT, clientId TEXT, family TEXT, usedAt INTEGER)`);
}

/** A new session. Its token is what the `sid` cookie holds and what goes behind `Bearer`. */
export function openSession(org: Org, userId: string, clientId = "", family = ""): string {
	const token = `${org.id.slice(0, 15)}!AQEA${randomBytes(40).toString("hex")}`;
	const usedAt = steadyNow(org);
	org.db.run("INSERT INTO __session VALUES (?, ?, ?, ?, ?)", token, userId, clientId, family, usedAt);
	return token;
}

/** The living session of a token; using it keeps it alive. Undefined when it ended or never was. */
export function useSession(org: Org, token: string): Session | undefined {
	const session = sessionOf(org, token);
	if (session) org.db.run("UPDATE __session SET usedAt = ? WHERE token = ?", steadyNow(org), token);
	return session;
}

/** The same without keeping it alive. */
export function sessionOf(org: Org, token: string): Session | undefined {
	const row = org.db.get("SELECT * FROM __session WHERE token = ?", token);
	if (!row || steadyNow(org) - Number(row.usedAt) > org.sessionMs) return undefined;
	return toSession(org, row);
}

export function endSession(org: Org, token: string): void {
	org.db.run("DELETE FROM __session WHERE token = ?", token);
}

export function endFamily(org: Org, family: string): void {
	org.db.run("DELETE FROM __session WHERE family = ? AND family <> ''", family);
}

/** Ends the sessions of one user, or of all. */
export function endSessionsOf(org: Org, userId: string | null): void {
	if (userId === null) org.db.run("DELETE FROM __session");
	else org.db.run("DELETE FROM __session WHERE userId = ?", userId);
}

/** The token behind `Authorization: Bearer …` or `OAuth …`; null without one. */
export function bearerOf(headers: Headers): string | null {
	return /^(?:Bearer|OAuth)\s+(\S+)$/i.exec(headers.get("authorization") ?? "")?.[1] ?? null;
}

/** The session of the `sid` cookie. */
export function cookieSession(org: Org, headers: Headers): Session | undefined {
	const token = cookieToken(headers);
	return token === null ? undefined : useSession(org, token);
}

export function cookieToken(headers: Headers): string | null {
	const cookies = (headers.get("cookie") ?? "").split(";").map((part) => part.trim());
	const sid = cookies.find((part) => part.startsWith("sid="))?.slice("sid=".length);
	// Only "!" in a token is ever escaped; anything else is no token of ours.
	return sid ? sid.replaceAll("%21", "!") : null;
}

/** A clock that was set wrong on purpose does not end sessions (faults/interference.ts). */
function steadyNow({ now, interference }: Org): number {
	return now() - interference.skewMs;
}

function toSession({ interference }: Org, row: Row): Session {
	const { token, clientId, family } = row;
	const userId = interference.switched.get(String(token)) ?? row.userId;
	return { token: String(token), userId: String(userId), clientId: String(clientId), family: String(family) };
}
