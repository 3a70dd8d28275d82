import type { Competition } from "../utils/domain/view.ts";
import { usePanelWords } from "./use-panel-words.ts";

/** Which other accounts want the same expertise: how many, and where this account's request stands. */
export function CompetitionList({ competition }: { competition: readonly Competition[] }) {
	const words = usePanelWords();
	return (
		<ul class="plain">
			{competition.map(({ requestKey, expertise, unitName, accounts, rank }) => (
				<li key={requestKey}>
					<p>{words.competition.line(expertise, unitName)}</p>
					<span class="muted">
						{accounts === 0 ? words.competition.alone : words.competition.others(accounts)}
						{rank && ` · ${words.competition.you(rank.place)}`}
					</span>
				</li>
			))}
		</ul>
	);
}
