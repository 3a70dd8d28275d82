/** The other side of plain-dock.ts, added to the extension's background: the rows of an account, read without a library. */
import { browser } from "wxt/browser";

const done = (request: IDBRequest) =>
	new Promise<void>((resolve, reject) => {
		request.onsuccess = () => resolve();
		request.onerror = () => reject(request.error);
	});

let opening: Promise<IDBDatabase> | undefined;

async function open(): Promise<IDBDatabase> {
	const names = (await indexedDB.databases()).map(({ name = "" }) => name);
	const request = indexedDB.open(names.find((name) => /^instep-0/.test(name)) ?? "none");
	await done(request);
	return request.result;
}

async function linesOf(accountId: string): Promise<{ name: string; lines: string[] }> {
	opening ??= open();
	const tx = (await opening).transaction(["accounts", "units", "experts", "policies", "requests"]);
	const account = tx.objectStore("accounts").get(accountId);
	const requests = tx.objectStore("requests").index("accountId").getAll(accountId);
	const others = ["units", "experts", "policies"].map((name) => tx.objectStore(name).getAll());
	await Promise.all([account, requests, ...others].map(done));
	const lines = requests.result.map(
		(request) => `${request.expertise ?? request.key} ${request.neededBy ?? ""}`,
	);
	return { name: account.result?.name ?? "", lines };
}

browser.runtime.onMessage.addListener((message, _sender, answer) => {
	if (message?.type !== "plain") return undefined;
	void linesOf(message.accountId).then(answer);
	return true;
});
