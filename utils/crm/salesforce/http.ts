import * as v from "valibot";
import type { Usage } from "../../domain/calls.ts";
import { CrmError } from "../crm.ts";
import { errorOf, unreadable } from "./errors.ts";
import type { Slots } from "./slots.ts";

/** Where and as whom to speak to the API. */
export interface Connection {
	/** `https://acme.my.salesforce.com` */
	origin: string;
	/** The access token to use now. Throws CrmError "auth" where there is none. */
	accessToken(): Promise<string>;
	/** A new access token after this one was refused. Throws CrmError "auth" where only the user can help. */
	renewedToken(refused: string): Promise<string>;
}

export interface HttpOptions {
	fetch: typeof fetch;
	connection: Connection;
	/** Shared by all who call this org. Missing: as many calls at once as are asked for. */
	slots?: Slots;
	/** Told of every answer, refusals included, with the org's usage where it says so; waited for, and must not throw. */
	onAnswer?: (usage: Usage | undefined) => Promise<void> | void;
}

export const API_VERSION = "67.0";
/** Salesforce itself gives up on a call after ten minutes; a person does sooner. */
const TIMEOUT_MS = 30_000;

export type Http = ReturnType<typeof createHttp>;

/** The only place that speaks HTTP to the CRM's data. */
export function createHttp({ fetch, connection, slots = (work) => work(), onAnswer }: HttpOptions) {
	/** Its time begins here, when it has its place, and not while it waits for one. */
	async function send(method: string, path: string, token: string, body: unknown): Promise<Response> {
		const isForm = body instanceof FormData;
		let response: Response;
		try {
			response = await fetch(new URL(path, connection.origin), {
				method,
				headers: {
					Authorization: `Bearer ${token}`,
					Accept: "application/json",
					"Sforce-Call-Options": "client=Instep",
					// A form says itself what it is, and where its parts end.
					...(body !== undefined && !isForm && { "Content-Type": "application/json" }),
				},
				cache: "no-store",
				credentials: "omit",
				redirect: "error",
				signal: AbortSignal.timeout(TIMEOUT_MS),
				...(body !== undefined && { body: isForm ? body : JSON.stringify(body) }),
			});
		} catch (error) {
			throw new CrmError("offline", isTimeUp(error) ? "TIME_UP" : "NO_ANSWER", String(error));
		}
		await onAnswer?.(usageOf(response.headers.get("Sforce-Limit-Info")));
		return response;
	}

	async function exchange<T>(
		schema: v.GenericSchema<unknown, T>,
		method: string,
		path: string,
		body: unknown,
	): Promise<T> {
		const token = await connection.accessToken();
		let response = await send(method, path, token, body);
		if (response.status === 401) {
			const refusal = await errorOf(response);
			if (refusal.code !== "INVALID_SESSION_ID" || isFinal(refusal.message)) throw refusal;
			response = await send(method, path, await connection.renewedToken(token), body);
		}
		if (!response.ok) throw await errorOf(response);
		const parsed = v.safeParse(schema, await jsonOf(response));
		if (!parsed.success) throw unreadable(parsed.issues);
		return parsed.output;
	}

	/**
	 * Calls the API, with JSON or a form, and parses the answer. Throws CrmError, also where the answer is not
	 * what it should be. Has a place among the org's calls until its answer is read.
	 */
	return <T>(
		schema: v.GenericSchema<unknown, T>,
		method: "GET" | "POST" | "PATCH",
		path: string,
		body?: unknown,
	): Promise<T> => slots(() => exchange(schema, method, path, body));
}

function isTimeUp(error: unknown): boolean {
	return error instanceof Error && error.name === "TimeoutError";
}

/**
 * Posts a form to the sign-in service. Answers the JSON, also of a refusal. Throws CrmError "offline" or
 * "server" where the service did not answer as itself; that must not sign anybody out.
 */
export async function postForm(
	fetch: typeof globalThis.fetch,
	url: string,
	fields: Record<string, string>,
): Promise<unknown> {
	let response: Response;
	try {
		response = await fetch(url, {
			method: "POST",
			body: new URLSearchParams(fields),
			credentials: "omit",
			redirect: "error",
			signal: AbortSignal.timeout(TIMEOUT_MS),
		});
	} catch (error) {
		throw new CrmError("offline", "NO_ANSWER", String(error));
	}
	if (response.status >= 500 || response.status === 429) throw await errorOf(response);
	return jsonOf(response);
}

/** A file that the extension itself brings. */
export async function packagedFile(fetch: typeof globalThis.fetch, url: string): Promise<Blob> {
	return (await fetch(url)).blob();
}

/** A maintenance page comes as HTML with status 200; it is a server that is not there, not an answer. */
async function jsonOf(response: Response): Promise<unknown> {
	try {
		return await response.json();
	} catch {
		throw new CrmError("server", "UNREADABLE_ANSWER", "The CRM answered with something that is not JSON");
	}
}

/** Two refusals that a new token does not help against (salesforce.md 2.5): asking again would be a loop. */
function isFinal(message: string): boolean {
	return /not valid for use with the (REST )?API|Connected app is not attached to Agent/.test(message);
}

/** `api-usage=10018/100000`, sent with every answer. */
function usageOf(header: string | null): Usage | undefined {
	const [, used, limit] = /api-usage=(\d+)\/(\d+)/.exec(header ?? "") ?? [];
	return used && limit ? { used: Number(used), limit: Number(limit) } : undefined;
}
