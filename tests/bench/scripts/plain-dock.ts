/**
 * What the panel is compared with, as a content script on CRM pages whose address says so: `?bench=empty` puts a
 * frame with an empty page of the extension there at each account, `?bench=plain` a shadow root with the account's
 * rows as a list, for which it asks the worker.
 */
import { browser } from "wxt/browser";

const mode = new URLSearchParams(location.search).get("bench");
const host = document.createElement("div");
host.style.cssText = "position: fixed; inset: 90px 0 40px auto; width: 400px; z-index: 9; background: white";
const root = host.attachShadow({ mode: "closed" });

async function show(): Promise<void> {
	const [, accountId] = /\/Account\/(\w+)/.exec(location.pathname) ?? [];
	if (!accountId) return;
	document.body.append(host);
	if (mode === "empty") {
		const frame = document.createElement("iframe");
		frame.style.cssText = "width: 100%; height: 100%; border: 0";
		frame.src = new URL("/empty.html", browser.runtime.getURL("/")).href;
		root.replaceChildren(frame);
		return;
	}
	const { name, lines }: { name: string; lines: string[] } = await browser.runtime.sendMessage({
		type: "plain",
		accountId,
	});
	const title = document.createElement("h1");
	title.textContent = name;
	const list = document.createElement("ul");
	list.append(
		...lines.map((line) => {
			const item = document.createElement("li");
			item.textContent = line;
			return item;
		}),
	);
	root.replaceChildren(title, list);
	requestAnimationFrame(() => {
		const painted = new MessageChannel();
		painted.port1.onmessage = () => {
			document.documentElement.dataset.plainAt = `${accountId} ${performance.timeOrigin + performance.now()}`;
		};
		painted.port2.postMessage(null);
	});
}

navigation.addEventListener("currententrychange", () => void show());
// At the moment at which the dock may stand there too.
document.addEventListener("DOMContentLoaded", () => void show());
