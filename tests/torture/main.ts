/** `npm run torture -- --runs N --seed S [--path P --replay R]`: a long search, with its progress and what it met. */
import { parseArgs } from "node:util";
import { search } from "./search.ts";

const { values } = parseArgs({
	options: {
		runs: { type: "string", default: "2000" },
		seed: { type: "string", default: "1" },
		path: { type: "string" },
		replay: { type: "string" },
	},
});
const runs = Number(values.runs);
const startedAt = performance.now();
const seconds = () => ((performance.now() - startedAt) / 1_000).toFixed(1);
let played = 0;
const { tally, failure } = await search({
	runs,
	seed: Number(values.seed),
	path: values.path,
	replayPath: values.replay,
	onPlayed() {
		played += 1;
		if (played % 100 === 0) console.log(`${played} of ${runs} histories, ${seconds()} s`);
	},
});
console.log(tally.table());
console.log(`${played} histories, seed ${values.seed}, ${seconds()} s`);
if (failure) {
	console.error(failure);
	process.exitCode = 1;
}
