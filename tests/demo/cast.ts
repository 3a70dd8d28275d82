import * as v from "valibot";
import type { CrmProcess } from "../e2e/crm-process.ts";

/** Who plays in the demo, on which account, and what is asked for. */
export interface Cast {
	kam: string;
	manager: string;
	account: { id: string; name: string };
	otherAccounts: string[];
	unitId: string;
	/** A skill that the unit has and this account has no open request for. */
	expertise: string;
	/** A sentence on the account page worth quoting. */
	sentence: string;
}

const Account = v.object({ Id: v.string(), Name: v.string(), Description: v.nullable(v.string()) });
const Unit = v.object({ Id: v.string(), Manager__r: v.object({ Username: v.string() }) });
const Expert = v.object({ Skills__c: v.string() });
const Asked = v.object({ Expertise__c: v.string() });

/** The first key account manager, their fullest account, and the first unit with a skill not yet asked for. */
export async function demoCast(crm: CrmProcess): Promise<Cast> {
	const kam = crm.user("kam").username;
	const rest = crm.rest(kam);
	const accounts = await rest.query(
		`SELECT Id, Name, Description FROM Account WHERE Owner.Username = '${kam}' ORDER BY CreatedDate, Id`,
		Account,
	);
	const account = accounts.find(({ Name }) => Name === "Nordvind A/S") ?? accounts[0];
	const [unit] = await rest.query("SELECT Id, Manager__r.Username FROM Instep_Unit__c ORDER BY Name", Unit);
	if (!account || !unit) throw new Error("The demo company has no account or no unit for its first KAM.");
	const experts = await rest.query(
		`SELECT Skills__c FROM Instep_Expert__c WHERE Unit__c = '${unit.Id}'`,
		Expert,
	);
	const asked = await rest.query(
		`SELECT Expertise__c FROM Instep_Request__c WHERE Account__c = '${account.Id}' AND Unit__c = '${unit.Id}'`,
		Asked,
	);
	const taken = new Set(asked.map(({ Expertise__c }) => Expertise__c));
	const skills = experts.flatMap(({ Skills__c }) =>
		Skills__c.split(";").map((skill) => skill.split(":")[0] ?? ""),
	);
	const expertise = skills.find((skill) => !taken.has(skill)) ?? "Benchmarking";
	const sentence = (account.Description ?? "").split(/(?<=[.!?])\s/)[0] ?? "";
	return {
		kam,
		manager: unit.Manager__r.Username,
		account: { id: account.Id, name: account.Name },
		otherAccounts: accounts.filter(({ Id }) => Id !== account.Id).map(({ Id }) => Id),
		unitId: unit.Id,
		expertise,
		sentence,
	};
}
