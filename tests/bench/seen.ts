import type { Frame } from "puppeteer-core";
import * as v from "valibot";
import { waitFor } from "../e2e/wait.ts";

const Seen = v.variant("kind", [
	v.object({
		kind: v.literal("frame"),
		/** Once it was painted; epoch milliseconds with their fractions, as all `at`. */
		at: v.number(),
		beganAt: v.number(),
		/** Data, or whatever the page has to say, stands there. */
		isReady: v.boolean(),
		/** Whose data stands there. */
		account: v.optional(v.string()),
		hash: v.string(),
		isForm: v.boolean(),
		/** How many requests stand there. */
		cards: v.number(),
	}),
	v.object({ kind: v.picklist(["keydown", "click", "announced"]), at: v.number() }),
	/** A transaction that wrote is complete. */
	v.object({ kind: v.literal("durable"), at: v.number(), stores: v.array(v.string()) }),
]);
/** What the probe (scripts/probe.ts) noted in a page of the extension. */
export type Seen = v.InferOutput<typeof Seen>;
export type SeenFrame = Extract<Seen, { kind: "frame" }>;

/** All that the page's probe noted since it was last told to forget, oldest first. */
export async function seenIn(frame: Frame): Promise<Seen[]> {
	return v.parse(v.array(Seen), await frame.evaluate(() => Reflect.get(globalThis, "seen")));
}

export async function forget(frame: Frame): Promise<void> {
	await frame.evaluate(() => void Reflect.get(globalThis, "seen").splice(0));
}

/** The frames among them. */
export function framesOf(seen: readonly Seen[]): SeenFrame[] {
	return seen.flatMap((each) => (each.kind === "frame" ? each : []));
}

/** Waits until the probe has noted a frame like this, and answers the first one after that moment. */
export function firstFrame(
	what: string,
	frameOf: () => Promise<Frame>,
	since: number,
	isWanted: (frame: SeenFrame) => boolean,
): Promise<SeenFrame> {
	return waitFor(
		what,
		async () => framesOf(await seenIn(await frameOf())).find((each) => each.at > since && isWanted(each)),
		20_000,
	);
}
