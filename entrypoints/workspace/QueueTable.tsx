import { StatusChip } from "../../components/StatusChip.tsx";
import type { QueueRow, UnitView } from "../../utils/domain/unit-view.ts";
import { setFilters } from "./set-filters.ts";
import { useWords } from "./use-words.ts";

/** Who waits for a unit, in the order in which it is due to answer, and what priority access does to that. */
export function QueueTable({ view, openKey }: { view: UnitView; openKey: string | undefined }) {
	const words = useWords();
	const { column, list, priority } = words.workspace;
	return (
		<>
			<p class="muted">
				{view.noCap
					? priority[view.noCap]
					: priority.cap(words.number(view.capHours ?? 0), words.number(view.givenHours))}
			</p>
			<table class="grid" aria-label={list.queue(view.queue.length)}>
				<thead>
					<tr>
						{(["rank", "account", "ask", "by", "hours", "status"] as const).map((name) => (
							<th scope="col" key={name} class={`c-${name}`}>
								{column[name]}
							</th>
						))}
					</tr>
				</thead>
				<tbody>
					{view.queue.map((row) => (
						<Row key={row.line.key} row={row} isOpen={row.line.key === openKey} />
					))}
				</tbody>
			</table>
		</>
	);
}

function Row({ row: { line, accountName, place }, isOpen }: { row: QueueRow; isOpen: boolean }) {
	const words = useWords();
	const { priority } = words.workspace;
	return (
		<tr data-request={line.key} aria-current={isOpen ? "true" : undefined}>
			<td class="c-rank">{place.place}</td>
			<th scope="row" class="c-account">
				{accountName}
			</th>
			<td class="c-ask">
				<button type="button" class="link row-link" onClick={() => setFilters({ item: line.key })}>
					{line.expertise}
				</button>
				{place.access && <span class="chip">{priority[place.access]}</span>}
				{place.lost > 0 && <span class="chip warn">{priority.lost(place.lost)}</span>}
			</td>
			<td class="c-by">{words.dayInWeek(line.neededBy)}</td>
			<td class="c-hours">{words.estimate[line.estimate]}</td>
			<td class="c-status">{line.status && <StatusChip status={line.status} />}</td>
		</tr>
	);
}
