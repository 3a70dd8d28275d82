/** What the organisation's admin has set for everybody by policy (public/managed-schema.json). */
import * as v from "valibot";
import browser from "webextension-polyfill";
import { Weights } from "../domain/weights.ts";

/** What a policy can switch off. */
export const FEATURES = ["menu", "dock", "staySignedIn"] as const;

/** Each setting for itself: one that is wrong leaves the others in force. */
const Managed = v.object({
	hosts: v.fallback(v.optional(v.array(v.string()), []), []),
	consumerKey: v.fallback(
		v.optional(
			v.pipe(
				v.string(),
				v.transform((key) => key.trim()),
			),
			"",
		),
		"",
	),
	language: v.fallback(v.optional(v.picklist(["en", "da"])), undefined),
	weights: v.fallback(v.optional(Weights), undefined),
	switchedOff: v.fallback(v.optional(v.array(v.string()), []), []),
});
export type Managed = v.InferOutput<typeof Managed>;

export function parseManaged(raw: unknown): Managed {
	const parsed = v.safeParse(Managed, raw);
	return parsed.success ? parsed.output : v.parse(Managed, {});
}

/** The settings in force now. Firefox refuses to answer where no policy is installed: then there are none. */
export async function managed(): Promise<Managed> {
	return parseManaged(await browser.storage.managed.get().catch(() => ({})));
}
