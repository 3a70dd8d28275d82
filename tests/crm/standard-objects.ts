import { KEY_PREFIX } from "./ids.ts";
import { type Field, makeField, type SharingModel, type SObject } from "./schema.ts";
import { withSystemFields } from "./system-fields.ts";

const ALL = { create: true, edit: true, delete: true };
const NONE = { create: false, edit: false, delete: false };
const FIXED = { createable: false, updateable: false };

/** The CRM's own objects with the fields that matter here (salesforce.md 7), for one org at a time. */
export function standardObjects(): SObject[] {
	return [
		object("Organization", "Organization", "Read", NONE, [
			name("Name", 80),
			text("InstanceName", 5),
			flag("IsSandbox"),
			text("OrganizationType", 40),
			text("NamespacePrefix", 15),
			makeField("TrialExpirationDate", { type: "datetime" }),
			text("LanguageLocaleKey", 40),
			text("DefaultLocaleSidKey", 40),
		]),
		object("User", "User", "Read", NONE, [
			text("Username", 80, { unique: true, idLookup: true, required: true }),
			name("Name", 121, { createable: false, updateable: false }),
			text("FirstName", 40),
			text("LastName", 80),
			text("Alias", 8),
			text("Title", 80),
			text("Department", 80),
			text("Division", 80),
			text("CompanyName", 80),
			makeField("Email", { type: "email", length: 128 }),
			makeField("Phone", { type: "phone", length: 40 }),
			flag("IsActive", true),
			text("TimeZoneSidKey", 40),
			text("LocaleSidKey", 40),
			text("LanguageLocaleKey", 40),
			text("UserType", 40),
			lookup("ManagerId", "User", "Manager", "ManagedUsers"),
		]),
		object("Account", "Account", "Read", ALL, [
			name("Name", 255),
			text("AccountNumber", 40),
			picklist("Type", ["Customer", "Prospect", "Partner", "Other"]),
			lookup("ParentId", "Account", "Parent", "ChildAccounts"),
			lookup("MasterRecordId", "Account", "MasterRecord", "", FIXED),
			text("BillingStreet", 255, { type: "textarea" }),
			text("BillingCity", 40),
			text("BillingState", 80),
			text("BillingPostalCode", 20),
			text("BillingCountry", 80),
			makeField("Phone", { type: "phone", length: 40 }),
			makeField("Website", { type: "url", length: 255 }),
			picklist("Industry", []),
			makeField("AnnualRevenue", { type: "currency", precision: 18, scale: 0, length: 0 }),
			makeField("NumberOfEmployees", { type: "int", precision: 8, length: 0 }),
			longText("Description"),
			picklist("AccountSource", []),
			text("SicDesc", 80),
		]),
		object("Contact", "Contact", "ReadWrite", ALL, [
			name("Name", 121, FIXED),
			text("FirstName", 40),
			text("LastName", 80, { required: true }),
			lookup("AccountId", "Account", "Account", "Contacts"),
			text("Title", 128),
			text("Department", 80),
			makeField("Email", { type: "email", length: 80 }),
			makeField("Phone", { type: "phone", length: 40 }),
			longText("Description"),
		]),
		object("Opportunity", "Opportunity", "ReadWrite", ALL, [
			name("Name", 120),
			lookup("AccountId", "Account", "Account", "Opportunities"),
			picklist("StageName", [], { required: true }),
			makeField("Amount", { type: "currency", precision: 18, scale: 2, length: 0 }),
			makeField("Probability", { type: "percent", precision: 3, scale: 0, length: 0 }),
			makeField("CloseDate", { type: "date", length: 0, required: true }),
			picklist("Type", []),
			text("NextStep", 255),
			longText("Description"),
			picklist("ForecastCategoryName", ["Omitted", "Pipeline", "Best Case", "Commit", "Closed"]),
			picklist("LeadSource", []),
			flag("IsClosed", false, FIXED),
			flag("IsWon", false, FIXED),
		]),
		object("Case", "Case", "ReadWrite", ALL, [
			name("CaseNumber", 30, { displayFormat: "{00000000}", ...FIXED }),
			lookup("AccountId", "Account", "Account", "Cases"),
			lookup("ContactId", "Contact", "Contact", "Cases"),
			text("Subject", 255),
			longText("Description"),
			picklist("Status", ["New", "Working", "Escalated", "Closed"], { defaultValue: "New" }),
			picklist("Priority", ["High", "Medium", "Low"], { defaultValue: "Medium" }),
			picklist("Origin", ["Phone", "Email", "Web"]),
			picklist("Type", []),
			flag("IsClosed", false, FIXED),
			makeField("ClosedDate", { type: "datetime", length: 0, ...FIXED }),
		]),
		// Who and What may be of several kinds in the CRM; AccountId is what it derives from them.
		object("Task", "Task", "ReadWrite", ALL, [
			text("Subject", 255, { nameField: true }),
			lookup("WhoId", "Contact", "Who", "Tasks"),
			lookup("AccountId", "Account", "Account", "Tasks"),
			lookup("WhatId", "Opportunity", "What", "Tasks"),
			makeField("ActivityDate", { type: "date", length: 0 }),
			picklist("Status", ["Not Started", "In Progress", "Completed"], { defaultValue: "Not Started" }),
			picklist("Priority", ["High", "Normal", "Low"], { defaultValue: "Normal" }),
			picklist("TaskSubtype", ["Task", "Email", "Call"], { defaultValue: "Task" }),
			longText("Description"),
		]),
		{
			...object("AccountTeamMember", "Account Team Member", "ReadWrite", ALL, [
				lookup("AccountId", "Account", "Account", "AccountTeamMembers", {
					required: true,
					updateable: false,
					onParentDelete: "Cascade",
				}),
				lookup("UserId", "User", "User", "AccountTeams", { required: true, updateable: false }),
				picklist("TeamMemberRole", []),
				picklist("AccountAccessLevel", ["Read", "Edit", "All"], { defaultValue: "Read" }),
				picklist("OpportunityAccessLevel", ["None", "Read", "Edit"], { defaultValue: "Read" }),
				picklist("CaseAccessLevel", ["None", "Read", "Edit"], { defaultValue: "Read" }),
				picklist("ContactAccessLevel", ["None", "Read", "Edit"], { defaultValue: "Read" }),
				text("Title", 80),
			]),
			hardDelete: true,
		},
		...setupObjects(),
	];
}

