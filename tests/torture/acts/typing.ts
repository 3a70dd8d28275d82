/** What is typed into a form and not sent, by somebody who is signed in or by nobody yet. */
import fc from "fast-check";
import { NOBODY, storeName } from "../../../utils/store/db.ts";
import { deleteDraft, saveDraft } from "../../../utils/store/drafts.ts";
import { type Browser, IMMORTAL } from "../browser.ts";
import { isForeseen } from "../foreseen.ts";
import { Act } from "./act.ts";
import { accountOf, browser, nameOf } from "./user-steps.ts";

export const TYPING_KINDS = ["type", "throw away"];

const placeOf = (on: Browser) => (on.connection ? storeName(on.connection.author) : NOBODY);

const type = fc.tuple(browser, fc.nat(2), fc.nat(99)).map(([index, account, n]) => {
	return new Act(
		"type",
		`${nameOf(index)}: types ${n} into the form of account ${account}`,
		async (stage) => {
			const on = stage.browser(index);
			const store = placeOf(on);
			const draft = {
				key: `request:${accountOf(account)}`,
				host: on.site.host,
				values: { expertise: `${n}` },
			};
			const row = { ...draft, updatedAt: on.now() };
			try {
				await saveDraft(await on.mortal(store, IMMORTAL()), row);
			} catch (error) {
				if (!isForeseen(error)) throw error;
				return false;
			}
			stage.ledger.typed({ browser: on.name, store, key: row.key, text: `${n}`, updatedAt: row.updatedAt });
			return true;
		},
	);
});

const throwAway = fc.nat(9).map((which) => {
	return new Act("throw away", `draft ${which} of all is thrown away`, async (stage) => {
		const drafts = [...stage.ledger.drafts.values()];
		const draft = drafts[which % drafts.length];
		const on = stage.browsers.find(({ name }) => name === draft?.browser);
		if (!draft || !on) return false;
		await deleteDraft(await on.store(draft.store), draft.key);
		stage.ledger.dropDraft(draft);
		return true;
	});
});

/**
 * Nobody's drafts go over to who signs in, unless they have typed since. Those that a death left behind
 * stay where they are; those that have gone over must be there.
 */
export async function followDrafts(on: Browser, store: string): Promise<void> {
	const nobodys = await on.store(NOBODY);
	const { ledger } = on.stage;
	for (const draft of ledger.draftsOf(on.name, NOBODY)) {
		if (await nobodys.get("drafts", draft.key)) continue;
		ledger.dropDraft(draft);
		const theirs = ledger.draftsOf(on.name, store).find(({ key }) => key === draft.key);
		if (!theirs || theirs.updatedAt < draft.updatedAt) ledger.typed({ ...draft, store });
	}
}

export const typing = [type, throwAway];
