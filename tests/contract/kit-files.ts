/** The files of `public/salesforce/`, as an admin or the options page deploys them. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const ROOT = join(import.meta.dirname, "../../public/salesforce");

/** Source files by path within the project. */
export function kitFiles(project: "." | "external-client-app" = "."): Map<string, string> {
	const folder = join(ROOT, project, "force-app");
	return new Map(
		readdirSync(folder, { recursive: true, encoding: "utf8" })
			.filter((path) => path.endsWith(".xml"))
			.sort()
			.map((path) => [`force-app/${path}`, readFileSync(join(folder, path), "utf8")]),
	);
}

export function projectFile(project: "." | "external-client-app"): string {
	return readFileSync(join(ROOT, project, "sfdx-project.json"), "utf8");
}
