import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	symlinkSync,
	writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { unzipSync } from "fflate";
import { expect, test } from "vitest";

const OUTPUT = ".output";

function fileOf(folder: string, end: string): string {
	const name = readdirSync(folder).find((each) => each.endsWith(end));
	if (!name) throw new Error(`${folder} has no *${end}: run "npm run build" first.`);
	return join(folder, name);
}

const digest = (file: string) => createHash("sha256").update(readFileSync(file)).digest("hex");

/** What Firefox's reviewers do (ux.md 4.2): the package built from the sources zip, elsewhere, is the same to the byte. */
test("the sources zip builds the very package that it came with", () => {
	const elsewhere = mkdtempSync(join(tmpdir(), "instep-"));
	try {
		for (const [path, content] of Object.entries(unzipSync(readFileSync(fileOf(OUTPUT, "-sources.zip"))))) {
			if (path.endsWith("/")) continue;
			mkdirSync(join(elsewhere, dirname(path)), { recursive: true });
			writeFileSync(join(elsewhere, path), content);
		}
		// `npm ci` by the lock file that is in the zip would give the same.
		symlinkSync(resolve("node_modules"), join(elsewhere, "node_modules"));
		execFileSync(resolve("node_modules/.bin/wxt"), ["zip", "-b", "firefox"], {
			cwd: elsewhere,
			stdio: "pipe",
			// Vitest's own would make another build of it.
			env: { ...process.env, NODE_ENV: "production" },
		});
		expect(digest(fileOf(join(elsewhere, OUTPUT), "-firefox.zip"))).toBe(
			digest(fileOf(OUTPUT, "-firefox.zip")),
		);
	} finally {
		rmSync(elsewhere, { recursive: true, force: true });
	}
});
