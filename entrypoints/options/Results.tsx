import { useState } from "preact/hooks";
import { ResultsImport } from "../../components/ResultsImport.tsx";
import { useSetUpWords } from "../../components/use-set-up.ts";
import type { Connection } from "../../utils/domain/connection.ts";

/** Apart from "Set up this org": finance puts results in, and sets nothing up. Closed, it asks the CRM nothing. */
export function Results({ connection }: { connection: Connection }) {
	const words = useSetUpWords().results;
	const [isOpen, setOpen] = useState(false);
	const { host, orgName } = connection;
	return (
		<details
			class="set-up-fold"
			data-results={host}
			open={isOpen}
			onToggle={(event) => setOpen(event.currentTarget.open)}
		>
			<summary>{words.summary(orgName ?? host)}</summary>
			{isOpen && <ResultsImport host={host} />}
		</details>
	);
}
