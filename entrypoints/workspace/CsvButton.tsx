import { useWords } from "./use-words.ts";

/** Gives the user a table as a file that a Danish Excel opens. `label` says which, for those who hear it. */
export function CsvButton({ name, label, make }: { name: string; label: string; make(): string }) {
	const { csv } = useWords().workspace;
	function download(): void {
		const url = URL.createObjectURL(new Blob([make()], { type: "text/csv;charset=utf-8" }));
		const link = document.createElement("a");
		link.href = url;
		link.download = name;
		link.click();
		// The browser has begun to read it by then.
		setTimeout(() => URL.revokeObjectURL(url), 10_000);
	}
	return (
		<button type="button" aria-label={`${csv}: ${label}`} onClick={download}>
			{csv}
		</button>
	);
}
