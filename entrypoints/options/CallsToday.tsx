import { useCalls } from "../../components/use-calls.ts";
import { useEnvironment } from "../../components/use-environment.ts";
import { callsToday } from "../../utils/domain/calls.ts";
import type { Connection } from "../../utils/domain/connection.ts";

/** How many API calls Instep made today, beside what all programs of the org have used. */
export function CallsToday({ connection }: { connection: Connection }) {
	const { now, words } = useEnvironment();
	const { calls, say } = useCalls(connection);
	const made = words.number(callsToday(calls, now()));
	const { org } = calls ?? {};
	return (
		<p class="muted" data-calls="">
			{org ? say.todayOf(made, words.number(org.used), words.number(org.limit)) : say.today(made)}
		</p>
	);
}
