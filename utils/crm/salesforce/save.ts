import type { Entry, EntryContent } from "../../domain/entry.ts";
import type { Failure } from "../../domain/operation.ts";
import type { Page, Rows } from "../../domain/page.ts";
import type { Outcome, Push } from "../crm.ts";
import { writtenFields } from "./columns.ts";
import { composite, queryStep, type Step, type StepAnswer } from "./composite.ts";
import { refusalOf } from "./errors.ts";
import { type HiddenFields, visiblePart } from "./hidden-fields.ts";
import type { Http } from "./http.ts";
import { pageOf } from "./page-of.ts";
import { insertStep, rowsOf, saveFailures } from "./push.ts";
import { byKeyQuery, OBJECTS } from "./queries.ts";
import { AGENDA_ITEM, ALIGNMENT, RATING } from "./rows-firm.ts";
import { textOf } from "./soql.ts";

/** Which rows an entry is among. */
function kindOf({ content: { kind } }: Entry): keyof Rows {
	return kind === "outcome" ? "agendaItem" : kind;
}

/** Steps of a composite call that its queries and inserts leave over (salesforce.md 3.7: 25 in all). */
const MAX_OUTCOMES = 18;

/**
 * Sends entries in one call: new rows are inserted, one step for each kind, under the keys made on the device, so
 * that it can be repeated at will; an outcome is written into its row, which must be there. What the CRM then has
 * of them is read back. Of outcomes a call takes 18: those beyond are not answered for, and go with the next.
 */
export async function save(call: Http, entries: readonly Entry[], hidden: HiddenFields): Promise<Push> {
	const isOutcome = ({ content }: Entry) => content.kind === "outcome";
	const written = entries.filter(isOutcome).slice(0, MAX_OUTCOMES);
	const inserted = entries.filter((entry) => !isOutcome(entry));
	const groups = [...Map.groupBy(inserted, kindOf)];
	const sent = [...inserted, ...written];
	const kinds = [...new Set(sent.map(kindOf))];
	const keysOf = (kind: keyof Rows) =>
		sent.flatMap((entry) => (kindOf(entry) === kind ? entry.content.row.key : []));
	const answers = await composite(call, [
		...groups.map(([, of]) => insertStep(of.map(recordOf))),
		...written.map(updateStep),
		...kinds.map((kind) => queryStep(visiblePart(kind, byKeyQuery(kind, keysOf(kind)), hidden))),
	]);
	const updates = answers.slice(groups.length);
	const outcomes = [
		...groups.flatMap(([, of], index) => {
			const failures = saveFailures(answers[index], of.length);
			return of.map(({ key }, place) => outcomeOf(key, failures[place]));
		}),
		...written.map(({ key }, index) => outcomeOf(key, updateFailure(updates[index]))),
	];
	const pages: Page[] = [];
	for (const [index, kind] of kinds.entries())
		pages.push(pageOf({ kind }, await rowsOf(call, updates[written.length + index])));
	return { outcomes, pages };
}

function outcomeOf(operationKey: string, failure: Failure | undefined): Outcome {
	return failure ? { operationKey, ok: false, failure } : { operationKey, ok: true };
}

function recordOf(entry: Entry) {
	return { attributes: { type: objectOf(entry) }, ...fieldsIn(entry.content) };
}

function objectOf(entry: Entry): string {
	return textOf(OBJECTS[kindOf(entry)]);
}

/** By its key, and never making a row: one that was deleted is not to come back with its outcome alone. */
function updateStep(entry: Entry): Step {
	const { content } = entry;
	const path = `/sobjects/${objectOf(entry)}/Client_Key__c`;
	return {
		method: "PATCH",
		path: `${path}/${encodeURIComponent(content.row.key)}?updateOnly=true`,
		body: fieldsIn(content),
	};
}

function updateFailure(answer: StepAnswer | undefined): Failure | undefined {
	if (answer && answer.status >= 200 && answer.status < 300) return undefined;
	const { kind, code, message } = refusalOf(answer?.status ?? 500, answer?.body);
	return { kind, code, message };
}

function fieldsIn({ kind, row }: EntryContent): Record<string, unknown> {
	switch (kind) {
		case "rating":
			return { ...writtenFields(RATING, row), Cannot_Judge__c: row.answer === undefined };
		case "alignment":
			return writtenFields(ALIGNMENT, row);
		case "agendaItem":
			return writtenFields(AGENDA_ITEM, row);
		case "outcome": {
			const { isTakenUp, outcome } = row;
			return writtenFields(AGENDA_ITEM, { isTakenUp, outcome });
		}
	}
}
