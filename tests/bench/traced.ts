import type { Page } from "puppeteer-core";
import * as v from "valibot";

const Trace = v.object({ traceEvents: v.array(v.unknown()) });
const ScriptEvent = v.object({
	name: v.picklist(["FunctionCall", "EvaluateScript", "v8.compile"]),
	ph: v.literal("X"),
	pid: v.number(),
	tid: v.number(),
	/** Microseconds. */
	ts: v.number(),
	dur: v.number(),
	args: v.object({ data: v.object({ url: v.string() }) }),
});
export type ScriptEvent = v.InferOutput<typeof ScriptEvent>;

/** What scripts did in the page while this was done: each call from outside, each evaluation, each compilation. */
export async function traced(page: Page, act: () => Promise<void>): Promise<ScriptEvent[]> {
	await page.tracing.start({ categories: ["devtools.timeline", "disabled-by-default-v8.compile"] });
	await act();
	const trace = v.parse(Trace, JSON.parse(new TextDecoder().decode(await page.tracing.stop())));
	return trace.traceEvents.flatMap((event) => {
		const script = v.safeParse(ScriptEvent, event);
		return script.success ? [script.output] : [];
	});
}

/** Milliseconds during which a thread ran such scripts: what lies within another event is counted once. */
export function busyMs(events: readonly ScriptEvent[], isOurs: (url: string) => boolean): number {
	const own = events.filter(({ args }) => isOurs(args.data.url)).toSorted((a, b) => a.ts - b.ts);
	const ends = new Map<string, number>();
	let sum = 0;
	for (const { pid, tid, ts, dur } of own) {
		const thread = `${pid}/${tid}`;
		const from = Math.max(ts, ends.get(thread) ?? 0);
		const end = ts + dur;
		sum += Math.max(0, end - from);
		ends.set(thread, Math.max(end, ends.get(thread) ?? 0));
	}
	return sum / 1_000;
}
