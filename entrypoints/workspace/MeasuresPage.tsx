import { Section } from "../../components/Section.tsx";
import { writeCsv } from "../../utils/domain/csv.ts";
import { measuresByAccount, measuresByUnit, measuresOf } from "../../utils/domain/measures.ts";
import { Credit } from "./Credit.tsx";
import { CsvButton } from "./CsvButton.tsx";
import { Empty } from "./Empty.tsx";
import { csvRows, type FigureRow, measureRows } from "./measure-rows.ts";
import type { PageProps } from "./Pages.tsx";
import { setFilters } from "./set-filters.ts";
import { useWords } from "./use-words.ts";

/** What the log says: of all requests here, of one unit or of one account, with what each figure rests on. */
export function MeasuresPage({ connection, route, work }: PageProps) {
	const words = useWords();
	const { workspace } = words;
	const { of } = route.filters;
	const { now, timeZone } = work.input;
	const at = { now, timeZone };
	const names = new Map(work.folded.map(({ request }) => [request.accountId, request.accountName]));
	const byUnit = [...measuresByUnit(work.folded, at)].map(([id, measures]) => ({
		id,
		of: work.units.get(id)?.name ?? id,
		rows: measureRows(measures, words),
	}));
	const byAccount = [...measuresByAccount(work.folded, at)].map(([id, measures]) => ({
		id,
		of: names.get(id) ?? id,
		rows: measureRows(measures, words),
	}));
	const groups = [...byUnit, ...byAccount].sort((a, b) => a.of.localeCompare(b.of, words.locale));
	const everything = {
		id: "",
		of: workspace.filter.everything,
		rows: measureRows(measuresOf(work.folded, at), words),
	};
	const shown = groups.find(({ id }) => id === of) ?? everything;
	const options = (some: typeof groups) =>
		groups
			.filter((each) => some.includes(each))
			.map(({ id, of }) => (
				<option key={id} value={id}>
					{of}
				</option>
			));
	if (work.folded.length === 0) return <Empty text={workspace.empty.measures} host={connection.host} />;
	return (
		<div class="column">
			<p class="muted from">{workspace.from(work.folded.length)}</p>
			<Section
				title={workspace.measuresOf}
				action={
					<CsvButton
						name="instep-measures.csv"
						label={workspace.measuresOf}
						make={() => writeCsv(csvRows([everything, ...groups], words))}
					/>
				}
			>
				<form class="filter" onSubmit={(event) => event.preventDefault()}>
					<label>
						{workspace.filter.of}{" "}
						<select value={shown.id} onChange={(event) => setFilters({ of: event.currentTarget.value })}>
							<option value="">{everything.of}</option>
							<optgroup label={workspace.byUnit}>{options(byUnit)}</optgroup>
							<optgroup label={workspace.byAccount}>{options(byAccount)}</optgroup>
						</select>
					</label>
				</form>
				<FigureTable label={`${workspace.measuresOf}: ${shown.of}`} rows={shown.rows} />
			</Section>
			<Credit work={work} />
		</div>
	);
}

function FigureTable({ label, rows }: { label: string; rows: readonly FigureRow[] }) {
	const { column } = useWords().workspace;
	return (
		<table class="figures measures" aria-label={label}>
			<thead>
				<tr>
					{(["measure", "value", "n", "asOf", "source"] as const).map((name) => (
						<th scope="col" key={name} class={`m-${name}`}>
							{column[name]}
						</th>
					))}
				</tr>
			</thead>
			<tbody>
				{rows.map(({ id, label: name, value, isKnown, n, asOf, source }) => (
					<tr key={id} data-measure={id}>
						<th scope="row">{name}</th>
						<td class={`m-value ${isKnown ? "" : "muted"}`}>{value}</td>
						<td class="m-n">{n}</td>
						<td class="m-asOf">{asOf}</td>
						<td class="m-source">{source}</td>
					</tr>
				))}
			</tbody>
		</table>
	);
}
