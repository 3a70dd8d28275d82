import { setTimeout as wait } from "node:timers/promises";
import { ApiError, errorBody, noCallsLeft } from "../errors.ts";
import { revokeTokensOf } from "../oauth/refresh-tokens.ts";
import { noteSchemaChange, type Org } from "../org.ts";
import { endSession } from "../sessions.ts";
import { userByName } from "../users.ts";
import type { Asked } from "./asked.ts";
import { hide, type WriteHook } from "./interference.ts";
import type { Effect } from "./rule.ts";
import { cut } from "./truncate.ts";

/** A connection that ended without an answer. `fetch` rejects with a TypeError, and so does this. */
export class Dropped extends TypeError {}

export type Answering = (beforeWrite: WriteHook | null) => Promise<Response>;

/** What a request to an org meets: the effect first, then whatever is left of the way to the CRM. */
export async function undergo(
	effect: Effect,
	org: Org,
	asked: Asked,
	beforeWrite: WriteHook | null,
	answer: Answering,
): Promise<Response> {
	switch (effect.do) {
		case "answer":
			return ready(effect.status, effect.body, effect.headers);
		case "html":
			return new Response(MAINTENANCE, {
				status: effect.status,
				headers: { "content-type": "text/html;charset=UTF-8" },
			});
		case "limit":
			return refused(
				effect.concurrent ? new ApiError(403, "REQUEST_LIMIT_EXCEEDED", CONCURRENT) : noCallsLeft(),
			);
		case "refuseSession":
			return refused(new ApiError(401, "INVALID_SESSION_ID", effect.message));
		case "delay": {
			if (effect.when === "before") await wait(effect.ms);
			const response = await answer(beforeWrite);
			if (effect.when === "after") await wait(effect.ms);
			return response;
		}
		case "drop":
			if (effect.when === "after") await answer(beforeWrite);
			throw new Dropped(`connection dropped ${effect.when} the request was carried out`);
		case "truncate":
			return cut(await answer(beforeWrite), effect.bytes, effect.quietly);
		case "lockRow":
			return answer(both(beforeWrite, refuseSome(effect.records, lockError)));
		case "failRecords": {
			const { status, code, message, fields } = effect;
			const refuse = () => new ApiError(status, code, message, fields);
			return answer(both(beforeWrite, refuseSome(effect.records, refuse)));
		}
		default:
			change(effect, org, asked);
			return answer(beforeWrite);
	}
}

const MAINTENANCE = `<!DOCTYPE html><html><head><title>Maintenance</title></head><body>
<h1>We are down for maintenance.</h1><p>Sorry for the inconvenience. We'll be back shortly.</p></body></html>`;
const CONCURRENT = "ConcurrentRequests (Concurrent API Requests) Limit exceeded.";

type Change = Extract<
	Effect,
	{ do: "endSession" | "hideRecords" | "hideFields" | "switchUser" | "skewClock" | "lag" }
>;

/** Effects that change the org from this request on. Throws for a user that the org does not have. */
function change(effect: Change, org: Org, { session }: Asked): void {
	const { interference } = org;
	switch (effect.do) {
		case "endSession":
			if (session) endSession(org, session.token);
			if (session && effect.refreshTokens) revokeTokensOf(org, session.userId);
			break;
		case "hideRecords":
			hide(interference.hidden, effect.username ? idOf(org, effect.username) : "", effect.ids);
			break;
		case "hideFields": {
			const names = effect.fields.map((name) => name.toLowerCase());
			hide(interference.hiddenFields, effect.username ? idOf(org, effect.username) : "", names);
			noteSchemaChange(org);
			break;
		}
		case "switchUser":
			if (session) interference.switched.set(session.token, idOf(org, effect.username));
			break;
		case "skewClock":
			interference.skewMs = effect.ms;
			break;
		case "lag":
			interference.lagMs = effect.ms;
	}
}

function idOf(org: Org, username: string): string {
	const user = userByName(org.db, username);
	if (!user) throw new Error(`faults: there is no user ${username}`);
	return user.id;
}

function ready(status: number, body: unknown, headers: Record<string, string>): Response {
	const hasBody = body !== undefined && ![204, 205, 304].includes(status);
	const isText = typeof body === "string";
	const type = isText ? "text/plain;charset=UTF-8" : "application/json;charset=UTF-8";
	return new Response(hasBody ? (isText ? body : JSON.stringify(body)) : null, {
		status,
		headers: hasBody ? { "content-type": type, ...headers } : headers,
	});
}

function refused(error: ApiError): Response {
	return ready(error.status, errorBody(error), {});
}

/** Counts the records that one request writes, whatever it is made of, and refuses some of them; all without a list. */
function refuseSome(records: number[] | undefined, refuse: (id: string | null) => ApiError): WriteHook {
	let position = 0;
	return (_, id) => {
		const isMeant = records === undefined || records.includes(position);
		position++;
		if (isMeant) throw refuse(id);
	};
}

function lockError(id: string | null): ApiError {
	const message = `unable to obtain exclusive access to this record or 1 records: ${id ?? ""}`.trimEnd();
	return new ApiError(400, "UNABLE_TO_LOCK_ROW", message, []);
}

function both(first: WriteHook | null, second: WriteHook): WriteHook {
	return (object, id) => {
		first?.(object, id);
		second(object, id);
	};
}
