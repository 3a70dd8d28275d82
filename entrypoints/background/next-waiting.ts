import { browser } from "wxt/browser";
import { inboxAddress } from "../../utils/domain/route.ts";
import { connections } from "../../utils/platform/settings.ts";
import { listWaiting } from "./badge.ts";

/** Opens what has waited longest on the user, in all their orgs: the inbox with it in view. */
export async function openNextWaiting(): Promise<void> {
	const all = Object.values(await connections.get());
	const lists = await Promise.all(
		all.map(async (connection) => ({ host: connection.host, oldest: (await listWaiting(connection))[0] })),
	);
	const since = ({ oldest }: (typeof lists)[number]) => oldest?.since ?? Number.POSITIVE_INFINITY;
	const [first] = lists.sort((a, b) => since(a) - since(b));
	// Nobody has signed in yet: that is the next thing to do.
	if (!first) return browser.runtime.openOptionsPage();
	const item = first.oldest ? `?item=${encodeURIComponent(first.oldest.key)}` : "";
	// An address that begins with a slash is one of the extension's own.
	await browser.tabs.create({ url: inboxAddress(first.host) + item });
}
