/** One search of many histories: what it met, and the shortest history that breaks a promise, if there is one. */
import fc from "fast-check";
import { EXPECTED, histories, play } from "./history.ts";
import { makeOrgs } from "./stage.ts";
import { Tally } from "./tally.ts";

export interface Search {
	runs: number;
	seed: number;
	/** To meet one failed history again. */
	path?: string | undefined;
	replayPath?: string | undefined;
	/** Told after each history. */
	onPlayed?: () => void;
}

export interface Found {
	tally: Tally;
	/** Nothing where every promise held in every history. */
	failure?: string;
}

export async function search({ runs, seed, path, replayPath, onPlayed }: Search): Promise<Found> {
	const orgs = await makeOrgs();
	const tally = new Tally(EXPECTED);
	const property = fc.asyncProperty(histories(replayPath), async (commands) => {
		await play(orgs, tally, commands);
		onPlayed?.();
	});
	try {
		const details = await fc.check(property, {
			numRuns: runs,
			seed,
			unbiased: true,
			...(path !== undefined && { path }),
		});
		if (!details.failed) return { tally };
		const [history] = details.counterexample ?? [];
		const again = /replayPath="([^"]*)"/.exec(String(history))?.[1] ?? "";
		const how = `--seed ${details.seed} --path "${details.counterexamplePath}" --replay "${again}"`;
		const reason =
			details.errorInstance instanceof Error ? details.errorInstance.stack : String(details.errorInstance);
		return {
			tally,
			failure: `${reason}\n\nThe history:\n${String(history)}\n\nAgain: npm run torture -- ${how}`,
		};
	} finally {
		await orgs.close();
	}
}
