import type { Org } from "../org.ts";
import { fieldOf } from "../schema.ts";
import { childrenOf, type Element, textAt } from "../seed/read-xml.ts";
import type { Component, Problem } from "./components.ts";
import { problemsOf } from "./validate.ts";

/** What a deploy of these components would meet in this org: the rules of salesforce.md 6.2, in its words. */
export function check(org: Org, components: Component[]): Problem[] {
	const after = new After(org, components);
	return components.flatMap((component) => {
		const { type, fullName, fileName, xml } = component;
		// What is inside of an object's file is checked as a component of its own.
		const shape = type === "CustomObject" ? without(xml, Object.keys(INNER)) : xml;
		const problems = [...problemsOf(shape, type), ...(RULES[type]?.(component, after) ?? [])];
		return [...new Set(problems)].map((problem) => ({ type, fullName, fileName, problem }));
	});
}

const INNER = { fields: true, listViews: true, validationRules: true, compactLayouts: true };

function without(xml: Element, names: string[]): Element {
	return { ...xml, children: xml.children.filter(({ name }) => !names.includes(name)) };
}

/** The org as it will be: what it has, and what comes. */
class After {
	readonly #org: Org;
	readonly #coming = new Map<string, Component>();

	constructor(org: Org, components: Component[]) {
		this.#org = org;
		for (const each of components) this.#coming.set(`${each.type} ${each.fullName}`, each);
	}

	hasObject(name: string): boolean {
		const isComing = name.endsWith("__c") && this.#coming.has(`CustomObject ${name}`);
		return isComing || this.#org.schema.object(name) !== undefined;
	}

	/** Undefined when there is none; a field of the org counts as one that anything may be done with. */
	field(fullName: string): { type: string; isRequired: boolean } | undefined {
		const coming = this.#coming.get(`CustomField ${fullName}`)?.xml;
		if (coming)
			return { type: textAt(coming, "type") ?? "", isRequired: textAt(coming, "required") === "true" };
		const [object = "", name = ""] = fullName.split(".");
		const owner = this.#org.schema.object(object);
		const field = owner && fieldOf(owner, name);
		if (!field) return undefined;
		return { type: field.masterDetail ? "MasterDetail" : "Text", isRequired: field.required };
	}

	masterOf(object: string): string | undefined {
		const master = [...this.#coming.values()].find(
			({ type, fullName, xml }) =>
				type === "CustomField" && fullName.startsWith(`${object}.`) && textAt(xml, "type") === "MasterDetail",
		);
		return master && textAt(master.xml, "referenceTo");
	}
}

type Rule = (component: Component, after: After) => string[];

