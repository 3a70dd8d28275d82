import { useMemo } from "preact/hooks";
import { CopyButton } from "../../components/CopyButton.tsx";
import { saveFile } from "../../components/save-file.ts";
import { useEnvironment } from "../../components/use-environment.ts";
import { useFirmOfAll } from "../../components/use-firm.ts";
import { agendaIcs } from "../../utils/domain/agenda-export.ts";
import { type Brief, nameOf, portfolioOf, toBrief } from "../../utils/domain/brief.ts";
import { workspaceHash } from "../../utils/domain/route.ts";
import type { Work } from "../../utils/domain/work.ts";
import { agendaWordsIn } from "../../utils/i18n/agenda-words.ts";
import { BriefHistory } from "./BriefHistory.tsx";
import { BriefSheet } from "./BriefSheet.tsx";
import { briefMarkdown, briefName } from "./brief-markdown.ts";
import { HistoryNote } from "./HistoryNote.tsx";
import type { PageProps } from "./Pages.tsx";
import { useWords } from "./use-words.ts";

/** One A4 page for the board, of the account in the address, or of all of them. */
export function BriefPage({ connection, route, work }: PageProps) {
	const words = useWords();
	const { id } = route;
	const read = useFirmOfAll(connection);
	const firm = read && "value" in read ? read.value : undefined;
	const brief = useMemo(() => firm && toBrief(work, firm, id), [work, firm, id]);
	return (
		<div class="brief-page" data-brief={id ?? "portfolio"}>
			<form class="filter" onSubmit={(event) => event.preventDefault()}>
				<AccountChooser work={work} host={connection.host} chosen={id} />
				{brief && <Ways brief={brief} work={work} />}
			</form>
			{id ? (
				<BriefHistory connection={connection} accountId={id} />
			) : (
				<HistoryNote connection={connection} units={work.input.units} />
			)}
			{brief?.account?.name === "" ? (
				<p class="empty">{words.workspace.onBrief.noAccount}</p>
			) : (
				brief && <BriefSheet brief={brief} />
			)}
		</div>
	);
}

function AccountChooser({ work, host, chosen }: { work: Work; host: string; chosen: string | undefined }) {
	const words = useWords();
	const say = words.workspace.onBrief;
	const options = useMemo(() => {
		const inRequests = work.folded.map(({ request }) => request.accountId);
		const ids = [...new Set([...portfolioOf(work), ...work.accounts.keys(), ...inRequests])];
		return ids
			.map((id) => ({ id, name: nameOf(work, id) }))
			.filter(({ name }) => name !== "")
			.sort((a, b) => a.name.localeCompare(b.name, words.locale) || (a.id < b.id ? -1 : 1));
	}, [work, words.locale]);
	return (
		<label>
			{say.about}{" "}
			<select
				name="about"
				value={chosen ?? ""}
				onChange={(event) => {
					location.hash = workspaceHash(host, "brief", event.currentTarget.value || undefined);
				}}
			>
				<option value="">{say.portfolio}</option>
				{options.map(({ id, name }) => (
					<option key={id} value={id}>
						{name}
					</option>
				))}
			</select>
		</label>
	);
}

/** Out of the browser: on paper, into a text, into a calendar. */
function Ways({ brief, work }: { brief: Brief; work: Work }) {
	const words = useWords();
	const { now } = useEnvironment();
	const say = words.workspace.onBrief;
	const markdown = () => briefMarkdown(brief, words);
	const { next, later } = brief.agenda;
	function ics(): string {
		const { agenda, purpose, longDay } = agendaWordsIn(words.locale);
		const account = (id: string) => nameOf(work, id) || briefName(brief, words);
		return agendaIcs(
			next ? [next, ...later] : [],
			{ title: agenda.title, purpose, day: longDay, account },
			now(),
		);
	}
	return (
		<div class="buttons">
			<button type="button" class="primary" onClick={() => print()}>
				{say.print}
			</button>
			<CopyButton label={say.copy} copied={say.copied} notCopied={say.notCopied} make={markdown} />
			<button
				type="button"
				class="small"
				onClick={() => saveFile("instep-brief.md", markdown(), "text/markdown")}
			>
				{say.file}
			</button>
			<button
				type="button"
				class="small"
				disabled={!next}
				onClick={() => saveFile("instep-agenda.ics", ics(), "text/calendar")}
			>
				{say.ics}
			</button>
		</div>
	);
}
