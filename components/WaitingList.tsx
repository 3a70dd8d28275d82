import type { Connection } from "../utils/domain/connection.ts";
import { isEntry } from "../utils/domain/entry.ts";
import { pendingOf } from "../utils/domain/pending.ts";
import { PendingMark } from "./PendingMark.tsx";
import { Section } from "./Section.tsx";
import { useCardActions } from "./use-card-actions.ts";
import { useEnvironment } from "./use-environment.ts";
import { useAllUnsent } from "./use-store.ts";

/** All that this user did and the CRM has not confirmed, whichever account it is about. */
export function WaitingList({ connection }: { connection: Connection }) {
	const { words } = useEnvironment();
	const actions = useCardActions(connection);
	const unsent = useAllUnsent(connection);
	if (!unsent || "error" in unsent || unsent.value.length === 0) return null;
	return (
		<Section title={`${words.pending.yours} (${unsent.value.length})`}>
			<ul class="plain">
				{unsent.value.map((operation) => (
					<li class="card" key={operation.key} data-operation={operation.key}>
						<h3>
							{!isEntry(operation) && operation.ask
								? `${operation.ask.expertise} · ${operation.ask.accountName}`
								: words.event[pendingOf(operation).type]}
						</h3>
						<PendingMark pending={pendingOf(operation)} actions={actions} />
					</li>
				))}
			</ul>
		</Section>
	);
}
