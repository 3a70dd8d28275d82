import { randomInt } from "node:crypto";
import { makeId } from "../ids.ts";
import type { Org } from "../org.ts";
import { toRestTime, toStamp } from "../times.ts";
import type { CrmUser } from "../users.ts";
import { check } from "./check.ts";
import type { Component, Problem } from "./components.ts";
import { install, keep, unholdable } from "./install.ts";
import { readPackage } from "./read-zip.ts";

export interface DeployOptions {
	checkOnly: boolean;
	[option: string]: unknown;
}

interface Deploy {
	id: string;
	options: DeployOptions;
	user: CrmUser;
	createdDate: string;
	components: Component[];
	problems: Problem[];
	/** How often its state was asked for; the first time it is still under way. */
	polls: number;
}

/**
 * The deploys of an org. One is carried out at once, all or nothing, as in production; but its state says so only
 * from the second time that it is asked for, so that clients must poll.
 */
export class Deploys {
	readonly #org: Org;
	readonly #deploys = new Map<string, Deploy>();

	constructor(org: Org) {
		this.#org = org;
	}

	start(zip: Uint8Array, options: DeployOptions, user: CrmUser): string {
		const { components, problems, files } = readPackage(zip);
		const found = [...problems, ...(problems.length > 0 ? [] : check(this.#org, components))];
		if (found.length === 0)
			for (const [{ type, fullName, fileName }, problem] of unholdable(components))
				found.push({ type, fullName, fileName, problem: `The local CRM cannot hold this: ${problem}` });
		if (found.length === 0 && !options.checkOnly)
			this.#org.db.transaction(() => {
				install(this.#org, components);
				keep(this.#org.db, files);
			});
		const id = makeId("0Af", randomInt(1_000_000_000));
		const createdDate = toRestTime(toStamp(this.#org.now()));
		this.#deploys.set(id, { id, options, user, createdDate, components, problems: found, polls: 0 });
		return id;
	}

	options(id: string): DeployOptions | undefined {
		return this.#deploys.get(id)?.options;
	}

	/** Undefined for an unknown id. `asked` false shows it as it was when it came. */
	result(id: string, withDetails: boolean, asked = true): Record<string, unknown> | undefined {
		const deploy = this.#deploys.get(id);
		if (!deploy) return undefined;
		if (asked) deploy.polls++;
		return resultOf(deploy, withDetails);
	}
}

function resultOf(deploy: Deploy, withDetails: boolean): Record<string, unknown> {
	const { id, options, user, createdDate, components, problems, polls } = deploy;
	const done = polls > 1;
	const success = problems.length === 0;
	const underWay = polls === 0 ? "Pending" : "InProgress";
	const total = Math.max(components.length, problems.length);
	const deployed = success ? (done ? total : Math.floor((total * polls) / 2)) : 0;
	return {
		id,
		status: done ? (success ? "Succeeded" : "Failed") : underWay,
		done,
		success: done && success,
		checkOnly: options.checkOnly,
		ignoreWarnings: options.ignoreWarnings === true,
		rollbackOnError: true,
		runTestsEnabled: false,
		numberComponentErrors: done ? problems.length : 0,
		numberComponentsDeployed: deployed,
		numberComponentsTotal: polls === 0 ? 0 : total,
		numberTestErrors: 0,
		numberTestsCompleted: 0,
		numberTestsTotal: 0,
		createdBy: user.id.slice(0, 15),
		createdByName: user.name,
		createdDate,
		startDate: polls === 0 ? null : createdDate,
		lastModifiedDate: createdDate,
		completedDate: done ? createdDate : null,
		errorMessage: null,
		errorStatusCode: null,
		stateDetail: null,
		details: withDetails && done ? detailsOf(deploy) : null,
	};
}

function detailsOf({ components, problems, createdDate, options }: Deploy) {
	const common = { createdDate, deleted: false, warning: false };
	const successes = problems.length > 0 ? [] : components;
	return {
		componentSuccesses: successes.map(({ type, fullName, fileName }) => ({
			...common,
			componentType: type,
			fullName,
			fileName,
			success: true,
			changed: !options.checkOnly,
			created: !options.checkOnly,
			problem: null,
			problemType: null,
			requiresProductionTestRun: false,
		})),
		componentFailures: problems.map(({ type, fullName, fileName, problem }) => ({
			...common,
			componentType: type,
			fullName,
			fileName,
			success: false,
			changed: false,
			created: false,
			problem,
			problemType: "Error",
			// The place within the file is not known here any more.
			lineNumber: 1,
			columnNumber: 1,
		})),
		retrieveResult: null,
		runTestResult: { numFailures: 0, numTestsRun: 0, totalTime: 0, failures: [], successes: [] },
	};
}
