/** From Salesforce's rows to our records. A row that does not fit is left out, never half read. */
import type * as v from "valibot";
import type { Rows, Stamped } from "../../domain/page.ts";
import { Expert, Unit } from "../../domain/records.ts";
import { AccountRow } from "./account-row.ts";
import { columnsOf, rowOf } from "./columns.ts";
import { PolicyRow } from "./policy-row.ts";
import { list, named, skills, text } from "./row-parts.ts";
import { AgendaItemRow, AlignmentRow, RatingRow, ResultRow } from "./rows-firm.ts";
import { EventRow, RequestRow } from "./rows-requests.ts";

const UnitRow = rowOf(
	columnsOf(Unit, { name: ["Name", text], managerName: ["Manager__r", named] }),
	({ managerName }) => ({ managerName: managerName || undefined }),
);

const ExpertRow = rowOf(columnsOf(Expert, { name: ["Name", text], skills, absences: list(";") }));

/** Read field by field, so that a query can ask for each by name. */
type Row<T> = v.GenericSchema<unknown, Stamped<T>> & {
	pipe: readonly [{ entries: v.ObjectEntries }, ...unknown[]];
};

export const ROWS: { readonly [Kind in keyof Rows]: Row<Rows[Kind]> } = {
	account: AccountRow,
	unit: UnitRow,
	expert: ExpertRow,
	policy: PolicyRow,
	request: RequestRow,
	event: EventRow,
	result: ResultRow,
	rating: RatingRow,
	alignment: AlignmentRow,
	agendaItem: AgendaItemRow,
};
