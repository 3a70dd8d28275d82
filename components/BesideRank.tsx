import { besideRank } from "../utils/domain/beside-rank.ts";
import type { CardProps } from "./card-props.ts";
import { useEnvironment } from "./use-environment.ts";
import { useWhyWords } from "./use-why-words.ts";

/** Waiting days, fair share and last outcomes: beside the rank, for they never enter it. */
export function BesideRank({ line, view }: CardProps) {
	const words = useWhyWords();
	const { now } = useEnvironment();
	if (!line.folded) return null;
	// Nobody has told the device an agreed share yet: it is said to be unknown.
	const { waitingDays, share, outcomes } = besideRank(line.folded, view.folded, undefined, now());
	const percent = (part: number) => `${words.number(part * 100)} %`;
	const told = [
		words.why.waiting(words.number(waitingDays)),
		share.share === undefined
			? words.why.shareUnknown
			: words.why.share(percent(share.share), words.number(share.n)),
		share.agreed === undefined ? words.why.agreedUnknown : words.why.agreed(percent(share.agreed)),
		outcomes.length === 0
			? words.why.noOutcomes
			: words.why.outcomes(outcomes.map(({ kind }) => words.outcome[kind]).join(", ")),
	];
	return (
		<div>
			<h4>{words.why.beside}</h4>
			<ul class="plain beside">
				{told.map((each) => (
					<li key={each}>{each}</li>
				))}
			</ul>
		</div>
	);
}
