import * as v from "valibot";
import type { Failure, Operation } from "../../domain/operation.ts";
import type { Page } from "../../domain/page.ts";
import type { Ask, RequestEvent } from "../../domain/records.ts";
import { CrmError, type Header, type Outcome, type Push } from "../crm.ts";
import { writtenFields } from "./columns.ts";
import { composite, QueryAnswer, queryAnswer, queryStep, type Step, type StepAnswer } from "./composite.ts";
import { failureOf, refusalOf } from "./errors.ts";
import { type HiddenFields, visiblePart } from "./hidden-fields.ts";
import type { Http } from "./http.ts";
import { pageOf } from "./page-of.ts";
import { byKeyQuery, eventsOfRequestsQuery } from "./queries.ts";
import { EVENT, REQUEST } from "./rows-requests.ts";

/** Records in one collections call (salesforce.md 3.6). */
export const MAX_PUSH = 200;

const SaveResults = v.array(v.object({ success: v.boolean(), errors: v.optional(v.array(v.unknown()), []) }));

/**
 * Sends operations in one call: insert the requests, insert their events, read back what the CRM then holds
 * of these requests, other people's events included. Records are related by the keys made on the device, so
 * it can be repeated at will: a record that is already there answers DUPLICATE_VALUE, and that is a success.
 */
export async function push(
	call: Http,
	operations: readonly Operation[],
	hidden: HiddenFields,
): Promise<Push> {
	const withAsk = operations.filter((operation) => operation.ask !== undefined);
	const asks = withAsk.flatMap(({ ask, event }) => (ask ? [requestRecord(ask, event)] : []));
	const requestKeys = operations.map(({ requestKey }) => requestKey);
	const steps: Step[] = [
		insertStep(operations.map(({ event }) => eventRecord(event))),
		queryStep(visiblePart("request", byKeyQuery("request", requestKeys), hidden)),
		queryStep(visiblePart("event", eventsOfRequestsQuery(requestKeys), hidden)),
	];
	const answers = await composite(call, asks.length > 0 ? [insertStep(asks), ...steps] : steps);
	const [asked, appended, requests, events] = asks.length > 0 ? answers : [undefined, ...answers];
	const askFailures = saveFailures(asked, asks.length);
	const eventFailures = saveFailures(appended, operations.length);
	return {
		outcomes: operations.map((operation, index): Outcome => {
			// The request's own failure is the cause; the event's is then only that its request is missing.
			const failure = askFailures[withAsk.indexOf(operation)] ?? eventFailures[index];
			return failure
				? { operationKey: operation.key, ok: false, failure }
				: { operationKey: operation.key, ok: true };
		}),
		pages: [
			pageOf({ kind: "request" }, await rowsOf(call, requests)),
			pageOf({ kind: "event" }, await rowsOf(call, events)),
		],
	};
}

/**
 * Writes the copies on request rows and reads back their events, in one call. An upsert by key that only ever
 * updates: the rows exist.
 */
export async function writeHeaders(
	call: Http,
	headers: ReadonlyMap<string, Header>,
	hidden: HiddenFields,
): Promise<Page> {
	const records = [...headers].map(([key, header]) => ({
		attributes: { type: "Instep_Request__c" },
		Client_Key__c: key,
		Status__c: header.status,
		Rank_Score__c: header.rankScore,
		Last_Event_Type__c: header.lastEventType,
		Last_Event_At__c: new Date(header.lastEventAt).toISOString(),
	}));
	const [written, events] = await composite(call, [
		{
			method: "PATCH",
			path: "/composite/sobjects/Instep_Request__c/Client_Key__c",
			body: { allOrNone: false, records },
		},
		queryStep(visiblePart("event", eventsOfRequestsQuery([...headers.keys()]), hidden)),
	]);
	saveFailures(written, records.length);
	return pageOf({ kind: "event" }, await rowsOf(call, events));
}

export function insertStep(records: unknown[]): Step {
	return { method: "POST", path: "/composite/sobjects", body: { allOrNone: false, records } };
}

function requestRecord(ask: Ask, event: RequestEvent) {
	return {
		attributes: { type: "Instep_Request__c" },
		...writtenFields(REQUEST, ask),
		// What was settled outside is never open, not even until the copies are written.
		Status__c: event.type === "log_outside" ? "closed" : "submitted",
	};
}

function eventRecord(event: RequestEvent) {
	return {
		attributes: { type: "Instep_Event__c" },
		...writtenFields(EVENT, event),
		At__c: new Date(event.at).toISOString(),
		Actor__c: event.actorId,
	};
}

/** For each record why it was not taken, or nothing where it was, or is there from an earlier try. */
export function saveFailures(answer: StepAnswer | undefined, count: number): (Failure | undefined)[] {
	if (!answer) return [];
	const results = v.safeParse(SaveResults, answer.body);
	// The call as a whole was refused: nothing is known of its records, so it is sent again.
	if (answer.status !== 200) throw refusalOf(answer.status, answer.body);
	if (!results.success || results.output.length !== count) {
		throw new CrmError("server", "SHORT_ANSWER", "The CRM did not answer for each record it was sent");
	}
	return results.output.map(({ success, errors }) => {
		if (success) return undefined;
		const failure = failureOf(400, errors);
		if (!failure) return { kind: "bug", code: "UNREADABLE_ERROR", message: "" };
		return isAlreadyThere(failure) ? undefined : failure;
	});
}

/** Only a clash on our own key means "already there"; an org may have unique fields of its own. */
function isAlreadyThere({ code, message }: Failure): boolean {
	return code === "DUPLICATE_VALUE" && message.includes("Client_Key__c");
}

/** Reading back is a convenience: where it fails, the next pull brings the rows. */
export async function rowsOf(call: Http, answer: StepAnswer | undefined): Promise<readonly unknown[]> {
	const rows: unknown[] = [];
	try {
		let page = answer && queryAnswer(answer);
		while (page) {
			rows.push(...page.records);
			page = page.nextRecordsUrl ? await call(QueryAnswer, "GET", page.nextRecordsUrl) : undefined;
		}
	} catch {
		// What came so far is true as well.
	}
	return rows;
}