const RULES: Record<string, Rule> = {
	CustomObject: ({ fullName, xml }, after) => {
		if (!fullName.endsWith("__c")) return after.hasObject(fullName) ? [] : [`Unknown object ${fullName}`];
		const missing = ["label", "pluralLabel", "nameField", "sharingModel"].filter((name) => !has(xml, name));
		const isDetail = after.masterOf(fullName) !== undefined;
		const isControlled = textAt(xml, "sharingModel") === "ControlledByParent";
		return [
			...missing.map((name) => `Must specify a ${name} for the CustomObject`),
			...(isDetail && !isControlled
				? [
						`Cannot set sharingModel to ${textAt(xml, "sharingModel")} on a CustomObject with a MasterDetail relationship field`,
					]
				: []),
		];
	},
	CustomField: ({ fullName, xml }, after) => {
		const type = textAt(xml, "type") ?? "";
		const [object = "", name = ""] = fullName.split(".");
		const target = textAt(xml, "referenceTo");
		const needed = NEEDED[type]?.filter((element) => !has(xml, element)) ?? [];
		const isOrphan = textAt(xml, "required") === "true" && textAt(xml, "deleteConstraint") === "SetNull";
		const length = Number(textAt(xml, "length") ?? 256);
		return [
			...(after.hasObject(object) ? [] : [`Unknown object ${object}`]),
			...(/^[A-Za-z]\w*__c$/.test(name) ? [] : [`Invalid fullName, must end in a custom suffix (e.g. __c)`]),
			...needed.map((element) => `Must specify '${element}' for a CustomField of type ${type}`),
			...(target !== undefined && !after.hasObject(target)
				? [`referenceTo value of '${target}' does not resolve to a valid sObject type`]
				: []),
			...(isOrphan
				? ["must specify either cascade delete or restrict delete for required lookup foreign key"]
				: []),
			...(type === "LongTextArea" && (length < 256 || length > 131_072)
				? [`Invalid length ${length}: a LongTextArea takes 256 to 131072`]
				: []),
		];
	},
	ListView: ({ fullName, xml }, after) => {
		const [object = ""] = fullName.split(".");
		const filters = childrenOf(xml, "filters").map((filter) => textAt(filter, "field") ?? "");
		return [...childrenOf(xml, "columns").map(({ text }) => text), ...filters]
			.filter((column) => column.endsWith("__c") && !after.field(`${object}.${column}`))
			.map((column) => `Could not resolve list view column: ${column}`);
	},
	CompactLayout: ({ fullName, xml }, after) => {
		const [object = ""] = fullName.split(".");
		return childrenOf(xml, "fields")
			.filter(({ text }) => text.endsWith("__c") && !after.field(`${object}.${text}`))
			.map(({ text }) => `In field: fields - no CustomField named ${object}.${text} found`);
	},
	ValidationRule: ({ fullName, xml }, after) => {
		const [object = ""] = fullName.split(".");
		const names = (textAt(xml, "errorConditionFormula") ?? "").match(/\w+__c/g) ?? [];
		return [...new Set(names)]
			.filter((name) => !after.field(`${object}.${name}`))
			.map((name) => `Field ${name} does not exist. Check spelling.`);
	},
	CustomTab: ({ fullName }, after) =>
		fullName.endsWith("__c") && !after.hasObject(fullName)
			? [`In field: customObject - no CustomObject named ${fullName} found`]
			: [],
	Layout: ({ fullName, xml }, after) => {
		const object = fullName.split("-")[0] ?? "";
		if (!after.hasObject(object)) return [`Parent entity failed to deploy: ${object}`];
		return fieldsIn(xml)
			.filter((name) => name.endsWith("__c") && !after.field(`${object}.${name}`))
			.map((name) => `In field: field - no CustomField named ${object}.${name} found`);
	},
	PermissionSet: ({ xml }, after) => [
		...childrenOf(xml, "objectPermissions").flatMap((grant) => objectProblems(grant, xml, after)),
		...childrenOf(xml, "fieldPermissions").flatMap((grant) => fieldProblems(grant, after)),
	],
};

const NEEDED: Record<string, string[]> = {
	Text: ["length"],
	LongTextArea: ["length", "visibleLines"],
	Number: ["precision", "scale"],
	Currency: ["precision", "scale"],
	Percent: ["precision", "scale"],
	Checkbox: ["defaultValue"],
	Picklist: ["valueSet"],
	Lookup: ["referenceTo", "relationshipName"],
	MasterDetail: ["referenceTo", "relationshipName"],
};

function has(xml: Element, name: string): boolean {
	return childrenOf(xml, name).length > 0;
}

function fieldsIn(layout: Element): string[] {
	const items = layout.children.flatMap((child) => [
		child,
		...child.children.flatMap((each) => each.children),
	]);
	return items.flatMap((item) => (item.name === "layoutItems" ? (textAt(item, "field") ?? []) : []));
}

/** Rights that need others: who edits must read, and who reads a detail must read its master. */
const DEPENDS: Record<string, string> = {
	allowCreate: "allowRead",
	allowEdit: "allowRead",
	allowDelete: "allowEdit",
	viewAllRecords: "allowRead",
	modifyAllRecords: "viewAllRecords",
};

function objectProblems(grant: Element, set: Element, after: After): string[] {
	const object = textAt(grant, "object") ?? "";
	if (!after.hasObject(object)) return [`In field: object - no CustomObject named ${object} found`];
	const given = (name: string, of = grant) => textAt(of, name) === "true";
	const broken = Object.entries(DEPENDS)
		.filter(([right, needed]) => given(right) && !given(needed))
		.map(([right, needed]) => `Permission ${right} ${object} depends on permission(s): ${needed} ${object}`);
	const master = after.masterOf(object);
	const ofMaster = childrenOf(set, "objectPermissions").find((each) => textAt(each, "object") === master);
	const readsMaster =
		master === undefined || !master.endsWith("__c") || (ofMaster && given("allowRead", ofMaster));
	if (given("allowRead") && !readsMaster)
		broken.push(`Permission Read ${object} depends on permission(s): Read ${master}`);
	return broken;
}

function fieldProblems(grant: Element, after: After): string[] {
	const name = textAt(grant, "field") ?? "";
	const field = after.field(name);
	if (!field) return [`In field: field - no CustomField named ${name} found`];
	if (field.isRequired || field.type === "MasterDetail")
		return [`You cannot deploy to a required field: ${name}`];
	const isWrong = textAt(grant, "editable") === "true" && textAt(grant, "readable") !== "true";
	return isWrong ? [`Permission Edit ${name} depends on permission(s): Read ${name}`] : [];
}
