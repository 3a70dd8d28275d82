import { useEffect, useState } from "preact/hooks";
import { resultsTemplate } from "../utils/domain/results-csv.ts";
import { CsvImport } from "./CsvImport.tsx";
import { Notice } from "./Notice.tsx";
import { useSetUp, useSetUpWords, useTask } from "./use-set-up.ts";

/** What accounts earn, from a table: for whoever the CRM lets put it in, be it an admin or finance. */
export function ResultsImport({ host }: { host: string }) {
	const { results: words } = useSetUpWords();
	const setUp = useSetUp(host);
	const { problem, run } = useTask();
	const [isAllowed, setAllowed] = useState<boolean>();
	useEffect(() => void run(async () => setAllowed(await setUp.mayImportResults())), [host]);
	return (
		<div class="set-up" data-ready={isAllowed !== undefined}>
			{problem && <Notice text={problem} tone="bad" icon="alert" />}
			{isAllowed === false && <Notice text={words.mayNot} icon="alert" />}
			{isAllowed && (
				<CsvImport
					title={words.title}
					note={words.note}
					template={resultsTemplate()}
					fileName="instep-results.csv"
					plan={setUp.planResults}
					importAll={setUp.import}
				/>
			)}
		</div>
	);
}
