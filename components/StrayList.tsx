import type { Pending } from "../utils/domain/pending.ts";
import type { CardActions } from "./card-props.ts";
import { PendingMark } from "./PendingMark.tsx";
import { Section } from "./Section.tsx";
import { usePanelWords } from "./use-panel-words.ts";

/** Own steps whose request is gone, so that they are on no card of one. */
export function StrayList({ strays, actions }: { strays: readonly Pending[]; actions: CardActions }) {
	const words = usePanelWords();
	if (strays.length === 0) return null;
	return (
		<Section title={`${words.pending.yours} (${strays.length})`}>
			<ul class="plain">
				{strays.map((pending) => (
					<li class="card" key={pending.operationKey} data-operation={pending.operationKey}>
						<PendingMark pending={pending} actions={actions} />
					</li>
				))}
			</ul>
		</Section>
	);
}
