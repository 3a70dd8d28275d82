import { useState } from "preact/hooks";
import * as v from "valibot";
import type { Environment } from "../../components/use-environment.ts";

const Run = v.object({ isDone: v.boolean(), checked: v.number(), gone: v.number() });

/** How far a comparison with the CRM is, and what came of it. */
export interface Check {
	phase: "running" | "done" | "failed";
	checked: number;
	gone: number;
}

/** Compares the whole copy with the CRM by a button, run after run, until the end or until the CRM does not answer. */
export function useCheck(host: string, send: Environment["send"]) {
	const [check, setCheck] = useState<Check>();
	async function start(): Promise<void> {
		let so: Check = { phase: "running", checked: 0, gone: 0 };
		for (let isAnew = true; so.phase === "running"; isAnew = false) {
			setCheck(so);
			const answer = await send({ type: "reconcile", host, isAnew }).catch(() => undefined);
			const run = v.safeParse(Run, answer);
			so = run.success
				? {
						phase: run.output.isDone ? "done" : "running",
						checked: so.checked + run.output.checked,
						gone: so.gone + run.output.gone,
					}
				: { ...so, phase: "failed" };
		}
		setCheck(so);
	}
	return { check, start };
}
