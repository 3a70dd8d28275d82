import { useState } from "preact/hooks";
import { SetUpOrg } from "../../components/SetUpOrg.tsx";
import type { Connection } from "../../utils/domain/connection.ts";
import { useOptionsWords } from "./use-options-words.ts";

/** "Set up this org", for admins. Closed, it asks the CRM nothing. */
export function SetUp({ connection }: { connection: Connection }) {
	const words = useOptionsWords().setUp;
	const [isOpen, setOpen] = useState(false);
	const { host, orgName } = connection;
	return (
		<details
			class="set-up-fold"
			data-host={host}
			open={isOpen}
			onToggle={(event) => setOpen(event.currentTarget.open)}
		>
			<summary>{words.summary(orgName ?? host)}</summary>
			{isOpen && <SetUpOrg host={host} connection={connection} />}
		</details>
	);
}
