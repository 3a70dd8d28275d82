import { render } from "preact";
import { createSetUp } from "../../utils/crm/salesforce/setup.ts";
import type { Ask } from "../../utils/domain/set-up.ts";
import { basePolicy } from "../../utils/platform/base-policy.ts";
import { Options } from "./Options.tsx";

const newId = () => crypto.randomUUID();
const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
const today = () => Temporal.Now.plainDateISO(timeZone).toString();
const makeSetUp = (ask: Ask) => createSetUp({ ask, newId, today, basePolicy });

render(
	<Options seams={{ now: Date.now, newId, timeZone, wishes: [navigator.language] }} makeSetUp={makeSetUp} />,
	document.body,
);
