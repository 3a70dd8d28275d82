import { useId } from "preact/hooks";
import { Notice } from "../../components/Notice.tsx";
import { Section } from "../../components/Section.tsx";
import { saveFile } from "../../components/save-file.ts";
import { useEnvironment } from "../../components/use-environment.ts";
import { isEntry, type Unsent } from "../../utils/domain/entry.ts";
import { pendingOf } from "../../utils/domain/pending.ts";
import { dayOf } from "../../utils/domain/week.ts";
import { type PlannedPart, useBackup } from "./use-backup.ts";
import type { Hosts } from "./use-hosts.ts";
import { useOptionsWords } from "./use-options-words.ts";

/** Takes the user's own work out to a file, and back in: what it does is said before it is done. */
export function Backup({ hosts }: { hosts: Hosts }) {
	const { backup: words, connections } = useOptionsWords();
	const { now, timeZone, words: common } = useEnvironment();
	const { state, make, choose, importAll, cancel } = useBackup(hosts.connections);
	const id = useId();
	const save = async () =>
		saveFile(`instep-backup-${dayOf(now(), timeZone)}.json`, await make(), "application/json");
	return (
		<Section title={words.title}>
			<p class="muted">{words.intro}</p>
			<div class="buttons">
				<button type="button" onClick={() => void save()}>
					{words.save}
				</button>
			</div>
			<div class="field">
				<label for={id}>{words.choose}</label>
				<input
					id={id}
					name="backup"
					type="file"
					accept=".json,application/json"
					onChange={(event) => {
						const [file] = event.currentTarget.files ?? [];
						if (file) void choose(file);
						// So that the same file can be chosen again.
						event.currentTarget.value = "";
					}}
				/>
			</div>
			{state?.phase === "problem" && (
				<Notice
					text={state.problem === "full" ? common.form.notKept : words.problem[state.problem]}
					tone="bad"
					icon="alert"
				/>
			)}
			{state?.phase === "done" && <Notice text={words.done} icon="check" />}
			{state?.phase === "plan" && (
				<div class="ask" role="alertdialog" aria-label={words.choose}>
					<p>{words.from(common.moment(state.backup.madeAt))}</p>
					{state.parts.map((planned) => (
						<Planned key={planned.part.owner?.userId ?? ""} planned={planned} />
					))}
					<div class="buttons">
						<button type="button" class="primary" onClick={() => void importAll(state.backup, state.parts)}>
							{words.import}
						</button>
						<button type="button" onClick={cancel}>
							{connections.cancel}
						</button>
					</div>
				</div>
			)}
		</Section>
	);
}

function Planned({ planned }: { planned: PlannedPart }) {
	const { backup: words } = useOptionsWords();
	const { words: common } = useEnvironment();
	const { part, connection, merge } = planned;
	const { userName = words.nobody, host = "" } = part.owner ?? {};
	if (!merge) return <p>{connection ? words.notRead(userName) : words.foreign(userName, host)}</p>;
	const { unsent, drafts, here, sent, unreadable } = merge;
	const nameOf = (row: Unsent) =>
		!isEntry(row) && row.ask
			? `${row.ask.expertise} · ${row.ask.accountName}`
			: common.event[pendingOf(row).type];
	return (
		<div data-part={userName}>
			<p>
				{[
					words.adds(userName, unsent.length, drafts.length),
					here > 0 && words.here(here),
					sent > 0 && words.sent(sent),
					unreadable > 0 && words.unreadable(unreadable),
				]
					.filter(Boolean)
					.join(" ")}
			</p>
			<ul>
				{unsent.map((row) => (
					<li key={row.key}>{nameOf(row)}</li>
				))}
			</ul>
		</div>
	);
}
