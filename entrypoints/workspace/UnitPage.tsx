import { Notice } from "../../components/Notice.tsx";
import { Section } from "../../components/Section.tsx";
import { ToOptions } from "../../components/ToOptions.tsx";
import type { WeekLoad } from "../../utils/domain/load.ts";
import { workspaceHash } from "../../utils/domain/route.ts";
import { toUnitView, type UnitView } from "../../utils/domain/unit-view.ts";
import { WeeksTable } from "./Capacity.tsx";
import { Helpers } from "./Helpers.tsx";
import { LinesCsv } from "./LinesCsv.tsx";
import type { PageProps } from "./Pages.tsx";
import { QueueTable } from "./QueueTable.tsx";
import { useWords } from "./use-words.ts";

/** One unit: who waits for it in which order, what its weeks hold, and who of it may help. */
export function UnitPage({ connection, route, work }: PageProps) {
	const { workspace: words } = useWords();
	const { units } = work.input;
	const view = route.id === undefined ? undefined : toUnitView(work, route.id);
	const { item } = route.filters;
	const line = view?.queue.find((row) => row.line.key === item)?.line ?? view?.queue[0]?.line;
	if (units.length === 0)
		return (
			<Notice text={words.empty.noUnits}>
				<ToOptions />
			</Notice>
		);
	return (
		<>
			<form class="filter" onSubmit={(event) => event.preventDefault()}>
				<label>
					{words.chooseUnit}{" "}
					<select
						value={view?.unit.id ?? ""}
						onChange={(event) =>
							location.assign(workspaceHash(connection.host, "unit", event.currentTarget.value))
						}
					>
						{!view && <option value="">–</option>}
						{units.map(({ id, name }) => (
							<option key={id} value={id}>
								{name}
							</option>
						))}
					</select>
				</label>
			</form>
			{view ? (
				<div class="inbox">
					<div class="inbox-lists">
						<Section
							title={words.list.queue(view.queue.length)}
							action={
								view.queue.length > 0 && (
									<LinesCsv name="queue" label={words.list.queue(view.queue.length)} items={view.queue} />
								)
							}
						>
							{view.queue.length === 0 && <p class="empty">{words.empty.queue}</p>}
							{view.queue.length > 0 && <QueueTable view={view} openKey={line?.key} />}
						</Section>
						{line && <Helpers work={work} line={line} />}
					</div>
					<div class="desk">
						<Weeks view={view} />
						<People view={view} />
					</div>
				</div>
			) : (
				<Notice text={words.empty.noUnit} />
			)}
		</>
	);
}

function Weeks({ view }: { view: UnitView }) {
	const words = useWords();
	const over = view.weeks.filter((load) => load.over > 0);
	const named = over.map((load) => words.workspace.by(words.weeks([load.week]), words.number(load.over)));
	return (
		<Section title={words.workspace.weeks}>
			{over.length > 0 && (
				<Notice text={words.workspace.overbooked(named.join(", "))} icon="alert" tone="warn" />
			)}
			<WeeksTable weeks={view.weeks} label={words.workspace.weeks} />
		</Section>
	);
}

function People({ view }: { view: UnitView }) {
	const { workspace: words, weeks } = useWords();
	return (
		<Section title={words.people}>
			{view.experts.length === 0 ? (
				<p class="empty">{words.empty.people}</p>
			) : (
				<table class="figures people" aria-label={words.people}>
					<thead>
						<tr>
							<th scope="col">{words.column.name}</th>
							{view.weeks.map(({ week }) => (
								<th scope="col" key={week} aria-label={weeks([week])}>
									{Number(week.slice(6))}
								</th>
							))}
						</tr>
					</thead>
					<tbody>
						{view.experts.map(({ expert, weeks: loads }) => (
							<tr key={expert.id}>
								<th scope="row">{expert.name}</th>
								{loads.map((load) => (
									<PersonWeek key={load.week} load={load} />
								))}
							</tr>
						))}
					</tbody>
				</table>
			)}
		</Section>
	);
}

/** Free hours of one person in one week, with the whole of it in words. */
function PersonWeek({ load }: { load: WeekLoad }) {
	const { workspace: words, number } = useWords();
	if (load.free === undefined || load.capacity === undefined)
		return <td class="muted">{words.unknownHours}</td>;
	const tone = load.over > 0 ? "bad" : load.free === 0 ? "muted" : "";
	return (
		<td class={tone} title={words.freeOf(number(load.free), number(load.capacity))}>
			<span aria-hidden="true">{number(load.free)}</span>
			<span class="hidden-text">{words.freeOf(number(load.free), number(load.capacity))}</span>
		</td>
	);
}
