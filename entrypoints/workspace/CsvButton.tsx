import { saveFile } from "../../components/save-file.ts";
import { useWords } from "./use-words.ts";

/** Gives the user a table as a file that a Danish Excel opens. `label` says which, for those who hear it. */
export function CsvButton({ name, label, make }: { name: string; label: string; make(): string }) {
	const { csv } = useWords().workspace;
	return (
		<button type="button" aria-label={`${csv}: ${label}`} onClick={() => saveFile(name, make(), "text/csv")}>
			{csv}
		</button>
	);
}
