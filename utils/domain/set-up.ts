/** Setting up an org: what a page may ask of the CRM for it, and what comes of it. */
import * as v from "valibot";
import { oneOf } from "./one-of.ts";
import type { Policy } from "./policy.ts";
import type { Rules } from "./rules.ts";
import type { LineProblem } from "./setup-csv.ts";

/** What the CRM saves in one transaction (salesforce.md 3.6), and so what can be imported whole or not at all. */
export const MAX_LINES = 200;

const Name = v.pipe(v.string(), v.regex(/^\w{1,80}$/));
const Attributed = v.object({
	attributes: v.object({
		type: v.picklist([
			"Instep_Unit__c",
			"Instep_Expert__c",
			"Instep_Policy__c",
			"Instep_Result__c",
			"PermissionSetAssignment",
		]),
	}),
});
/** With whatever fields it has. */
const CreatedRecord = v.custom<v.InferOutput<typeof Attributed> & { [field: string]: unknown }>((record) =>
	v.is(Attributed, record),
);

/** All that the background does for a set-up. A closed list: it deploys nothing but what the extension brings. */
export const SetUpCall = oneOf(
	"do",
	v.object({ do: v.literal("describe"), object: Name }),
	v.object({
		do: v.literal("query"),
		soql: v.pipe(v.string(), v.regex(/^SELECT /), v.maxLength(16_000)),
	}),
	v.object({ do: v.literal("deploy") }),
	v.object({
		do: v.literal("deployStatus"),
		// In either of its forms.
		id: v.pipe(v.string(), v.regex(/^[A-Za-z0-9]{15}(?:[A-Za-z0-9]{3})?$/)),
	}),
	/** All or none of them. */
	v.object({ do: v.literal("create"), records: v.pipe(v.array(CreatedRecord), v.maxLength(MAX_LINES)) }),
);
export type SetUpCall = v.InferOutput<typeof SetUpCall>;

/** The CRM did not do what a set-up asked. `kind` as in CrmError, `message` the CRM's own reason. */
export class SetUpError extends Error {
	readonly kind: string;
	readonly code: string;

	constructor(kind: string, code: string, message: string) {
		super(message);
		this.name = "SetUpError";
		this.kind = kind;
		this.code = code;
	}
}

/** Throws SetUpError, or CrmError which looks the same, where the CRM does not do it. */
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
	record: "unit" | "expert" | "policy" | "result";
	name: string;
	isNew: boolean;
}

export interface ImportPlan {
	lines: ImportLine[];
	problems: LineProblem[];
	records: v.InferOutput<typeof CreatedRecord>[];
}

export interface AccountField {
	name: string;
	label: string;
	type: string;
	/** Those of a picklist, in its order. */
	values: string[];
}

/** Which fields of accounts the rules read, and what each tier is worth. */
export type Mapping = Pick<Rules, "accountFields" | "fitByTier">;
/** The same, and the policy that says so; version 0 where the CRM holds none. */
export type MappingInForce = Mapping & Omit<Policy, "rules">;

/** What the page does with an org, each by calls through the background. All throw as `Ask` does. */
export interface SetUp {
	check(userId: string): Promise<OrgCheck>;
	/** Answers its id. */
	deploy(): Promise<string>;
	deployState(id: string): Promise<DeployState>;
	assign(sets: readonly string[], people: readonly string[]): Promise<AssignResult>;
	plan(table: string): Promise<ImportPlan>;
	/** Whether the CRM lets this user put results in. */
	mayImportResults(): Promise<boolean>;
	planResults(table: string): Promise<ImportPlan>;
	import(plan: ImportPlan): Promise<void>;
	accountFields(): Promise<AccountField[]>;
	mapping(): Promise<MappingInForce>;
	/** For everybody in the org, from today on. */
	saveMapping(mapping: Mapping): Promise<void>;
}
