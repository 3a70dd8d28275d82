import { childrenOf, type Element, readXml, textAt } from "../seed/read-xml.ts";

/** One thing that a deploy makes or changes. */
export interface Component {
	/** E.g. `CustomField`. */
	type: string;
	/** E.g. `Instep_Unit__c.Manager__c`. */
	fullName: string;
	/** E.g. `objects/Instep_Unit__c.object`. */
	fileName: string;
	xml: Element;
}

/** Why a component cannot be deployed; `fullName` is the file's when nothing better is known. */
export interface Problem {
	type: string;
	fullName: string;
	fileName: string;
	problem: string;
}

/** Folder of the zip → ending of its files and their type. */
const FOLDERS: Record<string, [ending: string, type: string]> = {
	objects: ["object", "CustomObject"],
	permissionsets: ["permissionset", "PermissionSet"],
	tabs: ["tab", "CustomTab"],
	layouts: ["layout", "Layout"],
	applications: ["app", "CustomApplication"],
	externalClientApps: ["eca", "ExternalClientApplication"],
	extlClntAppGlobalOauthSets: ["ecaGlblOauth", "ExtlClntAppGlobalOauthSettings"],
	extlClntAppOauthSettings: ["ecaOauth", "ExtlClntAppOauthSettings"],
	extlClntAppOauthPolicies: ["ecaOauthPlcy", "ExtlClntAppOauthConfigurablePolicies"],
	extlClntAppPolicies: ["ecaPlcy", "ExtlClntAppConfigurablePolicies"],
};

/** Elements of an object's file that are components of their own. */
const WITHIN_OBJECT: Record<string, string> = {
	fields: "CustomField",
	listViews: "ListView",
	validationRules: "ValidationRule",
	compactLayouts: "CompactLayout",
};

/** The components of one file of the zip, or what is wrong with it. Never throws. */
export function componentsOf(fileName: string, source: string): Component[] | Problem {
	const [, folder = "", name = "", ending = ""] = /^(\w+)\/(.+)\.(\w+)$/.exec(fileName) ?? [];
	const [expected, type = ""] = FOLDERS[folder] ?? [];
	const wrong = (problem: string): Problem => ({ type, fullName: name || fileName, fileName, problem });
	if (expected === undefined) return wrong(`Unknown folder: ${folder}`);
	if (ending !== expected) return wrong(`Unexpected file ending: .${ending}, expected .${expected}`);
	let xml: Element;
	try {
		xml = readXml(source);
	} catch (error) {
		return wrong(`Error parsing file: ${error instanceof Error ? error.message : error}`);
	}
	if (xml.name !== type) return wrong(`Error parsing file: root element ${xml.name}, expected ${type}`);
	const whole: Component = { type, fullName: decodeURIComponent(name), fileName, xml };
	if (type !== "CustomObject") return [whole];
	const inner = Object.entries(WITHIN_OBJECT).flatMap(([element, innerType]) =>
		childrenOf(xml, element).map((child): Component => {
			return {
				type: innerType,
				fullName: `${name}.${textAt(child, "fullName") ?? ""}`,
				fileName,
				xml: child,
			};
		}),
	);
	return [whole, ...inner];
}

/** What `package.xml` names, as "Type Member". */
export function namedIn(packageXml: Element): string[] {
	return childrenOf(packageXml, "types").flatMap((types) =>
		childrenOf(types, "members").map(({ text }) => `${textAt(types, "name") ?? ""} ${text}`),
	);
}
