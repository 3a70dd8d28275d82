import { browser } from "wxt/browser";
import { recordAt } from "../../utils/crm/sites.ts";
import { QUOTE_LENGTH } from "../../utils/domain/draft.ts";
import type { RelatedRecord } from "../../utils/domain/related.ts";
import { hashOf, routeOf } from "../../utils/domain/route.ts";
import { type MenuClick, openPopup, setBadge } from "../../utils/platform/menus.ts";
import { sendToDock } from "../../utils/platform/messages.ts";
import { connections } from "../../utils/platform/settings.ts";
import { NOBODY, storeName } from "../../utils/store/db.ts";
import { readDraft, saveDraft } from "../../utils/store/drafts.ts";
import { readLink } from "../../utils/store/links.ts";
import { isResolved } from "./related.ts";
import { storeOf } from "./stores.ts";

/**
 * "Request expert" was chosen: saves the quoted text as a draft and opens the form. On the page of an account,
 * or of what belongs to one, and for an account that was chosen, that is the panel; elsewhere the popup, which has to
 * be opened in the click's own turn, before any await.
 * @param draftTitle gives the button's title for when nothing could be opened and the draft waits
 */
export function requestExpert(
	click: MenuClick,
	draftTitle: () => Promise<string>,
	announce: (name: string) => void,
): void {
	const { accountId: chosen } = click;
	const record = chosen
		? { host: new URL(click.pageUrl).host, type: "Account", id: chosen }
		: recordAt(click.pageUrl);
	const route = record ? routeOf(hashOf(record, true)) : undefined;
	const hasPanel = route?.kind === "account" || route?.kind === "related";
	const popup = hasPanel ? undefined : openPopup();
	const openPanel = async () =>
		record !== undefined && (await sendToDock(click.tabId, { type: "open", hash: hashOf(record, true) }));
	/** The popup is about the page, which does not tell of an account that was chosen: its form opens in a tab. */
	const openAlone = () =>
		chosen && record
			? browser.tabs.create({ url: `/popup.html${hashOf(record)}` }).then(() => true)
			: openPopup();
	void (async () => {
		if (route?.kind === "related") {
			// The panel finds the account as well, and takes the quote over when it comes.
			const [isPanel, accountId] = await Promise.all([
				openPanel(),
				accountOf(route.host, route.record, announce),
			]);
			announce(await saveQuote(click, accountId, route.record));
			if ((!isPanel || !accountId) && !(await openPopup())) await setBadge("1", await draftTitle());
			return;
		}
		// Beside each other: a form that is there first takes the quote over when it comes.
		const opening = popup ?? openPanel();
		announce(await saveQuote(click, route?.kind === "account" ? route.accountId : undefined));
		if (!(await opening) && (popup || !(await openAlone()))) await setBadge("1", await draftTitle());
	})();
}

async function accountOf(
	host: string,
	record: RelatedRecord,
	announce: (name: string) => void,
): Promise<string | undefined> {
	const connection = (await connections.get())[host];
	if (!connection) return undefined;
	await isResolved(connection, record, announce).catch(() => undefined);
	return (await readLink(await storeOf(storeName(connection)), record.id))?.accountId;
}

/** What is already typed for this account stays; only the quote is replaced. Answers the store's name. */
async function saveQuote(
	click: MenuClick,
	accountId: string | undefined,
	related?: RelatedRecord,
): Promise<string> {
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
			...(accountId && related?.type === "Opportunity" && { opportunityId: related.id }),
			...(quote && { quote, sourceTitle: click.pageTitle.slice(0, 255) }),
		},
		updatedAt: Date.now(),
	});
	return name;
}
