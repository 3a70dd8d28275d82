import type { Connection } from "../utils/domain/connection.ts";
import { inboxAddress } from "../utils/domain/route.ts";
import { waitsWordsIn } from "../utils/i18n/waits-words.ts";
import { Section } from "./Section.tsx";
import { useEnvironment } from "./use-environment.ts";
import { useWaiting } from "./use-waiting.ts";

/** So many, and the rest is in the inbox. */
const SHOWN = 3;

/** What has waited longest on the user, whichever account it is about, and the way to all of it. */
export function WaitsOnYou({ connection }: { connection: Connection }) {
	const { words } = useEnvironment();
	const waits = waitsWordsIn(words.locale);
	const waiting = useWaiting(connection);
	if (!waiting) return null;
	const inbox = inboxAddress(connection.host);
	const link = (
		<a href={inbox} target="_blank" rel="noopener">
			{waits.inbox}
		</a>
	);
	return (
		<Section title={waits.title(waiting.length)} action={link}>
			<ul class="plain">
				{waiting.slice(0, SHOWN).map(({ key, accountName, expertise, since }) => (
					<li key={key} data-waiting={key}>
						<a href={inbox} target="_blank" rel="noopener">
							{[accountName, expertise].filter(Boolean).join(" · ")}
						</a>{" "}
						<span class="muted">{waits.since(words.moment(since))}</span>
					</li>
				))}
			</ul>
		</Section>
	);
}
