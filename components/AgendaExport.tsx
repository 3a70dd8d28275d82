import { agendaIcs, agendaMarkdown } from "../utils/domain/agenda-export.ts";
import type { Meeting } from "../utils/domain/agenda-meetings.ts";
import { CopyButton } from "./CopyButton.tsx";
import { saveFile } from "./save-file.ts";
import { useAgendaWords } from "./use-agenda-words.ts";
import { useEnvironment } from "./use-environment.ts";

/** The coming points for a calendar, and for minutes. */
export function AgendaExport({ meetings, account }: { meetings: readonly Meeting[]; account: string }) {
	const words = useAgendaWords();
	const { now } = useEnvironment();
	const { agenda } = words;
	const say = {
		title: agenda.title,
		purpose: words.purpose,
		day: words.longDay,
		account: () => account,
	};
	const markdown = () => agendaMarkdown(meetings, account, say);
	return (
		<div class="buttons">
			<button
				type="button"
				class="small"
				onClick={() => saveFile("instep-agenda.ics", agendaIcs(meetings, say, now()), "text/calendar")}
			>
				{agenda.ics}
			</button>
			<button
				type="button"
				class="small"
				onClick={() => saveFile("instep-agenda.md", markdown(), "text/markdown")}
			>
				{agenda.file}
			</button>
			<CopyButton label={agenda.copy} copied={agenda.copied} notCopied={agenda.notCopied} make={markdown} />
		</div>
	);
}
