import type { AccountFields } from "../../domain/account-fields.ts";
import type { Page, Rows } from "../../domain/page.ts";
import { CrmError, type Cursors, type Feed, FIRM_FEEDS } from "../crm.ts";
import { withFacts } from "./account-row.ts";
import { composite, QueryAnswer, queryAnswer, queryStep } from "./composite.ts";
import { type HiddenFields, noteHidden, noteMisnamed, visiblePart } from "./hidden-fields.ts";
import type { Http } from "./http.ts";
import { emptyPage, latestOf, pageOf } from "./page-of.ts";
import {
	accountEventsQuery,
	accountRequestsQuery,
	accountsQuery,
	eventsOfRequestsQuery,
	feedQuery,
	kindOf,
	unitEventsQuery,
	unitRequestsQuery,
} from "./queries.ts";
import type { Soql } from "./soql.ts";
import { noteUnknownValues } from "./unknown-values.ts";

/** Queries in one composite call (salesforce.md 3.7). */
const MAX_QUERIES = 5;
/** Ids of 18 characters in one query: well under the 16,384 bytes a URI may have. */
const MAX_IDS = 200;
/** Rows in one transaction of the store: beyond it, a panel that reads meanwhile waits too long. */
const PAGE_ROWS = 100;

/** An org without account teams has no such object; and who has no right to one at all is told the same. */
const OPTIONAL: readonly Feed[] = ["teamAccount", ...FIRM_FEEDS];

interface Wanted {
	kind: keyof Rows;
	query: Soql;
	feed?: Feed;
	fields?: AccountFields | undefined;
	/** Nothing of this feed has been read before. */
	isFirst?: boolean;
	/** An object that need not be there. */
	isOptional?: boolean;
}

export function createReader(call: Http, userId: string, hidden: HiddenFields, unknown: Set<string>) {
	/**
	 * Asks for all at once, then pages through what did not fit, in the order given. A feed that is empty when it
	 * is first read goes on from the latest stamp read before it: a first read asks for what is open only, and as
	 * long as it stays without a cursor, what is opened and closed between two looks is never heard of.
	 */
	async function* read(wanted: readonly Wanted[]): AsyncGenerator<Page> {
		let latest = "";
		for (const part of chunks(wanted, MAX_QUERIES)) {
			const firsts = await askAll(part);
			for (const [index, each] of part.entries()) {
				const first = firsts[index];
				if (!first) continue;
				if (first.records.length === 0 && each.isFirst) yield emptyPage(each, latest);
				else yield* pagesOf(each, first);
				latest = latestOf(first.records, latest);
			}
		}
	}

	/** The first pages of some queries; asked again without a field that turns out to be hidden. */
	async function askAll(part: readonly Wanted[]): Promise<(QueryAnswer | undefined)[]> {
		const answers = await composite(
			call,
			part.map(({ kind, query }) => queryStep(visiblePart(kind, query, hidden))),
		);
		const firsts: (QueryAnswer | undefined)[] = [];
		for (const [index, each] of part.entries()) {
			try {
				const answer = answers[index];
				firsts.push(answer && firstPage(each, () => queryAnswer(answer), hidden));
			} catch (error) {
				if (noteHidden(each.kind, each.query, error, hidden)) return askAll(part);
				throw error;
			}
		}
		return firsts;
	}

	async function* pagesOf(wanted: Wanted, first: QueryAnswer): AsyncGenerator<Page> {
		let answer: QueryAnswer | undefined = first;
		while (answer) {
			// On its way while the store takes in what this one brought; where it fails, that is thrown below.
			const next: Promise<QueryAnswer> | undefined =
				answer.nextRecordsUrl === undefined ? undefined : call(QueryAnswer, "GET", answer.nextRecordsUrl);
			next?.catch(() => undefined);
			noteUnknownValues(wanted.kind, answer.records, unknown);
			for (const records of chunks(answer.records, PAGE_ROWS)) {
				const { kind, feed, fields } = wanted;
				yield pageOf(
					wanted,
					kind === "account"
						? records.map((record) => withFacts(record, fields, feed === "askingAccount"))
						: records,
				);
			}
			answer = await next;
		}
	}

	return {
		pull: (feeds: readonly Feed[], cursors: Cursors, fields: AccountFields = {}) => {
			noteMisnamed(fields, hidden);
			return read(
				feeds
					.filter((feed) => feed !== "askingAccount" || Object.values(fields).some(Boolean))
					.map((feed) => ({
						feed,
						kind: kindOf(feed),
						query: feedQuery(feed, cursors[feed], userId, fields),
						fields,
						isFirst: cursors[feed] === undefined,
						isOptional: OPTIONAL.some((optional) => optional === feed),
					})),
			);
		},
		async *accounts(ids: readonly string[], fields?: AccountFields): AsyncGenerator<Page> {
			for (const part of chunks(ids, MAX_IDS)) {
				yield* read([
					{ kind: "account", query: accountsQuery(part, fields), fields },
					{ kind: "request", query: accountRequestsQuery(part) },
					{ kind: "event", query: accountEventsQuery(part) },
				]);
			}
		},
		async *unitHistory(ids: readonly string[]): AsyncGenerator<Page> {
			for (const part of chunks(ids, MAX_IDS)) {
				yield* read([
					{ kind: "request", query: unitRequestsQuery(part) },
					{ kind: "event", query: unitEventsQuery(part) },
				]);
			}
		},
		async *histories(requestKeys: readonly string[]): AsyncGenerator<Page> {
			for (const part of chunks(requestKeys, MAX_IDS)) {
				yield* read([{ kind: "event", query: eventsOfRequestsQuery(part) }]);
			}
		},
	};
}

/** What is not there is an empty feed, not an error. */
function firstPage(wanted: Wanted, answer: () => QueryAnswer, hidden: HiddenFields): QueryAnswer | undefined {
	try {
		return answer();
	} catch (error) {
		if (!wanted.isOptional || !(error instanceof CrmError) || error.code !== "INVALID_TYPE") throw error;
		if (wanted.kind === "result") hidden.add(wanted.kind);
		return undefined;
	}
}

function chunks<T>(all: readonly T[], size: number): T[][] {
	return Array.from({ length: Math.ceil(all.length / size) }, (_, index) =>
		all.slice(index * size, (index + 1) * size),
	);
}
