import { useState } from "preact/hooks";
import { PendingMark } from "../../components/PendingMark.tsx";
import { Section } from "../../components/Section.tsx";
import { StepPanel } from "../../components/StepPanel.tsx";
import { useCardActions } from "../../components/use-card-actions.ts";
import type { Connection } from "../../utils/domain/connection.ts";
import { type EscalationItem, toEscalations } from "../../utils/domain/escalations.ts";
import { copyOf, type Work } from "../../utils/domain/work.ts";
import type { PageProps } from "./Pages.tsx";
import { useWords } from "./use-words.ts";

const HOUR_MS = 3_600_000;

/** What waits for the programme lead, with both sides' words, and what was decided before. */
export function EscalationsPage({ connection, work }: PageProps) {
	const words = useWords();
	const { workspace } = words;
	const { open, overrides } = toEscalations(work);
	return (
		<div class="column">
			<Section title={`${workspace.escalations} (${open.length})`}>
				{!connection.isLead && <p class="muted">{workspace.onlyLeads}</p>}
				{open.length === 0 && <p class="empty">{workspace.empty.escalations}</p>}
				<ul class="plain">
					{open.map((item) => (
						<Escalated key={item.line.key} item={item} work={work} connection={connection} />
					))}
				</ul>
			</Section>
			<Section title={workspace.overrides(overrides.length)}>
				{overrides.length === 0 && <p class="empty">{workspace.empty.overrides}</p>}
				<ul class="plain">
					{overrides.map((each) => (
						<li key={each.key} class="card">
							<h3>
								{each.accountName} · {each.expertise}
							</h3>
							<p class="meta">
								{[each.unitName, each.number, each.by, words.moment(each.at)].filter(Boolean).join(" · ")}
							</p>
							{each.reason && <p>{each.reason}</p>}
						</li>
					))}
				</ul>
			</Section>
		</div>
	);
}

function Escalated({ item, work, connection }: { item: EscalationItem; work: Work; connection: Connection }) {
	const words = useWords();
	const { workspace } = words;
	const { line, turn } = item;
	const [isDeciding, setDeciding] = useState(false);
	const actions = useCardActions(connection);
	const close = () => setDeciding(false);
	return (
		<li
			class="card"
			data-request={line.key}
			onKeyDown={(event) => event.key === "Escape" && isDeciding && close()}
		>
			<span class="card-head">
				<h3>
					{item.accountName} · {line.expertise}
				</h3>
				<span class="chip warn">{workspace.level(item.level)}</span>
			</span>
			<p class="meta">
				{[line.unitName, line.number, words.dayInWeek(line.neededBy)].filter(Boolean).join(" · ")}
			</p>
			<p>
				{turn.isOverdue ? (
					<span class="chip bad">{workspace.overdue}</span>
				) : (
					turn.msLeft !== undefined && workspace.timeLeft(turn.msLeft / HOUR_MS)
				)}
			</p>
			<dl class="sides">
				{item.said.map(({ side, name, text, at }) => (
					<div key={side} class={side}>
						<dt>
							{workspace.side[side]}: {name} <time class="muted">{words.moment(at)}</time>
						</dt>
						<dd>{text}</dd>
					</div>
				))}
			</dl>
			{line.pending && <PendingMark pending={line.pending} actions={actions} />}
			{isDeciding && (
				<StepPanel
					what="override"
					line={line}
					copy={copyOf(work, line.accountId)}
					view={work.queues}
					connection={connection}
					nomination={undefined}
					onDone={close}
				/>
			)}
			{!isDeciding && line.actions.includes("override") && (
				<div class="buttons">
					<button type="button" class="primary" onClick={() => setDeciding(true)}>
						{words.action.override}
					</button>
				</div>
			)}
		</li>
	);
}
