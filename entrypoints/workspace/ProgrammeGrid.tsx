import { useRef, useState } from "preact/hooks";
import { newsOf } from "../../components/SupportList.tsx";
import { useEnvironment } from "../../components/use-environment.ts";
import type { Programme } from "../../utils/domain/programme.ts";
import { recordPage } from "../../utils/domain/record-page.ts";
import { SUPPORT_STATUSES, type Support, type SupportStatus } from "../../utils/domain/support.ts";
import { useWords } from "./use-words.ts";

/** One sign each, so that a whole programme fits a screen; the words are in the legend, and said on focus. */
const SIGNS: Record<SupportStatus, string> = {
	not_engaged: "·",
	asked: "?",
	overdue: "!",
	offered: "○",
	committed: "●",
	kept: "✓",
	declined: "×",
};

interface Props {
	host: string;
	label: string;
	programme: Programme;
}

interface Cell {
	row: number;
	column: number;
}

/**
 * One cell takes the Tab key, and the arrow keys move between them; what it stands for is told below. The cells take
 * the focus themselves: a button in each doubles the elements, and the page's time to lay itself out. A table that is
 * a grid is what ARIA's patterns name a data grid; the linter knows tables for reading only (biome.json).
 */
export function ProgrammeGrid({ host, label, programme: { units, rows } }: Props) {
	const words = useWords();
	const { workspace } = words;
	const body = useRef<HTMLTableSectionElement>(null);
	const [chosen, setChosen] = useState<Cell>();
	const at = {
		row: Math.min(chosen?.row ?? 0, rows.length - 1),
		column: Math.min(chosen?.column ?? 0, units.length - 1),
	};

	function move(row: number, column: number): void {
		// The first cell of each row is its account.
		body.current?.rows[row]?.cells[column + 1]?.focus();
	}
	function onKeyDown(event: KeyboardEvent): void {
		const { row, column } = at;
		const to: Record<string, [row: number, column: number]> = {
			ArrowDown: [Math.min(row + 1, rows.length - 1), column],
			ArrowUp: [Math.max(row - 1, 0), column],
			ArrowRight: [row, Math.min(column + 1, units.length - 1)],
			ArrowLeft: [row, Math.max(column - 1, 0)],
			Home: event.ctrlKey ? [0, 0] : [row, 0],
			End: event.ctrlKey ? [rows.length - 1, units.length - 1] : [row, units.length - 1],
		};
		const target = to[event.key];
		if (!target) return;
		event.preventDefault();
		move(...target);
	}

	/** One listener for all cells: each of its own would be a thousand of them. */
	function choose({ target }: Event): void {
		const cell = target instanceof Element ? target.closest("td") : null;
		const row = cell?.closest("tr");
		// The first row is the head, and the first cell of each is its account.
		if (cell && row) setChosen({ row: row.rowIndex - 1, column: cell.cellIndex - 1 });
	}

	return (
		<>
			<ul class="legend" aria-hidden="true">
				{SUPPORT_STATUSES.map((status) => (
					<li key={status}>
						<span class={`sign ${status}`}>{SIGNS[status]}</span> {words.supportStatus[status]}
					</li>
				))}
			</ul>
			<div class="matrix-scroll">
				<table class="matrix" role="grid" aria-label={label}>
					<thead>
						<tr>
							<th scope="col">{workspace.column.account}</th>
							{units.map(({ id, name }) => (
								<th scope="col" key={id}>
									<span>{name}</span>
								</th>
							))}
						</tr>
					</thead>
					<tbody ref={body} onKeyDown={onKeyDown} onFocusIn={choose} onClick={choose}>
						{rows.map(({ accountId, accountName, support }, row) => (
							<tr key={accountId} data-account={accountId}>
								<th scope="row">
									<a href={recordPage(host, "Account", accountId)} title={workspace.openAccount}>
										{accountName}
									</a>
								</th>
								{support.map((each, column) => (
									<td
										key={each.unitId}
										class={each.status}
										data-unit={each.unitId}
										tabIndex={row === at.row && column === at.column ? 0 : -1}
										aria-label={words.supportStatus[each.status]}
									>
										{SIGNS[each.status]}
									</td>
								))}
							</tr>
						))}
					</tbody>
				</table>
			</div>
			<CellWords
				row={chosen && rows[at.row]}
				support={rows[at.row]?.support[at.column]}
				unitName={units[at.column]?.name}
			/>
			<p class="muted keys">{workspace.matrixKeys}</p>
		</>
	);
}

interface CellWordsProps {
	/** Missing until a cell is chosen. */
	row: Programme["rows"][number] | undefined;
	support: Support | undefined;
	unitName: string | undefined;
}

/** The chosen cell in words: what it counts, and what is worth knowing next. */
function CellWords({ row, support, unitName = "" }: CellWordsProps) {
	const words = useWords();
	const { now } = useEnvironment();
	const { workspace } = words;
	return (
		<p class="cell-words" role="status">
			{row && support ? (
				<>
					<strong>{workspace.cell(row.accountName, unitName)}</strong>{" "}
					{[
						words.supportStatus[support.status],
						workspace.counts(support.asked, support.offered, support.committed, support.kept),
						newsOf(support, words, now()),
						row.ownerName && `${workspace.owner}: ${row.ownerName}`,
					]
						.filter(Boolean)
						.join(" · ")}
				</>
			) : (
				<span class="muted">{workspace.chooseCell}</span>
			)}
		</p>
	);
}
