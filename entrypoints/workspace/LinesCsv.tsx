import { writeCsv } from "../../utils/domain/csv.ts";
import type { RequestLine } from "../../utils/domain/request-line.ts";
import type { WorkspaceWords } from "../../utils/i18n/workspace-words.ts";
import { CsvButton } from "./CsvButton.tsx";
import { useWords } from "./use-words.ts";

interface Listed {
	line: RequestLine;
	accountName: string;
}

/** A list of requests as a table in a file, in the order in which it is shown. */
export function LinesCsv({ name, label, items }: { name: string; label: string; items: readonly Listed[] }) {
	const words = useWords();
	return (
		<CsvButton name={`instep-${name}.csv`} label={label} make={() => writeCsv(lineRows(items, words))} />
	);
}

/** What a file has of each request; the first row names the columns. */
export function lineRows(items: readonly Listed[], words: WorkspaceWords): (string | number)[][] {
	const { column } = words.workspace;
	return [
		[column.rank, column.account, column.ask, column.unit, column.by, column.hours, column.status],
		...items.map(({ line, accountName }) => [
			line.rank?.place ?? "",
			accountName,
			line.expertise,
			line.unitName,
			line.neededBy,
			words.estimate[line.estimate],
			line.status ? words.status[line.status] : "",
		]),
	];
}
