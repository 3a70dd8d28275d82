/** Setting up an org: what a page may ask of the CRM for it, and what comes of it. */
import * as v from "valibot";
import { RecordId } from "./records.ts";
import { type LineProblem, MAX_LINES } from "./setup-csv.ts";

const Name = v.pipe(v.string(), v.regex(/^\w{1,80}$/));
const CreatedRecord = v.looseObject({
	attributes: v.object({
		type: v.picklist([
			...["Instep_Unit__c", "Instep_Expert__c", "Instep_Policy__c"],
			"PermissionSetAssignment",
		]),
	}),
});

/** All that the background does for a set-up. A closed list: it deploys nothing but what the extension brings. */
export const SetUpCall = v.variant("do", [
	v.object({ do: v.literal("describe"), object: Name }),
	v.object({ do: v.literal("query"), soql: v.pipe(v.string(), v.startsWith("SELECT "), v.maxLength(16_000)) }),
	v.object({ do: v.literal("deploy") }),
	v.object({ do: v.literal("deployStatus"), id: v.union([RecordId, v.pipe(v.string(), v.regex(/^\w{15}$/))]) }),
	/** All or none of them. */
	v.object({ do: v.literal("create"), records: v.pipe(v.array(CreatedRecord), v.maxLength(MAX_LINES)) }),
]);
export type SetUpCall = v.InferOutput<typeof SetUpCall>;

/** Throws an error with `kind`, `code` and `message` where the CRM does not do it. */
export type Ask = (call: SetUpCall) => Promise<unknown>;

/** One object, and what of it this user cannot see. */
export interface ObjectCheck {
	name: string;
	/** "unseen": not there, or not for this user; the CRM answers the same. */
	state: "there" | "incomplete" | "unseen";
	missingFields: string[];
}

export interface OrgCheck {
	objects: ObjectCheck[];
	missingSets: string[];
	/** Sets of ours that the user has. */
	mySets: string[];
	hasUnits: boolean;
}

export interface DeployState {
	id: string;
	done: boolean;
	success: boolean;
	deployed: number;
	total: number;
	problems: { name: string; problem: string }[];
}

export interface AssignResult {
	/** Names of lines that no active user has, or more than one. */
	unknown: string[];
	/** How many were given a set they did not have. */
	assigned: number;
	already: number;
}

export interface ImportLine {
	line: number;
	record: "unit" | "expert" | "policy";
	name: string;
	isNew: boolean;
}

export interface ImportPlan {
	lines: ImportLine[];
	problems: LineProblem[];
	records: Record<string, unknown>[];
}

export interface AccountField {
	name: string;
	label: string;
	type: string;
}

/** What the page does with an org, each by calls through the background. All throw as `Ask` does. */
export interface SetUp {
	check(userId: string): Promise<OrgCheck>;
	/** Answers its id. */
	deploy(): Promise<string>;
	deployState(id: string): Promise<DeployState>;
	assign(sets: readonly string[], people: readonly string[]): Promise<AssignResult>;
	plan(table: string): Promise<ImportPlan>;
	import(plan: ImportPlan): Promise<void>;
	accountFields(): Promise<AccountField[]>;
}
