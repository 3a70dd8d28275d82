import { type Field, type FieldType, makeField, type PicklistValue } from "./schema.ts";
import { childrenOf, type Element, textAt } from "./seed/read-xml.ts";

const TYPES: Record<string, FieldType> = {
	Text: "string",
	TextArea: "textarea",
	LongTextArea: "textarea",
	Number: "double",
	Currency: "currency",
	Percent: "percent",
	Date: "date",
	DateTime: "datetime",
	Checkbox: "boolean",
	Picklist: "picklist",
	MultiselectPicklist: "multipicklist",
	Email: "email",
	Phone: "phone",
	Url: "url",
	Lookup: "reference",
	MasterDetail: "reference",
};

const LENGTHS: Record<string, number> = { TextArea: 255, Email: 80, Phone: 40, Url: 255, Picklist: 255 };

/** One `*.field-meta.xml`. Throws on a type that the local CRM does not know, formulas among them. */
export function readField(xml: Element): Field {
	const name = textAt(xml, "fullName") ?? "";
	const metadataType = textAt(xml, "type") ?? "";
	const type = TYPES[metadataType];
	if (!type || textAt(xml, "formula") !== undefined)
		throw new Error(`field type ${metadataType} is not known here`);
	const isMasterDetail = metadataType === "MasterDetail";
	const isTrue = (element: string) => textAt(xml, element) === "true";
	const reparentable = isTrue("reparentableMasterDetail");
	const values = readValues(xml);
	return makeField(name, {
		type,
		label: textAt(xml, "label") ?? name,
		length: type === "reference" ? 18 : Number(textAt(xml, "length") ?? LENGTHS[metadataType] ?? 0),
		precision: Number(textAt(xml, "precision") ?? 0),
		scale: Number(textAt(xml, "scale") ?? 0),
		required: isMasterDetail || isTrue("required"),
		unique: isTrue("unique"),
		caseSensitive: isTrue("caseSensitive"),
		externalId: isTrue("externalId"),
		idLookup: isTrue("externalId"),
		longText: metadataType === "LongTextArea",
		restricted: textAt(xml, "valueSet", "restricted") === "true",
		values,
		...(type === "reference" ? readReference(xml, name, isMasterDetail) : {}),
		masterDetail: isMasterDetail ? { reparentable, readIsEnough: isTrue("writeRequiresMasterRead") } : null,
		updateable: !isMasterDetail || reparentable,
		defaultValue: defaultOf(type, textAt(xml, "defaultValue"), values),
	});
}

function readReference(xml: Element, name: string, isMasterDetail: boolean): Partial<Field> {
	const children = textAt(xml, "relationshipName");
	const constraint = isMasterDetail ? "Cascade" : textAt(xml, "deleteConstraint");
	return {
		referenceTo: textAt(xml, "referenceTo") ?? "",
		relationshipName: name.replace(/__c$/, "__r"),
		childRelationshipName: children ? `${children}__r` : "",
		onParentDelete: constraint === "Cascade" || constraint === "Restrict" ? constraint : "SetNull",
	};
}

function readValues(xml: Element): PicklistValue[] {
	const definition = xml.children
		.find(({ name }) => name === "valueSet")
		?.children.find(({ name }) => name === "valueSetDefinition");
	return (definition ? childrenOf(definition, "value") : []).map((each) => ({
		value: textAt(each, "fullName") ?? "",
		label: textAt(each, "label") ?? "",
		isDefault: textAt(each, "default") === "true",
	}));
}

/** Default values are formulas in Salesforce; literals are what occurs. */
function defaultOf(
	type: FieldType,
	text: string | undefined,
	values: PicklistValue[],
): Field["defaultValue"] {
	if (type === "boolean") return text === "true";
	if (type === "picklist") return values.find(({ isDefault }) => isDefault)?.value ?? null;
	if (text === undefined) return null;
	return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text.replace(/^"(.*)"$/, "$1");
}
