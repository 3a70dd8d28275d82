import { unzipSync } from "fflate";
import { readXml } from "../seed/read-xml.ts";
import { type Component, componentsOf, namedIn, type Problem } from "./components.ts";
import { problemsOf } from "./validate.ts";

export interface Package {
	components: Component[];
	problems: Problem[];
	/** Sources by path, `package.xml` left out. */
	files: Map<string, string>;
}

/** The zip of a deploy as components, with all that can be said about it without looking at the org. */
export function readPackage(zip: Uint8Array): Package {
	const files = unzipped(zip);
	if (!files) return failed("", "The zip file could not be read");
	const packageXml = files.get("package.xml");
	files.delete("package.xml");
	if (packageXml === undefined) return failed("package.xml", "No package.xml found");
	let named: Set<string>;
	try {
		const xml = readXml(packageXml);
		const [problem] = problemsOf(xml, "Package");
		if (problem) return failed("package.xml", problem);
		named = new Set(namedIn(xml));
	} catch (error) {
		return failed("package.xml", `Error parsing file: ${error instanceof Error ? error.message : error}`);
	}
	const components: Component[] = [];
	const problems: Problem[] = [];
	for (const [fileName, source] of files) {
		const read = componentsOf(fileName, source);
		if (Array.isArray(read)) components.push(...read);
		else problems.push(read);
	}
	return { components, files, problems: [...problems, ...againstPackage(named, components, problems)] };
}

/** Files by path without the folder that many tools put around everything; null for what is no zip. */
function unzipped(zip: Uint8Array): Map<string, string> | null {
	try {
		const entries = Object.entries(unzipSync(zip)).filter(([path]) => !path.endsWith("/"));
		const root =
			entries.find(([path]) => /(^|\/)package\.xml$/.test(path))?.[0].replace(/package\.xml$/, "") ?? "";
		return new Map(
			entries.map(([path, bytes]) => [path.slice(root.length), new TextDecoder().decode(bytes)]),
		);
	} catch {
		return null;
	}
}

function againstPackage(named: Set<string>, components: Component[], broken: Problem[]): Problem[] {
	const found = new Set(components.map(({ type, fullName }) => `${type} ${fullName}`));
	const isBroken = (type: string, member: string) =>
		broken.some((each) => each.type === type && each.fullName === member);
	const missing = [...named].flatMap((name) => {
		const [type = "", ...rest] = name.split(" ");
		const member = rest.join(" ");
		if (member === "*" || found.has(name) || isBroken(type, member)) return [];
		const problem = `An object '${member}' of type ${type} was named in package.xml, but was not found in zipped directory`;
		return [{ type, fullName: member, fileName: "package.xml", problem }];
	});
	const unnamed = components.filter(({ type, fullName, fileName }) => {
		// An object that is named brings what is inside of it.
		const owner = fileName.startsWith("objects/") ? `CustomObject ${fullName.split(".")[0]}` : "";
		return ![`${type} ${fullName}`, `${type} *`, owner, "CustomObject *"].some((name) => named.has(name));
	});
	// A standard object's file may be there for its fields alone.
	const strays = unnamed.filter(({ type, fullName }) => type !== "CustomObject" || fullName.endsWith("__c"));
	return [...missing, ...strays.map((each) => ({ ...each, problem: "Not in package.xml" }))];
}

function failed(fileName: string, problem: string): Package {
	return {
		components: [],
		files: new Map(),
		problems: [{ type: "", fullName: fileName, fileName, problem }],
	};
}
