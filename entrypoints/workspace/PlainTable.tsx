import { Section } from "../../components/Section.tsx";
import { writeCsv } from "../../utils/domain/csv.ts";
import { CsvButton } from "./CsvButton.tsx";

/** A row of a table; its first cell names it. */
export interface Cells {
	key: string;
	cells: (string | number)[];
}

interface Props {
	title: string;
	file: string;
	heads: readonly string[];
	rows: readonly Cells[];
	/** Said in place of a table without rows. */
	empty: string;
}

/** A section that is one table, and the same table as a file. */
export function PlainTable({ title, file, heads, rows, empty }: Props) {
	const make = () => writeCsv([heads, ...rows.map(({ cells }) => cells)]);
	if (rows.length === 0) {
		return (
			<Section title={title}>
				<p class="empty">{empty}</p>
			</Section>
		);
	}
	return (
		<Section title={title} action={<CsvButton name={file} label={title} make={make} />}>
			<table class="figures stacked" aria-label={title}>
				<thead>
					<tr>
						{heads.map((head) => (
							<th scope="col" key={head}>
								{head}
							</th>
						))}
					</tr>
				</thead>
				<tbody>
					{rows.map(({ key, cells: [name, ...rest] }) => (
						<tr key={key}>
							<th scope="row">{name}</th>
							{rest.map((cell, index) => (
								<td key={heads[index + 1]} data-head={heads[index + 1]}>
									{cell}
								</td>
							))}
						</tr>
					))}
				</tbody>
			</table>
		</Section>
	);
}
