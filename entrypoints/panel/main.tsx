import { render } from "preact";
import { land } from "../../components/PanelHeader.tsx";
import { Panel } from "./Panel.tsx";

const { searchParams } = new URL(location.href);
const scheme = searchParams.get("scheme");
// The page's own scheme, told by the dock; elsewhere the browser's.
if (scheme === "light" || scheme === "dark") document.documentElement.style.colorScheme = scheme;
addEventListener("focus", () => land(document.querySelector("h1")));

render(
	<Panel
		seams={{
			now: Date.now,
			newId: () => crypto.randomUUID(),
			timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
			wishes: [searchParams.get("lang") || undefined, navigator.language],
		}}
	/>,
	document.body,
);
