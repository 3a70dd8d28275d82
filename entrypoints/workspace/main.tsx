import { render } from "preact";
import { Workspace } from "./Workspace.tsx";

render(
	<Workspace
		seams={{
			now: Date.now,
			newId: () => crypto.randomUUID(),
			timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
			wishes: [navigator.language],
		}}
	/>,
	document.body,
);
