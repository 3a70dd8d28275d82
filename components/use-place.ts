import { useState } from "preact/hooks";
import type { DOCK_COMMANDS } from "../utils/platform/messages.ts";
import { openInPage } from "../utils/platform/side-panel.ts";
import { DOCK, setSwitch } from "../utils/platform/switches.ts";
import { useEnvironment } from "./use-environment.ts";

/** Where the panel stands, and the ways to another place. */
export function usePlace() {
	const { send } = useEnvironment();
	const [isByHand, setByHand] = useState(false);
	const tell = (command: (typeof DOCK_COMMANDS)[number]) => send({ type: "dock", command });
	return {
		/** In the dock's frame, which was given the page's look to go by; else in the browser's side panel. */
		isInPage: location.search !== "",
		/** The browser would not open its side panel; the user has to. */
		isByHand,
		tell: (command: (typeof DOCK_COMMANDS)[number]) => void tell(command),
		toSide: () => void tell("aside").then((isDone) => setByHand(isDone === false)),
		toPage: openInPage,
		/** In this CRM, or everywhere: also in the tabs that are open now. */
		hide: (host = DOCK) => void setSwitch(host, false),
	};
}
