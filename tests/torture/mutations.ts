/**
 * `npm run mutations [-- --only WORD] [--search RUNS] [--trust]`: puts each mistake of the list into a copy of the tree and
 * runs the suites that should see it; with `--search` also that many random histories. Says which test saw what,
 * and fails where none did. The tree itself is never touched.
 */
import { spawn } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import * as v from "valibot";
import { MUTATIONS, type Mutation } from "./mutation-list.ts";

const ROOT = join(import.meta.dirname, "../..");
const COPIED = [
	"utils",
	"tests",
	"public",
	"components",
	"entrypoints",
	".wxt",
	"package.json",
	"tsconfig.json",
];
/** A busy machine is no reason to call a test red. */
const PATIENCE_MS = 120_000;

const Report = v.object({
	testResults: v.array(
		v.object({
			name: v.string(),
			message: v.optional(v.string(), ""),
			assertionResults: v.array(
				v.object({
					status: v.string(),
					fullName: v.string(),
					failureMessages: v.optional(v.array(v.string()), []),
				}),
			),
		}),
	),
});

const { values } = parseArgs({
	options: { only: { type: "string" }, search: { type: "string" }, trust: { type: "boolean" } },
});
const copy = mkdtempSync(join(tmpdir(), "instep-mutations-"));
process.on("exit", () => rmSync(copy, { recursive: true, force: true }));
for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => process.exit(1));
for (const name of COPIED) cpSync(join(ROOT, name), join(copy, name), { recursive: true });
cpSync(join(ROOT, "vitest.config.ts"), join(copy, "vitest.config.ts"));
symlinkSync(join(ROOT, "node_modules"), join(copy, "node_modules"));

const chosen = MUTATIONS.filter(({ name }) => name.includes(values.only ?? ""));
// `--trust`: these suites have just been green.
const sound = values.trust ? undefined : await failing([...new Set(chosen.flatMap(({ suites }) => suites))]);
if (sound !== undefined) throw new Error(`without any mistake, this test is red: ${sound}`);
let missed = 0;
for (const mutation of chosen) {
	const seen = await withMistake(mutation, async () => {
		const test = await failing(mutation.suites);
		const found = values.search ? await searching(values.search) : undefined;
		return { test, found };
	});
	if (!seen.test) missed += 1;
	console.log(`${seen.test ? "seen  " : "MISSED"} ${mutation.name}\n       ${seen.test ?? "by no test"}`);
	if (values.search) console.log(`       random histories: ${seen.found ?? `nothing in ${values.search}`}`);
}
console.log(`${chosen.length - missed} of ${chosen.length} mistakes seen`);
process.exitCode = missed > 0 ? 1 : 0;

/** Throws where the list no longer fits the product's text. */
async function withMistake<T>({ name, file, from, to }: Mutation, work: () => Promise<T>): Promise<T> {
	const path = join(copy, file);
	const text = readFileSync(path, "utf8");
	if (text.split(from).length !== 2) throw new Error(`"${name}": its text is not in ${file} exactly once`);
	writeFileSync(
		path,
		text.replace(from, () => to),
	);
	try {
		return await work();
	} finally {
		writeFileSync(path, text);
	}
}

/** The first test of these suites that is red, or nothing where all are green. Throws where none could run. */
async function failing(suites: readonly string[]): Promise<string | undefined> {
	const report = join(copy, "report.json");
	rmSync(report, { force: true });
	const patience = [`--testTimeout=${PATIENCE_MS}`, `--hookTimeout=${PATIENCE_MS}`];
	const output = ["--reporter=json", `--outputFile=${report}`, "--bail=1"];
	await run("node_modules/vitest/vitest.mjs", [
		"run",
		"--project",
		"unit",
		...patience,
		...output,
		...suites,
	]);
	const { testResults } = v.parse(v.pipe(v.string(), v.parseJson(), Report), readFileSync(report, "utf8"));
	if (testResults.length === 0) throw new Error(`no test is called ${suites.join(", ")}`);
	for (const { name, message, assertionResults } of testResults) {
		const red = assertionResults.find(({ status }) => status === "failed");
		if (red) return `${name.slice(name.indexOf("tests/"))} > ${red.fullName}`;
		if (assertionResults.length === 0 && message) return `${name.slice(name.indexOf("tests/"))}: ${message}`;
	}
	return undefined;
}

/** The promise that random histories see broken. */
async function searching(runs: string): Promise<string | undefined> {
	const { text } = await run("tests/torture/main.ts", ["--runs", runs]);
	return /^(?:Error: )?.*(?:does not hold|I\d: ).*$|^\w*Error: .*$/m.exec(text)?.[0];
}

function run(script: string, args: readonly string[]): Promise<{ text: string }> {
	return new Promise((resolve, reject) => {
		const child = spawn(process.execPath, ["--disable-warning=ExperimentalWarning", script, ...args], {
			cwd: copy,
		});
		let text = "";
		for (const stream of [child.stdout, child.stderr])
			stream.on("data", (chunk: Buffer) => {
				text += chunk.toString();
			});
		child.on("error", reject);
		child.on("close", () => resolve({ text }));
	});
}
