/** I1 for what is typed: it is where it was saved, until it is sent or thrown away. */
import type { Stage } from "../stage.ts";
import { broken } from "./look.ts";

export async function holdDrafts({ ledger, browsers }: Stage): Promise<void> {
	for (const { browser, store, key, text } of ledger.drafts.values()) {
		const on = browsers.find(({ name }) => name === browser);
		const row = await (await on?.store(store))?.get("drafts", key);
		if (row?.values.expertise !== text) throw broken("I1", `the draft ${key} of ${browser} lacks "${text}"`);
	}
}
