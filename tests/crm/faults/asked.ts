import type { Org } from "../org.ts";
import { bearerOf, cookieToken, type Session, sessionOf } from "../sessions.ts";
import { userById } from "../users.ts";
import type { Rule } from "./rule.ts";

/** What a rule can look at in a request. */
export interface Asked {
	method: string;
	path: string;
	/** The decoded query, and the body. */
	text: string;
	session: Session | undefined;
	username: string;
}

export async function readAsked(org: Org, request: Request): Promise<Asked> {
	const url = new URL(request.url);
	const token = bearerOf(request.headers) ?? cookieToken(request.headers);
	const session = token === null ? undefined : sessionOf(org, token);
	const body = request.body === null ? "" : await request.clone().text();
	return {
		method: (request.method === "POST" && url.searchParams.get("_HttpMethod")) || request.method,
		path: url.pathname,
		text: `${[...url.searchParams.values()].join("\n")}\n${body}`,
		session,
		username: (session && userById(org.db, session.userId)?.username) ?? "",
	};
}

export function isAsked({ match }: Rule, { method, path, text, username }: Asked): boolean {
	if (match.method !== undefined && match.method.toUpperCase() !== method.toUpperCase()) return false;
	if (match.path !== undefined && !pattern(match.path).test(path)) return false;
	if (match.contains !== undefined && !text.includes(match.contains)) return false;
	return match.username === undefined || match.username === username;
}

/** `*` stands for any characters; the whole path must fit. */
function pattern(glob: string): RegExp {
	return new RegExp(`^${glob.split("*").map(RegExp.escape).join(".*")}$`);
}
