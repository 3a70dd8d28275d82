import { render } from "preact";
import { Popup } from "./Popup.tsx";

render(
	<Popup
		seams={{
			now: Date.now,
			newId: () => crypto.randomUUID(),
			timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
			wishes: [navigator.language],
		}}
	/>,
	document.body,
);
