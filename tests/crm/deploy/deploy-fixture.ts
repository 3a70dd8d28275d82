/** A small package of an object, two fields and a permission set, and a client that deploys. */
import type { Crm } from "../app.ts";
import { clientOf, RASMUS } from "../fixture.ts";

export const REQUESTS = "/services/data/v67.0/metadata/deployRequest";

export const meta = (type: string, content: string) =>
	`<?xml version="1.0" encoding="UTF-8"?>\n<${type} xmlns="http://soap.sforce.com/2006/04/metadata">\n${content}\n</${type}>\n`;
export const THING = meta(
	"CustomObject",
	`<deploymentStatus>Deployed</deploymentStatus><label>Thing</label>
<nameField><label>Name</label><type>Text</type></nameField><pluralLabel>Things</pluralLabel>
<sharingModel>ReadWrite</sharingModel>`,
);
export const SIZE = meta(
	"CustomField",
	`<fullName>Size__c</fullName><label>Size</label><length>20</length><type>Text</type>`,
);
export const ACCOUNT = meta(
	"CustomField",
	`<fullName>Account__c</fullName><deleteConstraint>SetNull</deleteConstraint><label>Account</label>
<referenceTo>Account</referenceTo><relationshipName>Things</relationshipName><type>Lookup</type>`,
);
const grant = (field: string) =>
	`<fieldPermissions><editable>true</editable><field>${field}</field><readable>true</readable></fieldPermissions>`;
export const setOf = (fields = ["Thing__c.Size__c", "Thing__c.Account__c"]) =>
	meta(
		"PermissionSet",
		`${fields.map(grant).join("")}<label>Things</label><objectPermissions><allowCreate>true</allowCreate>
<allowDelete>false</allowDelete><allowEdit>false</allowEdit><allowRead>true</allowRead>
<modifyAllRecords>false</modifyAllRecords><object>Thing__c</object><viewAllRecords>false</viewAllRecords></objectPermissions>`,
	);
export const files = (more: Record<string, string> = {}) =>
	new Map(
		Object.entries({
			"objects/Thing__c/Thing__c.object-meta.xml": THING,
			"objects/Thing__c/fields/Size__c.field-meta.xml": SIZE,
			"objects/Thing__c/fields/Account__c.field-meta.xml": ACCOUNT,
			"permissionsets/Things.permissionset-meta.xml": setOf(),
			...more,
		}),
	);

export function deployer(crm: Crm) {
	const admin = clientOf(crm, crm.signIn(RASMUS.username));

	async function start(zip: Uint8Array, options = {}, username = RASMUS.username) {
		const form = new FormData();
		form.append("json", JSON.stringify({ deployOptions: options }));
		form.append("file", new Blob([zip as BlobPart], { type: "application/zip" }), "package.zip");
		const headers = { authorization: `Bearer ${crm.signIn(username)}` };
		const request = new Request(`http://127.0.0.1:8080${REQUESTS}`, { method: "POST", body: form, headers });
		const response = await crm.fetch(request);
		return { status: response.status, body: await response.json() };
	}

	/** The result once it is done. */
	async function deploy(zip: Uint8Array, options = {}) {
		const { body } = await start(zip, options);
		await admin.get(`${REQUESTS}/${body.id}`);
		return (await admin.get(`${REQUESTS}/${body.id}?includeDetails=true`)).body.deployResult;
	}

	return { start, deploy };
}
