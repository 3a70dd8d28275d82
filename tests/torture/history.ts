/** Random histories and what is asked of each. */
import fc, { type AsyncCommand } from "fast-check";
import { CRM_KINDS, crmChanges } from "./acts/crm-changes.ts";
import { SIGNING_KINDS, signing } from "./acts/signing.ts";
import { STEP_TYPES } from "./acts/steps.ts";
import { syncWork, WORK_KINDS } from "./acts/sync-work.ts";
import { TURN_KINDS, turn } from "./acts/turns.ts";
import { TYPING_KINDS, typing } from "./acts/typing.ts";
import { USER_KINDS, userSteps } from "./acts/user-steps.ts";
import { WEATHER_KINDS, weather } from "./acts/weather.ts";
import { DISK_FAULTS } from "./disk-faults.ts";
import type { Ledger } from "./ledger.ts";
import { comeToRest } from "./rest.ts";
import { type Orgs, Stage } from "./stage.ts";
import type { Tally } from "./tally.ts";
import { WIRE_FAULTS } from "./wire-faults.ts";

/** All kinds of things that a search must have met to mean anything. */
export const EXPECTED: readonly string[] = [
	...[USER_KINDS, TURN_KINDS, WORK_KINDS, TYPING_KINDS, SIGNING_KINDS, WEATHER_KINDS, CRM_KINDS]
		.flat()
		.map((kind) => `act: ${kind}`),
	...STEP_TYPES.map((type) => `step: ${type}`),
	...["offer", "accept", "commit"].map((type) => `step that fits: ${type}`),
	...Object.keys(WIRE_FAULTS).map((name) => `line: ${name}`),
	...DISK_FAULTS.map((name) => `disk: ${name}`),
	...[
		"death: user",
		"death: drain",
		"death: pull",
		"death: sign-in",
		"rest: rejected",
		"rest: behind a refused step",
	],
];

const MAX_ACTS = 24;

/** The same act several times makes it so much likelier. */
const often = <T>(times: number, act: T): T[] => Array.from({ length: times }, () => act);

const acts: fc.Arbitrary<AsyncCommand<Ledger, Stage>>[] = [
	...often(7, userSteps.submit),
	...often(12, userSteps.step),
	...often(4, userSteps.point),
	...often(24, turn),
	...often(4, userSteps.changes).flat(),
	...often(6, weather.lateArrives),
	...typing,
	...often(7, syncWork.drain),
	...often(5, syncWork.pull),
	...often(2, syncWork.revalidate),
	...often(3, syncWork.twoAtOnce),
	...often(10, weather.line),
	...often(8, weather.time),
	...[
		weather.disk,
		weather.clock,
		weather.lateArrives,
		weather.connectionsLost,
		weather.cacheGone,
		weather.diskWiped,
	],
	...[signing.signIn, signing.switchUser, signing.signOut, signing.otherOrg],
	...often(3, crmChanges.byHand),
	...[crmChanges.sessionEnds, crmChanges.requestDeleted, crmChanges.merged, crmChanges.accessLost],
	...[crmChanges.unitChanged, crmChanges.renamed, crmChanges.refreshed],
];

/** @param replayPath the choice among the acts that a failed run names, to meet its history again */
export function histories(replayPath?: string) {
	return fc.commands(acts, {
		maxCommands: MAX_ACTS,
		size: "max",
		...(replayPath !== undefined && { replayPath }),
	});
}

/** Plays one history to its end. Throws where a promise does not hold. */
export async function play(
	orgs: Orgs,
	tally: Tally,
	commands: Iterable<AsyncCommand<Ledger, Stage>>,
): Promise<void> {
	const stage = new Stage(orgs, tally);
	await stage.begin();
	try {
		await fc.asyncModelRun(() => ({ model: stage.ledger, real: stage }), commands);
		await comeToRest(stage);
	} finally {
		stage.end();
	}
}
