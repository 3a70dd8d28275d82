import { browser } from "wxt/browser";
import { defineBackground } from "wxt/utils/define-background";
import { CRM_PAGES, LOCAL_CRM } from "../../utils/crm/sites.ts";
import { SELDOM_MS } from "../../utils/domain/pace.ts";
import { toRecordId } from "../../utils/domain/record-id.ts";
import { chooseLanguage } from "../../utils/i18n/language.ts";
import { shellWordsIn } from "../../utils/i18n/shell.ts";
import { onAlarms } from "../../utils/platform/alarms.ts";
import { atMostEvery, createAnnouncer } from "../../utils/platform/changes.ts";
import { createMenu, onRequestExpert } from "../../utils/platform/menus.ts";
import { onMessages, sendToDock } from "../../utils/platform/messages.ts";
import { onNoticeClick } from "../../utils/platform/notices.ts";
import { connections, language } from "../../utils/platform/settings.ts";
import { openSidePanel } from "../../utils/platform/side-panel.ts";
import { switchedOff } from "../../utils/platform/switches.ts";
import { storeName } from "../../utils/store/db.ts";
import { noteLookedAt, readRecent } from "../../utils/store/recent.ts";
import { countFor, listWaiting, showBadge, titleOf } from "./badge.ts";
import { tell } from "./digest.ts";
import { greet } from "./installed.ts";
import { searchFromOmnibox } from "./omnibox.ts";
import { isResolved } from "./related.ts";
import { requestExpert } from "./request-expert.ts";
import { readAll, storeOf } from "./stores.ts";
import { createWork } from "./work.ts";

/** How often pages are told of what a look brings: an eye can follow no more. */
const LEAST_BETWEEN_MS = 250;

/** Composition root. Every listener is registered in the first turn; all state is in the stores. */
export default defineBackground(() => {
	const announce = createAnnouncer();
	const work = createWork(atMostEvery(LEAST_BETWEEN_MS, announce), showAround);

	onMessages({
		async page(message, tab) {
			if (message.type === "dock") {
				if (tab?.id === undefined) return false;
				// In the click's own turn, before any await.
				const isReady = message.command !== "aside" || openSidePanel(tab.windowId);
				return (await isReady) && sendToDock(tab.id, { type: message.command });
			}
			if (message.type === "openOptions") return browser.runtime.openOptionsPage();
			if (message.type === "signIn") {
				const { signInAt } = await import("./sign-in.ts");
				const { connection, ...answer } = await signInAt(message.host);
				if (connection) void work.lookFor(connection, {});
				return answer;
			}
			const connection = (await connections.get())[message.host];
			if (!connection) return;
			if (message.type === "signOut") {
				const { signOut } = await import("./sign-out.ts");
				return work.inTurn(connection, () => signOut(connection, message.drop)).finally(showAround);
			}
			if (message.type === "waiting") return listWaiting(connection);
			if (message.type === "resolve") return isResolved(connection, message.record, announce);
			if (message.type === "setUp") return (await import("./set-up.ts")).setUpAt(connection, message.call);
			if (message.type === "reconcile")
				return (await import("./upkeep.ts")).reconcileNow(work, connection, message.isAnew);
			if (message.type === "drain") return work.drainSoonFor(connection);
			const { accountId } = message;
			// A list that cannot be kept, on a full disk, is no reason not to look.
			if (accountId)
				await noteLookedAt(await storeOf(storeName(connection)), accountId).catch(() => undefined);
			await work.lookFor(connection, message);
		},
		async dock(message, host, { windowId }) {
			if (message.type === "openAside") return openSidePanel(windowId);
			const connection = (await connections.get())[host];
			const id = toRecordId(message.recordId);
			if (!connection || !id) return;
			const waits = await countFor(connection, id);
			return { ...waits, title: titleOf(waits, await words()) };
		},
	});
	onAlarms({ pull: work.lookAll, drain: work.drainAll }, SELDOM_MS / 60_000);
	onRequestExpert((click) => requestExpert(click, async () => (await words()).draft, announce));
	searchFromOmnibox(async () => (await words()).none);
	browser.commands.onCommand.addListener((command) => {
		if (command === "toggle-panel") void togglePanel();
		if (command === "next-waiting") void import("./next-waiting.ts").then((code) => code.openNextWaiting());
	});
	browser.runtime.onInstalled.addListener(({ reason }) => {
		void showAround();
		void greet(reason);
	});
	onNoticeClick();
	browser.runtime.onStartup.addListener(() => void showAround());
	const always = new AbortController().signal;
	language.onChange(() => void showAround(), always);
	switchedOff.onChange(() => void showAround(), always);
	globalThis.addEventListener("online", () => void work.lookAllNow());
	// Whatever ended the last background, what it left is found in the stores.
	void work.drainAll();
});

/** What stands outside the pages, as the stores have it now. */
async function showAround(): Promise<void> {
	const said = await words();
	const pages = import.meta.env.MODE === "demo" ? [...CRM_PAGES, ...LOCAL_CRM] : CRM_PAGES;
	await createMenu(said.requestExpert, pages, await readAll(readRecent));
	await tell(await showBadge(said), said);
}

async function words() {
	return shellWordsIn(chooseLanguage([await language.get(), browser.i18n.getUILanguage()]));
}

async function togglePanel(): Promise<void> {
	const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
	if (tab?.id !== undefined) await sendToDock(tab.id, { type: "toggle" });
}
