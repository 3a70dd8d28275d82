import type { Access } from "../access.ts";
import type { Org } from "../org.ts";
import type { SObject } from "../schema.ts";
import { type Answer, type Call, objectOf, type Routes } from "./call.ts";
import { conditionally } from "./conditional.ts";
import { describeField } from "./describe-field.ts";

export const describeRoutes: Routes = {
	"GET /sobjects": describeGlobal,
	"GET /sobjects/:object": describeBasic,
	"GET /sobjects/:object/describe": describeObject,
};

/** What the user may read; the rest does not exist for them. */
function describeGlobal(call: Call): Answer {
	const { org, access, version } = call;
	const visible = [...org.schema.objects.values()].filter((object) => access.may(object, "read"));
	return conditionally(call, org.describedAt, () => {
		const sobjects = visible.map((object) => summaryOf(access, object, version));
		return { status: 200, body: { encoding: "UTF-8", maxBatchSize: 200, sobjects } };
	});
}

function describeBasic(call: Call): Answer {
	const object = objectOf(call);
	const objectDescribe = summaryOf(call.access, object, call.version);
	return { status: 200, body: { objectDescribe, recentItems: [] } };
}

function describeObject(call: Call): Answer {
	const object = objectOf(call);
	return conditionally(call, call.org.describedAt, () => ({ status: 200, body: describe(call, object) }));
}

function describe({ org, access, version }: Call, object: SObject) {
	const fields = [...object.fields.values()]
		.filter((field) => access.mayRead(object, field))
		.map((field) => describeField(access, object, field));
	return {
		...summaryOf(access, object, version),
		actionOverrides: [],
		childRelationships: childrenOf(org, access, object),
		compactLayoutable: true,
		fields,
		listviewable: null,
		lookupLayoutable: null,
		namedLayoutInfos: [],
		networkScopeFieldName: null,
		recordTypeInfos: [masterRecordType(object, version)],
		searchLayoutable: true,
		supportedScopes: [
			{ label: `All ${object.labelPlural}`, name: "everything" },
			{ label: `My ${object.labelPlural}`, name: "mine" },
		],
	};
}

function summaryOf(access: Access, object: SObject, version: string) {
	const base = `/services/data/${version}/sobjects/${object.name}`;
	const deletable = access.may(object, "delete");
	return {
		activateable: false,
		createable: access.may(object, "create"),
		custom: object.custom,
		customSetting: false,
		deletable,
		deprecatedAndHidden: false,
		feedEnabled: false,
		hasSubtypes: false,
		isSubtype: false,
		keyPrefix: object.keyPrefix,
		label: object.label,
		labelPlural: object.labelPlural,
		layoutable: true,
		mergeable: ["Account", "Contact", "Case"].includes(object.name) && deletable,
		mruEnabled: true,
		name: object.name,
		queryable: true,
		replicateable: true,
		retrieveable: true,
		searchable: true,
		triggerable: true,
		undeletable: deletable && !object.hardDelete,
		updateable: access.may(object, "edit"),
		urls: { describe: `${base}/describe`, rowTemplate: `${base}/{ID}`, sobject: base },
	};
}

function childrenOf(org: Org, access: Access, object: SObject) {
	return org.schema
		.childrenOf(object)
		.filter(({ child, field }) => access.may(child, "read") && access.mayRead(child, field))
		.map(({ child, field }) => ({
			cascadeDelete: field.onParentDelete === "Cascade",
			childSObject: child.name,
			deprecatedAndHidden: false,
			field: field.name,
			junctionIdListNames: [],
			junctionReferenceTo: [],
			relationshipName: field.childRelationshipName || null,
			restrictedDelete: field.onParentDelete === "Restrict",
		}));
}

/** Every object has this one, under the id that all orgs share. */
function masterRecordType(object: SObject, version: string) {
	const recordTypeId = "012000000000000AAA";
	return {
		active: true,
		available: true,
		defaultRecordTypeMapping: true,
		developerName: "Master",
		master: true,
		name: "Master",
		recordTypeId,
		urls: { layout: `/services/data/${version}/sobjects/${object.name}/describe/layouts/${recordTypeId}` },
	};
}
