import { setUpTemplate } from "../utils/domain/setup-csv.ts";
import { CsvImport } from "./CsvImport.tsx";
import { useSetUp, useSetUpWords } from "./use-set-up.ts";

/** Departments, experts and the first policy from a table. */
export function SetUpImport({ host, onDone }: { host: string; onDone: () => void }) {
	const { import: words } = useSetUpWords();
	const setUp = useSetUp(host);
	return (
		<CsvImport
			title={words.title}
			note={words.note}
			template={setUpTemplate()}
			fileName="instep.csv"
			plan={setUp.plan}
			importAll={setUp.import}
			onDone={onDone}
		/>
	);
}
