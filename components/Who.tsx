import type { Connection } from "../utils/domain/connection.ts";
import { useEnvironment } from "./use-environment.ts";

/** What all hosts of the CRM share tells nobody which org this is. */
const LIGHTNING = /\.lightning\..*$/;

interface Props {
	connection: Connection | null | undefined;
	host: string | undefined;
	/** How old what is shown is. */
	asOf?: string;
}

/** Whose eyes the CRM is seen with, and in which org; a sandbox says so in words. */
export function Who({ connection, host, asOf }: Props) {
	const { words } = useEnvironment();
	return (
		<p class="muted">
			{connection?.isSandbox && (
				<>
					<span class="chip warn">{words.sandbox}</span>{" "}
				</>
			)}
			{[connection?.userName, connection?.orgName ?? host?.replace(LIGHTNING, ""), connection && asOf]
				.filter(Boolean)
				.join(" · ")}
		</p>
	);
}
