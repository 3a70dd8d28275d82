import { useEffect, useMemo, useState } from "preact/hooks";
import { Section } from "../../components/Section.tsx";
import { writeCsv } from "../../utils/domain/csv.ts";
import { filtered, type Programme } from "../../utils/domain/programme.ts";
import { SUPPORT_STATUSES } from "../../utils/domain/support.ts";
import { Conflicts } from "./Conflicts.tsx";
import { CsvButton } from "./CsvButton.tsx";
import { Empty } from "./Empty.tsx";
import { HistoryNote } from "./HistoryNote.tsx";
import type { PageProps } from "./Pages.tsx";
import { ProgrammeGrid } from "./ProgrammeGrid.tsx";
import { setFilters } from "./set-filters.ts";
import { UnitFilter } from "./UnitFilter.tsx";
import { useWords } from "./use-words.ts";

/** They fill a screen, and are painted first: all else comes in the frame after it. */
const FIRST_ROWS = 32;

interface Props extends Omit<PageProps, "work"> {
	programme: Programme;
}

/** Every account by every unit, and what units' own targets cost. What is chosen stands in the address. */
export function ProgrammePage({ connection, route, programme: all }: Props) {
	const words = useWords();
	const { workspace } = words;
	const { unit: unitId, mine } = route.filters;
	const status = SUPPORT_STATUSES.find((each) => each === route.filters.status);
	const ownerId = mine === "1" ? connection.userId : undefined;
	const programme = useMemo(() => filtered(all, { unitId, status, ownerId }), [all, unitId, status, ownerId]);
	const [isPainted, setPainted] = useState(false);
	useEffect(() => setPainted(true), []);
	const shown = isPainted ? programme : { ...programme, rows: programme.rows.slice(0, FIRST_ROWS) };
	const csv = () =>
		writeCsv([
			[workspace.column.account, workspace.owner, ...programme.units.map(({ name }) => name)],
			...programme.rows.map(({ accountName, ownerName, support }) => [
				accountName,
				ownerName ?? "",
				...support.map((each) => words.supportStatus[each.status]),
			]),
		]);
	const title = workspace.matrix(programme.rows.length, all.rows.length);
	return (
		<>
			<HistoryNote connection={connection} units={all.units} />
			<Section
				title={title}
				action={<CsvButton name="instep-programme.csv" label={workspace.programme} make={csv} />}
			>
				<form class="filter" aria-label={workspace.filter.title} onSubmit={(event) => event.preventDefault()}>
					<label>
						{workspace.show}{" "}
						<select
							value={status ?? ""}
							onChange={(event) => setFilters({ status: event.currentTarget.value })}
						>
							<option value="">{workspace.anyStatus}</option>
							{SUPPORT_STATUSES.map((each) => (
								<option key={each} value={each}>
									{words.supportStatus[each]}
								</option>
							))}
						</select>
					</label>
					<UnitFilter units={all.units} chosen={unitId ?? ""} />
					<label class="check">
						<input
							type="checkbox"
							checked={mine === "1"}
							onChange={(event) => setFilters({ mine: event.currentTarget.checked ? "1" : "" })}
						/>
						{workspace.mine}
					</label>
				</form>
				{programme.rows.length > 0 ? (
					<ProgrammeGrid host={connection.host} label={title} programme={shown} />
				) : (
					<Nothing isFiltered={all.rows.length > 0} host={connection.host} />
				)}
			</Section>
			{isPainted && <Conflicts programme={all} />}
		</>
	);
}

function Nothing({ isFiltered, host }: { isFiltered: boolean; host: string }) {
	const { workspace: words } = useWords();
	if (!isFiltered) return <Empty text={words.noAccounts} host={host} />;
	return (
		<p class="empty">
			{words.empty.filter}{" "}
			<button type="button" class="link" onClick={() => setFilters({ status: "", unit: "", mine: "" })}>
				{words.filter.clear}
			</button>
		</p>
	);
}