/** Who has which permission set (salesforce.md 6): what an admin reads and writes after a deploy. */
function setupObjects(): SObject[] {
	const fixed = { updateable: false };
	const set = object("PermissionSet", "Permission Set", "Read", NONE, [
		name("Name", 80, { unique: true }),
		text("Label", 80),
		text("Description", 255),
		flag("IsCustom", true),
		flag("IsOwnedByProfile"),
		text("NamespacePrefix", 15),
	]);
	const rights = { create: true, edit: false, delete: true };
	const assignment = object("PermissionSetAssignment", "Permission Set Assignment", "ReadWrite", rights, [
		lookup("AssigneeId", "User", "Assignee", "PermissionSetAssignments", { required: true, ...fixed }),
		lookup("PermissionSetId", "PermissionSet", "PermissionSet", "Assignments", {
			required: true,
			onParentDelete: "Cascade",
			...fixed,
		}),
		flag("IsActive", true, FIXED),
	]);
	return [
		{ ...set, setup: true },
		{ ...assignment, setup: true, hardDelete: true },
	];
}

function object(
	apiName: keyof typeof KEY_PREFIX,
	label: string,
	sharingModel: SharingModel,
	profileRights: SObject["profileRights"],
	fields: Field[],
): SObject {
	const labelPlural = label.endsWith("y") ? `${label.slice(0, -1)}ies` : `${label}s`;
	const keyPrefix = KEY_PREFIX[apiName];
	const rest = { name: apiName, label, labelPlural, keyPrefix, custom: false, sharingModel, profileRights };
	return withSystemFields({ ...rest, rules: [], setup: false, hardDelete: false }, fields);
}

function name(apiName: string, length: number, parts: Partial<Field> = {}): Field {
	const required = parts.createable !== false;
	return makeField(apiName, { length, nameField: true, idLookup: true, required, ...parts });
}

function text(apiName: string, length: number, parts: Partial<Field> = {}): Field {
	return makeField(apiName, { length, ...parts });
}

function longText(apiName: string): Field {
	return makeField(apiName, { type: "textarea", length: 32_000, longText: true });
}

function flag(apiName: string, defaultValue = false, parts: Partial<Field> = {}): Field {
	return makeField(apiName, { type: "boolean", length: 0, defaultValue, ...parts });
}

/** Unrestricted, as the CRM's own picklists are: a value outside the list is stored all the same. */
function picklist(apiName: string, values: string[], parts: Partial<Field> = {}): Field {
	const list = values.map((value) => ({ value, label: value, isDefault: value === parts.defaultValue }));
	return makeField(apiName, { type: "picklist", values: list, ...parts });
}

function lookup(
	apiName: string,
	referenceTo: string,
	relationshipName: string,
	childRelationshipName: string,
	parts: Partial<Field> = {},
): Field {
	const reference = { referenceTo, relationshipName, childRelationshipName };
	return makeField(apiName, { type: "reference", length: 18, ...reference, ...parts });
}
