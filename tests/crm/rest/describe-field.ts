import type { Access } from "../access.ts";
import type { Field, FieldType, SObject } from "../schema.ts";

const SOAP: Partial<Record<FieldType, string>> = {
	id: "tns:ID",
	reference: "tns:ID",
	boolean: "xsd:boolean",
	int: "xsd:int",
	double: "xsd:double",
	currency: "xsd:double",
	percent: "xsd:double",
	date: "xsd:date",
	datetime: "xsd:dateTime",
};

/** One field of a describe, as this user has it (salesforce.md 3.2). */
export function describeField(access: Access, object: SObject, field: Field): Record<string, unknown> {
	const { type } = field;
	const isReference = type === "reference";
	const isNumber = type === "double" || type === "currency" || type === "percent";
	const isPicklist = type === "picklist" || type === "multipicklist";
	const isLong = field.longText || type === "multipicklist";
	const createable = access.may(object, "create") && access.mayWrite(object, field, "create");
	return {
		aggregatable: !isLong && type !== "boolean",
		aiPredictionField: false,
		autoNumber: field.displayFormat !== null,
		// Three bytes for each character, as in UTF-8 text of the CRM.
		byteLength: type === "id" || isReference ? 18 : field.length * 3,
		calculated: false,
		calculatedFormula: null,
		cascadeDelete: isReference && field.onParentDelete === "Cascade",
		caseSensitive: field.caseSensitive,
		compoundFieldName: null,
		controllerName: null,
		createable,
		custom: field.custom,
		defaultValue: type === "boolean" ? field.defaultValue === true : null,
		defaultValueFormula: null,
		defaultedOnCreate: isDefaulted(object, field),
		dependentPicklist: false,
		deprecatedAndHidden: false,
		digits: type === "int" ? field.precision : 0,
		displayLocationInDecimal: false,
		encrypted: false,
		externalId: field.externalId,
		extraTypeInfo: field.longText ? "plaintextarea" : null,
		filterable: !field.longText,
		filteredLookupInfo: null,
		formulaTreatNullNumberAsZero: false,
		groupable: !isLong && !isNumber && type !== "datetime",
		highScaleNumber: false,
		htmlFormatted: false,
		idLookup: field.idLookup,
		inlineHelpText: null,
		label: field.label,
		length: field.length,
		mask: null,
		maskType: null,
		name: field.name,
		nameField: field.nameField,
		namePointing: false,
		nillable: !field.required && type !== "boolean" && type !== "id" && !isDefaulted(object, field),
		permissionable: field.custom && !field.required,
		picklistValues: isPicklist ? field.values.map(choice) : [],
		polymorphicForeignKey: false,
		precision: isNumber ? field.precision : 0,
		queryByDistance: false,
		referenceTargetField: null,
		referenceTo: field.referenceTo ? [field.referenceTo] : [],
		relationshipName: field.relationshipName || null,
		relationshipOrder: field.masterDetail ? 0 : null,
		restrictedDelete: isReference && field.onParentDelete === "Restrict",
		restrictedPicklist: field.restricted,
		scale: field.scale,
		searchPrefilterable: isReference,
		soapType: SOAP[type] ?? "xsd:string",
		sortable: !isLong,
		type,
		unique: field.unique,
		updateable: access.may(object, "edit") && access.mayWrite(object, field, "update"),
		writeRequiresMasterRead: field.masterDetail?.readIsEnough ?? false,
	};
}

/** What the CRM fills in itself on create. */
function isDefaulted(object: SObject, field: Field): boolean {
	const stamps = ["CreatedDate", "CreatedById", "LastModifiedDate", "LastModifiedById", "SystemModstamp"];
	if (field.type === "id" || field.type === "boolean" || field.name === "OwnerId") return true;
	if (field.displayFormat !== null || field.defaultValue !== null) return true;
	return stamps.includes(field.name) || (field.nameField && object.custom);
}

function choice({ value, label, isDefault }: Field["values"][number]) {
	return { active: true, defaultValue: isDefault, label, validFor: null, value };
}
