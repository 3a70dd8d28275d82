import { browser } from "wxt/browser";
import { defineBackground } from "wxt/utils/define-background";
import { CRM_PAGES, LOCAL_CRM } from "../../utils/crm/sites.ts";
import { SELDOM_MS } from "../../utils/domain/pace.ts";
import { policyOn } from "../../utils/domain/policy.ts";
import { toRecordId } from "../../utils/domain/record-id.ts";
import { type Waits, waitsOn } from "../../utils/domain/waits.ts";
import { dayOf } from "../../utils/domain/week.ts";
import { chooseLanguage } from "../../utils/i18n/language.ts";
import { shellWordsIn } from "../../utils/i18n/shell.ts";
import { onAlarms } from "../../utils/platform/alarms.ts";
import { basePolicy } from "../../utils/platform/base-policy.ts";
import { createAnnouncer } from "../../utils/platform/changes.ts";
import { createMenu, onRequestExpert } from "../../utils/platform/menus.ts";
import { onMessages, sendToDock } from "../../utils/platform/messages.ts";
import { connections, language } from "../../utils/platform/settings.ts";
import { readAccount } from "../../utils/store/copy.ts";
import { storeName } from "../../utils/store/db.ts";
import { readLink } from "../../utils/store/links.ts";
import { showBadge } from "./badge.ts";
import { isResolved } from "./related.ts";
import { requestExpert } from "./request-expert.ts";
import { setUpAt } from "./set-up.ts";
import { signInAt } from "./sign-in.ts";
import { signOut } from "./sign-out.ts";
import { storeOf } from "./stores.ts";
import { reconcileNow } from "./upkeep.ts";
import { createWork } from "./work.ts";

/** Composition root. Every listener is registered in the first turn; all state is in the stores. */
export default defineBackground(() => {
	const announce = createAnnouncer();
	const work = createWork(announce, showWaits);

	onMessages({
		async page(message, tabId) {
			if (message.type === "closeDock") return tabId !== undefined && sendToDock(tabId, { type: "close" });
			if (message.type === "openOptions") return browser.runtime.openOptionsPage();
			if (message.type === "signIn") {
				const { connection, ...answer } = await signInAt(message.host);
				if (connection) void work.lookFor(connection, {});
				return answer;
			}
			const connection = (await connections.get())[message.host];
			if (!connection) return;
			if (message.type === "signOut")
				return work.inTurn(connection, () => signOut(connection, message.drop)).finally(showWaits);
			if (message.type === "resolve") return isResolved(connection, message.record, announce);
			if (message.type === "setUp") return setUpAt(connection, message.call);
			if (message.type === "reconcile") return reconcileNow(work, connection, message.isAnew);
			if (message.type === "drain") await work.drainSoonFor(connection);
			else await work.lookFor(connection, message);
		},
		dock: ({ recordId }, host) => countFor(host, recordId),
	});
	onAlarms({ pull: work.lookAll, drain: work.drainAll }, SELDOM_MS / 60_000);
	onRequestExpert((click) => requestExpert(click, async () => (await words()).draft, announce));
	browser.commands.onCommand.addListener((command) => void (command === "toggle-panel" && togglePanel()));
	browser.runtime.onInstalled.addListener(() => void prepare());
	browser.runtime.onStartup.addListener(() => void prepare());
	language.onChange(() => void prepare(), new AbortController().signal);
	globalThis.addEventListener("online", () => void work.lookAllNow());
	// Whatever ended the last background, what it left is found in the stores.
	void work.drainAll();
});

/** How many items wait on the user on this account, and whether something could not be sent. */
async function countFor(host: string, id: string): Promise<Waits | undefined> {
	const connection = (await connections.get())[host];
	const recordId = toRecordId(id);
	if (!connection || !recordId) return undefined;
	const store = await storeOf(storeName(connection));
	const copy = await readAccount(store, (await readLink(store, recordId))?.accountId ?? recordId);
	const policy = policyOn(dayOf(Date.now(), "UTC"), copy.policies, await basePolicy());
	return waitsOn(connection, copy, policy.rules, Date.now());
}

async function showWaits(): Promise<void> {
	await showBadge(await words());
}

async function words() {
	return shellWordsIn(chooseLanguage([await language.get(), browser.i18n.getUILanguage()]));
}

async function prepare(): Promise<void> {
	const { requestExpert: title } = await words();
	const pages = import.meta.env.MODE === "demo" ? [...CRM_PAGES, ...LOCAL_CRM] : CRM_PAGES;
	await createMenu(title, pages);
	await showWaits();
}

async function togglePanel(): Promise<void> {
	const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
	if (tab?.id !== undefined) await sendToDock(tab.id, { type: "toggle" });
}
