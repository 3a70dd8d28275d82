import { render } from "preact";
import { land } from "../../components/PanelHeader.tsx";
import { Panel } from "./Panel.tsx";

const { searchParams, hash } = new URL(location.href);
// The page's own scheme, told by the dock; elsewhere the browser's.
document.documentElement.style.colorScheme = searchParams.get("scheme") ?? "";
// Firefox tells the page of its focus before the stop that Shift+Tab has brought the user to: that one goes first.
addEventListener("focus", () => setTimeout(land, 0, document.querySelector("h1")));
// The dock covers the panel until it shows nothing of another account any more.
addEventListener("message", ({ data, ports: [port] }) => {
	const tell = () => (location.hash === data ? port?.postMessage(0) : requestAnimationFrame(tell));
	requestAnimationFrame(tell);
});

const show = (lang: string | undefined) =>
	render(
		<Panel
			seams={{
				now: Date.now,
				newId: () => crypto.randomUUID(),
				timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
				wishes: [lang, navigator.language],
			}}
		/>,
		document.body,
	);

// Nobody has said which account: this is the browser's side panel.
if (hash) show(searchParams.get("lang") || undefined);
else void import("../../utils/platform/side-panel.ts").then(({ followTab }) => followTab(show));
