import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { measureBuild, STORE_BUILDS } from "../guards/built.ts";
import type { Report } from "./counts.ts";

/** Bytes after gzip of the store builds beside their budgets; tests/size.test.ts keeps them. */
export function sizes(): Report {
	const budgets: Record<string, number> = JSON.parse(
		readFileSync(join(import.meta.dirname, "..", "size-budget.json"), "utf8"),
	);
	const counts = STORE_BUILDS.flatMap((build) => {
		if (!existsSync(join(".output", build.name)))
			throw new Error(`${build.name} is not built: run "npm run build" first.`);
		return Object.entries(measureBuild(build)).map(([part, figure]) => {
			const budget = budgets[part];
			return {
				...{ name: `${build.name}: ${part}, bytes gzip`, bar: "P5" as const, figure },
				...(budget !== undefined && { budget }),
			};
		});
	});
	return { timings: [], counts };
}
