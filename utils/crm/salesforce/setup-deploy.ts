import * as v from "valibot";
import type { Ask, DeployState } from "../../domain/set-up.ts";
import { answerOf } from "./setup-query.ts";

const Failure = v.object({
	fullName: v.nullish(v.string(), ""),
	fileName: v.nullish(v.string(), ""),
	problem: v.nullish(v.string(), ""),
});
const Failures = v.array(Failure);
const OneFailure = v.pipe(
	Failure,
	v.transform((one) => [one]),
);
const Status = v.object({
	deployResult: v.object({
		id: v.string(),
		done: v.boolean(),
		success: v.boolean(),
		numberComponentsDeployed: v.number(),
		numberComponentsTotal: v.number(),
		errorMessage: v.nullish(v.string()),
		details: v.nullish(
			v.object({
				// One failure alone may come without its list.
				componentFailures: v.optional(
					v.lazy((value) => (Array.isArray(value) ? Failures : OneFailure)),
					[],
				),
			}),
		),
	}),
});

/** Starts a deploy of the extension's own kit, all or nothing. Answers its id. */
export async function startDeploy(ask: Ask): Promise<string> {
	return answerOf(v.object({ id: v.string() }), await ask({ do: "deploy" })).id;
}

export async function deployState(ask: Ask, id: string): Promise<DeployState> {
	const { deployResult } = answerOf(Status, await ask({ do: "deployStatus", id }));
	const failures = deployResult.details?.componentFailures ?? [];
	const whole = deployResult.errorMessage ? [{ name: "", problem: deployResult.errorMessage }] : [];
	return {
		id,
		done: deployResult.done,
		success: deployResult.success,
		deployed: deployResult.numberComponentsDeployed,
		total: deployResult.numberComponentsTotal,
		problems: [
			...whole,
			...failures.map(({ fullName, fileName, problem }) => ({
				name: fullName || fileName || "",
				problem: problem ?? "",
			})),
		],
	};
}
