import * as v from "valibot";
import { toRecordId } from "../../domain/record-id.ts";
import { type ResultLine, readResultsTable } from "../../domain/results-csv.ts";
import type { Ask, ImportLine, ImportPlan } from "../../domain/set-up.ts";
import { answerOf, rowsNamed } from "./setup-query.ts";
import { soql, verbatim } from "./soql.ts";

const Account = v.object({ Id: v.string(), Name: v.string(), AccountNumber: v.nullish(v.string()) });
type Account = v.InferOutput<typeof Account>;
const ACCOUNTS = verbatim("SELECT Id, Name, AccountNumber FROM Account");
const Known = v.object({ Account__c: v.nullable(v.string()), Period__c: v.nullable(v.string()) });
const Described = v.object({ createable: v.boolean() });

/** Whether the CRM lets this user put results in: an admin, a programme lead, or somebody in finance. */
export async function mayImportResults(ask: Ask): Promise<boolean> {
	try {
		return answerOf(Described, await ask({ do: "describe", object: "Instep_Result__c" })).createable;
	} catch (error) {
		// The CRM answers alike for an object that is not there and for one that is kept from the user.
		if (error instanceof Error && "code" in error && error.code === "NOT_FOUND") return false;
		throw error;
	}
}

/**
 * The dry run: reads the table, finds its accounts by id, name or number, and makes the results that an import would
 * create. A quarter that an account has already stays as it is, so that a table can be imported again with more lines.
 * Each has a key of account and quarter: what somebody else puts in meanwhile makes the CRM refuse the import whole.
 */
export async function planResults(ask: Ask, text: string, today: string): Promise<ImportPlan> {
	const { results, problems } = readResultsTable(text, today);
	const accountsFor = await accountsIn(ask, results);
	const found = results.flatMap((result) => {
		const { line, account } = result;
		const [first, second] = account === "" ? [] : accountsFor(account);
		if (first && !second) return { ...result, id: first.Id, name: first.Name };
		if (account !== "")
			problems.push({ line, problem: second ? "ambiguous_account" : "unknown_account", value: account });
		return [];
	});
	const there = await thereAlready(ask, found);
	const lines: ImportLine[] = [];
	const records: ImportPlan["records"] = [];
	const planned = new Map<string, string>();
	for (const { line, account, id, name, period, figures, source, asOf } of found) {
		const key = keyOf(id, period);
		// The same account may be written in two ways; twice in one way the table itself has told of.
		const before = planned.get(key);
		if (before !== undefined && before.toLowerCase() !== account.toLowerCase())
			problems.push({ line, problem: "result_twice", value: `${name}, ${period}` });
		planned.set(key, account);
		const isNew = !there.has(key);
		lines.push({ line, record: "result", name: `${name}, ${period}`, isNew });
		if (!isNew) continue;
		records.push({
			attributes: { type: "Instep_Result__c" },
			Client_Key__c: key,
			Account__c: id,
			Period__c: period,
			Revenue__c: figures.revenue,
			Gross_Margin__c: figures.gross_margin,
			Cost_To_Serve__c: figures.cost_to_serve,
			Receivables__c: figures.receivables,
			Inventory__c: figures.inventory,
			Payables__c: figures.payables,
			Source__c: source || undefined,
			As_Of__c: asOf,
		});
	}
	problems.sort((a, b) => a.line - b.line);
	return { lines, problems, records };
}

function keyOf(accountId: string, period: string): string {
	return `result-${accountId}-${period}`;
}

/** Which accounts a cell may mean. An id means one; a name or a number that several have means none of them. */
async function accountsIn(ask: Ask, results: readonly ResultLine[]) {
	const cells = [...new Set(results.map(({ account }) => account).filter(Boolean))];
	const ids = cells.flatMap((cell) => toRecordId(cell) ?? []);
	const found = [
		await rowsNamed(ask, Account, cells, (some) => soql`${ACCOUNTS} WHERE Name IN ${some}`),
		await rowsNamed(ask, Account, cells, (some) => soql`${ACCOUNTS} WHERE AccountNumber IN ${some}`),
		await rowsNamed(ask, Account, ids, (some) => soql`${ACCOUNTS} WHERE Id IN ${some}`),
	].flat();
	const all = [...new Map(found.map((account) => [account.Id, account])).values()];
	return (cell: string): Account[] => {
		const text = cell.toLowerCase();
		const own = all.filter(({ Id }) => Id === toRecordId(cell));
		return own.length > 0
			? own
			: all.filter(({ Name, AccountNumber }) =>
					[Name, AccountNumber].some((each) => each?.toLowerCase() === text),
				);
	};
}

/** The quarters, by key, of which the CRM has a result, whoever put it in and under whatever key. */
async function thereAlready(
	ask: Ask,
	found: readonly { id: string; period: string }[],
): Promise<Set<string>> {
	const periods = [...new Set(found.map(({ period }) => period))];
	const rows = await rowsNamed(
		ask,
		Known,
		[...new Set(found.map(({ id }) => id))],
		(some) =>
			soql`SELECT Account__c, Period__c FROM ${verbatim("Instep_Result__c")} WHERE Account__c IN ${some} AND Period__c IN ${periods}`,
	);
	return new Set(rows.map(({ Account__c, Period__c }) => keyOf(Account__c ?? "", Period__c ?? "")));
}
