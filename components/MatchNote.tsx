import type { WeekLoad } from "../utils/domain/load.ts";
import type { Match } from "../utils/domain/matching.ts";
import type { MatchWords } from "./match-words.ts";
import { useStepsWords } from "./use-steps-words.ts";

interface Props {
	match: Match | undefined;
	told: MatchWords;
	load: WeekLoad | undefined;
}

/** The chosen person: what speaks for them, what is missing, and how full their week is. */
export function MatchNote({ match, told, load }: Props) {
	const words = useStepsWords();
	if (!match) return null;
	const hours = (n: number) => words.hours(words.number(n));
	const lacks = told.lacks(match);
	return (
		<div class="fixed" role="status">
			<p>{told.reasons(match).join(" · ")}</p>
			{lacks.length > 0 && <p class="warning">{words.offerForm.near(lacks.join(" · "))}</p>}
			{load && (
				<p class="muted">
					{words.offerForm.load(words.weeks([load.week]), hours(load.held), hours(load.booked))}
					{" · "}
					{load.free === undefined
						? words.offerForm.unknown
						: load.over > 0
							? words.offerForm.over(hours(load.over))
							: words.offerForm.free(hours(load.free))}
				</p>
			)}
		</div>
	);
}
