import { recordAt } from "../../utils/crm/sites.ts";
import { QUOTE_LENGTH } from "../../utils/domain/draft.ts";
import { toRecordId } from "../../utils/domain/record-id.ts";
import { hashOf } from "../../utils/domain/route.ts";
import { type MenuClick, openPopup, setBadge } from "../../utils/platform/menus.ts";
import { sendToDock } from "../../utils/platform/messages.ts";
import { connections } from "../../utils/platform/settings.ts";
import { NOBODY, storeName } from "../../utils/store/db.ts";
import { readDraft, saveDraft } from "../../utils/store/drafts.ts";
import { storeOf } from "./stores.ts";

/**
 * "Request expert" was chosen: saves the quoted text as a draft and opens the form. On an account page that
 * is the panel, elsewhere the popup, which has to be opened in the click's own turn, before any await.
 * @param draftTitle gives the button's title for when nothing could be opened and the draft waits
 */
export function requestExpert(
	click: MenuClick,
	draftTitle: () => Promise<string>,
	announce: (name: string) => void,
): void {
	const record = recordAt(click.pageUrl);
	const accountId = record?.type === "Account" ? toRecordId(record.id) : undefined;
	const popup = accountId ? undefined : openPopup();
	void (async () => {
		announce(await saveQuote(click, accountId));
		const isOpen = popup
			? await popup
			: record &&
				((await sendToDock(click.tabId, { type: "open", hash: hashOf(record, true) })) ||
					(await openPopup()));
		if (!isOpen) await setBadge("1", await draftTitle());
	})();
}

/** What is already typed for this account stays; only the quote is replaced. Answers the store's name. */
async function saveQuote(click: MenuClick, accountId: string | undefined): Promise<string> {
	const { host } = new URL(click.pageUrl);
	const connection = (await connections.get())[host];
	const name = connection ? storeName(connection) : NOBODY;
	const store = await storeOf(name);
	const key = `request:${accountId ?? ""}`;
	const known = await readDraft(store, key);
	const quote = click.selection.trim().slice(0, QUOTE_LENGTH);
	await saveDraft(store, {
		key,
		host,
		values: {
			...known?.values,
			...(accountId && { accountId }),
			...(quote && { quote, sourceTitle: click.pageTitle.slice(0, 255) }),
		},
		updatedAt: Date.now(),
	});
	return name;
}
