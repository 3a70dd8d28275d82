import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Where the databases of this run stand; the workers inherit it from whoever made them. */
const FOLDER = "INSTEP_SEEDED";

interface Planted {
	accounts?: number;
	empty?: boolean;
}

/** A new place for what all CRMs of a run start from. To be removed at its end. */
export function openSeeded(): () => void {
	const folder = mkdtempSync(join(tmpdir(), "instep-seeded-"));
	process.env[FOLDER] = folder;
	return () => {
		delete process.env[FOLDER];
		rmSync(folder, { recursive: true, force: true });
	};
}

/** The file with the seed of such a CRM; undefined outside of a run, and for a seed that only one story has. */
export function seededFile({ accounts, empty = false }: Planted): string | undefined {
	const folder = process.env[FOLDER];
	if (folder === undefined || accounts !== undefined) return undefined;
	return join(folder, empty ? "empty.sqlite" : "company.sqlite");
}

/** Hands `file` the seed. To plant the company row by row takes three seconds of a processor, a copy none. */
export function copySeeded(planted: Planted, file: string): void {
	const seeded = seededFile(planted);
	if (seeded !== undefined) copyFileSync(seeded, file);
}

/** So that a CRM's sources lose their types once in a run, and not at each start. */
export function compiledOnce(): NodeJS.ProcessEnv {
	const folder = process.env[FOLDER];
	return folder === undefined ? {} : { NODE_COMPILE_CACHE: join(folder, "compiled") };
}
