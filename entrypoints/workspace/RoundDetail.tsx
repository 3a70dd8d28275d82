import { useElementsWords } from "../../components/use-elements-words.ts";
import { ELEMENTS } from "../../utils/domain/alignment.ts";
import type { Closing } from "../../utils/domain/closing.ts";
import { commentsOf } from "../../utils/domain/comments.ts";
import { pairTable } from "../../utils/domain/element-score.ts";
import { OTHERS, SALES } from "../../utils/domain/voices.ts";
import type { RoundProps } from "./PulsePage.tsx";
import { setFilters } from "./set-filters.ts";
import { useRoundsWords } from "./use-rounds-words.ts";

type Props = Pick<RoundProps, "route" | "work" | "firm"> & { closing: Closing };

/** One account's round for the lead: every two units that are heard, and what was written, without who wrote it. */
export function RoundDetail({ route, work, firm, closing }: Props) {
	const rounds = useRoundsWords();
	const { words, elements } = useElementsWords();
	const accountId = route.filters.of ?? "";
	const own = closing.scores.find((each) => each.accountId === accountId);
	const comments = own ? commentsOf(firm.ratings, closing.period, accountId) : [];
	const nameOf = (who: string | undefined) => {
		if (who === SALES) return elements.salesSide;
		if (who === OTHERS) return elements.otherUnits;
		return who === undefined ? rounds.withoutUnit : (work.units.get(who)?.name ?? who);
	};
	const pairs = ELEMENTS.flatMap((element) =>
		pairTable(own?.scores.get(element)?.units ?? []).map((pair) => ({ element, ...pair })),
	);
	return (
		<>
			<label>
				{rounds.account}{" "}
				<select
					name="of"
					value={accountId}
					onChange={(event) => setFilters({ of: event.currentTarget.value })}
				>
					<option value="">{rounds.choose}</option>
					{closing.scores.map((each) => (
						<option key={each.accountId} value={each.accountId}>
							{work.accounts.get(each.accountId)?.name ?? each.accountId}
						</option>
					))}
				</select>
			</label>
			{own && (
				<>
					<h3>{rounds.pairs}</h3>
					{pairs.length === 0 && <p class="muted">{rounds.noPairs}</p>}
					<ul class="plain">
						{pairs.map(({ element, high, low, difference }) => (
							<li key={`${element} ${high} ${low}`}>
								{elements.name[element]} · {rounds.pair(nameOf(high), nameOf(low), words.number(difference))}
							</li>
						))}
					</ul>
					<h3>{rounds.comments}</h3>
					{comments.length === 0 && <p class="muted">{rounds.noComments}</p>}
					<ul class="plain">
						{comments.map(({ key, item, who, text }) => (
							<li key={key}>
								<q>{elements.statement[item]}</q>
								<p>
									{text} <span class="muted">({nameOf(who)})</span>
								</p>
							</li>
						))}
					</ul>
				</>
			)}
		</>
	);
}
