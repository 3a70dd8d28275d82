import { sumOf } from "../../utils/domain/figure.ts";
import type { Programme } from "../../utils/domain/programme.ts";
import { PlainTable } from "./PlainTable.tsx";
import { useWords } from "./use-words.ts";

/** Silo conflicts: refusals for a unit's own targets, by quarter and unit, in hours and at the unit's own rate. */
export function Conflicts({ programme: { conflicts: lines, units } }: { programme: Programme }) {
	const words = useWords();
	const { workspace } = words;
	const names = new Map(units.map(({ id, name }) => [id, name]));
	const standing = sumOf(lines.map(({ refusals, reopened }) => refusals - reopened));
	const hours = sumOf(lines.flatMap((line) => line.hours ?? []));
	const money = new Intl.NumberFormat(words.locale, { maximumFractionDigits: 0 });
	return (
		<>
			<PlainTable
				title={workspace.conflicts}
				file="instep-conflicts.csv"
				heads={[
					workspace.period,
					workspace.column.unit,
					workspace.refusals,
					workspace.hoursRefused,
					workspace.costRefused,
					workspace.accountsHit,
				]}
				rows={lines.map((line) => ({
					key: `${line.quarter} ${line.unitId}`,
					cells: [
						workspace.quarter(line.quarter.slice(0, 4), line.quarter.slice(6)),
						names.get(line.unitId) ?? line.unitId,
						[line.refusals, line.reopened > 0 && workspace.reopened(line.reopened)]
							.filter(Boolean)
							.join(", "),
						[
							line.hours === undefined ? workspace.unknownHours : words.number(line.hours),
							line.withoutHours > 0 && workspace.withoutHours(line.withoutHours),
						]
							.filter(Boolean)
							.join(" "),
						line.cost === undefined ? workspace.unknownHours : money.format(line.cost),
						line.accountIds.length,
					],
				}))}
				empty={workspace.noConflicts}
			/>
			{lines.length > 0 && (
				<div class="after-table">
					<p>{workspace.total(words.number(hours), standing)}</p>
					<p class="muted">
						{workspace.conflictsWhat} {workspace.conflictsWhy}
					</p>
				</div>
			)}
		</>
	);
}
