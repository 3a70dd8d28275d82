import * as v from "valibot";
import { foldText } from "../../domain/expertise.ts";
import type { Ask, ImportLine, ImportPlan } from "../../domain/set-up.ts";
import { readSetUpTable } from "../../domain/setup-csv.ts";
import { createAll, rowsNamed, rowsOf } from "./setup-query.ts";
import { soql, verbatim } from "./soql.ts";

const User = v.object({ Id: v.string(), Username: v.string() });
const KnownUnit = v.object({ Id: v.string(), Name: v.string(), Client_Key__c: v.string() });
const KnownExpert = v.object({ Name: v.string(), Unit__c: v.nullable(v.string()) });
const Any = v.object({ Id: v.string() });

/**
 * The dry run: reads the table, finds its users and what the CRM has already, and makes the records that an
 * import would create. What is there stays as it is, so that a table can be imported again with more lines.
 * @param today the day from which the first policy is in force
 */
export async function planImport(
	ask: Ask,
	text: string,
	{ newId, today }: { newId: () => string; today: string },
): Promise<ImportPlan> {
	const { units, experts, policy, problems } = readSetUpTable(text);
	const usernames = [...units, ...experts].map(({ username }) => username).filter(Boolean);
	const users = await rowsNamed(
		ask,
		User,
		[...new Set(usernames)],
		(some) => soql`SELECT Id, Username FROM User WHERE IsActive = true AND Username IN ${some}`,
	);
	const userIds = new Map(users.map(({ Id, Username }) => [Username.toLowerCase(), Id]));
	const knownUnits = await rowsOf(
		ask,
		KnownUnit,
		soql`SELECT Id, Name, Client_Key__c FROM ${verbatim("Instep_Unit__c")} ORDER BY Name LIMIT 2000`,
	);
	const knownExperts = await rowsOf(
		ask,
		KnownExpert,
		soql`SELECT Name, Unit__c FROM ${verbatim("Instep_Expert__c")} ORDER BY Name LIMIT 2000`,
	);
	const knownPolicies = await rowsOf(ask, Any, soql`SELECT Id FROM ${verbatim("Instep_Policy__c")} LIMIT 1`);

	const unitKeys = new Map(knownUnits.map((unit) => [foldText(unit.Name), unit.Client_Key__c]));
	const unitNames = new Map(knownUnits.map(({ Id, Name }) => [Id, foldText(Name)]));
	const isKnown = new Set(
		knownExperts.map((each) => `${foldText(each.Name)}\n${unitNames.get(each.Unit__c ?? "")}`),
	);
	const lines: ImportLine[] = [];
	const records: ImportPlan["records"] = [];
	const userOf = (line: number, username: string): string | undefined => {
		const id = userIds.get(username.toLowerCase());
		if (username !== "" && id === undefined)
			problems.push({ line, problem: "unknown_user", value: username });
		return id;
	};

	for (const { line, name, username, weeklyHours, hourlyRate } of units) {
		const manager = userOf(line, username);
		const isNew = !unitKeys.has(foldText(name));
		lines.push({ line, record: "unit", name, isNew });
		if (!isNew) continue;
		const key = newId();
		unitKeys.set(foldText(name), key);
		records.push({
			attributes: { type: "Instep_Unit__c" },
			Client_Key__c: key,
			Name: name,
			Manager__c: manager,
			Weekly_Hours__c: weeklyHours,
			Hourly_Rate__c: hourlyRate,
		});
	}
	for (const { line, name, unit, username, weeklyHours, skills } of experts) {
		const user = userOf(line, username);
		const unitKey = unitKeys.get(foldText(unit));
		if (unit !== "" && unitKey === undefined) problems.push({ line, problem: "unknown_unit", value: unit });
		const isNew = !isKnown.has(`${foldText(name)}\n${foldText(unit)}`);
		lines.push({ line, record: "expert", name, isNew });
		if (!isNew) continue;
		records.push({
			attributes: { type: "Instep_Expert__c" },
			Client_Key__c: newId(),
			Name: name,
			// By the unit's key: it may come in the same call.
			Unit__r: { Client_Key__c: unitKey },
			User__c: user,
			Weekly_Hours__c: weeklyHours,
			Skills__c: skills,
		});
	}
	if (policy) {
		const isNew = knownPolicies.length === 0;
		lines.push({ line: policy.line, record: "policy", name: "1", isNew });
		if (isNew)
			records.push({
				attributes: { type: "Instep_Policy__c" },
				Client_Key__c: newId(),
				Name: "1",
				Version__c: 1,
				Valid_From__c: today,
				Rules__c: JSON.stringify(policy.rules),
			});
	}
	problems.sort((a, b) => a.line - b.line);
	return { lines: lines.sort((a, b) => a.line - b.line), problems, records };
}

/** Creates all that the plan has, or nothing. */
export async function importPlan(ask: Ask, { records, problems }: ImportPlan): Promise<void> {
	if (problems.length > 0) throw new Error("A table with bad lines is not imported");
	if (records.length > 0) await createAll(ask, records);
}
