import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { measureBuild, STORE_BUILDS } from "../guards/built.ts";
import { countRow } from "./counts.ts";

/** Bytes after gzip of the store builds beside their budgets; tests/size.test.ts keeps them. */
export function printSizes(): void {
	const budgets: Record<string, number> = JSON.parse(
		readFileSync(join(import.meta.dirname, "..", "size-budget.json"), "utf8"),
	);
	for (const build of STORE_BUILDS) {
		console.log(`sizes of ${build.name}, bytes gzip`);
		if (!existsSync(join(".output", build.name))) {
			console.log('not built: run "npm run build" first');
			continue;
		}
		const rows = Object.entries(measureBuild(build)).map(([part, figure]) => {
			const budget = budgets[part];
			return [part, countRow({ name: part, figure, ...(budget !== undefined && { budget }) })];
		});
		console.table(Object.fromEntries(rows));
	}
}
