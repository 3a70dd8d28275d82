import { isDigestDue } from "../../utils/domain/digest.ts";
import type { shellWordsIn } from "../../utils/i18n/shell.ts";
import { notices, notify, toldOn } from "../../utils/platform/notices.ts";
import type { Badge } from "./badge.ts";

/** Once a morning, where the user wants it: what waits on them, and what could not be sent. */
export async function tell(badge: Badge, words: ReturnType<typeof shellWordsIn>): Promise<void> {
	const { waitsOnMe, stuck, address } = badge;
	if (!address || !(await notices.get())) return;
	const [day = "", time = ""] = Temporal.Now.plainDateTimeISO().toString().split("T");
	if (!isDigestDue(badge, await toldOn.get(), day, Number(time.slice(0, 2)))) return;
	// Before it is told: better not once than twice.
	await toldOn.set(day);
	await notify(
		address,
		[waitsOnMe && words.waits(waitsOnMe), stuck && words.stuck].filter(Boolean).join("\n"),
	);
}
