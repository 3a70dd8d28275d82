/** One whole row of each kind, as Salesforce's REST API writes it. */
import { ACCOUNT_ID, EXPERT_ID, UNIT_ID } from "../../domain/examples.ts";

const at = { SystemModstamp: "2026-03-02T09:00:01.000+0000", IsDeleted: false };
const created = {
	CreatedById: "005xx0000000001AAA",
	CreatedBy: { attributes: { type: "User" }, Name: "Karen" },
	CreatedDate: "2026-03-02T10:00:00.000+0100",
};

export const GOOD_ROWS = {
	account: {
		...at,
		attributes: { type: "Account", url: `/services/data/v67.0/sobjects/Account/${ACCOUNT_ID}` },
		Id: ACCOUNT_ID,
		Name: "Arla",
		OwnerId: "005xx0000000002AAA",
		Owner: { Name: "Ole" },
	},
	unit: {
		...at,
		Id: UNIT_ID,
		Client_Key__c: "unit-quality",
		Name: "Quality",
		Manager__c: "005xx0000000003AAA",
		Manager__r: { Name: "Mette" },
		Weekly_Hours__c: 64,
	},
	expert: {
		...at,
		Id: EXPERT_ID,
		Client_Key__c: "expert-1",
		Name: "Jonas",
		User__c: "005xx0000000004AAA",
		Unit__c: UNIT_ID,
		Skills__c: "Cold chain:4; Refrigeration : 3;Audit",
		Weekly_Hours__c: 37,
		Absences__c: "2026-W12;2026-W13",
	},
	policy: {
		...at,
		Id: "a04xx0000000001AAA",
		Version__c: 2,
		Valid_From__c: "2026-01-01",
		Rules__c: JSON.stringify({
			weights: { value: 3, fit: 2, criticality: 2, risk: 1 },
			clocks: { respondHours: 48, answerDays: 3 },
		}),
	},
	request: {
		...at,
		...created,
		Id: "a03xx0000000001AAA",
		Name: "REQ-000123",
		Client_Key__c: "r1",
		Account__c: ACCOUNT_ID,
		Account__r: { Name: "Arla" },
		Unit__c: UNIT_ID,
		Kind__c: "proposal",
		Expertise__c: "Cold chain",
		Result_Wanted__c: "A plan",
		Needed_By__c: "2026-03-20",
		Is_Flexible__c: true,
		Estimated_Time__c: "3d",
		If_We_Wait__c: "The tender closes",
		Unit_Gains__c: "A case",
		Quote__c: "“…”",
		Source_Title__c: "Mail",
		Status__c: "submitted",
	},
	event: {
		...at,
		...created,
		Id: "a05xx0000000001AAA",
		Client_Key__c: "e1",
		Request__r: { Client_Key__c: "r1" },
		Type__c: "offer",
		At__c: "2026-03-02T08:59:58.000+0000",
		Refers_To__c: "e0",
		Code__c: "3",
		Note__c: "Gladly",
		Next_Step__c: "Call",
		Expert__c: EXPERT_ID,
		Weeks__c: "2026-W10; 2026-W11",
		Hours__c: 7.5,
		Scope__c: "partial",
		Expires__c: "2026-03-05",
		Free_Hours__c: 0,
		Rating__c: 5,
	},
} satisfies Record<string, Record<string, unknown>>;

export type RowKind = keyof typeof GOOD_ROWS;
