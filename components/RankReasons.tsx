import { explainRank } from "../utils/domain/explain-rank.ts";
import { queuesOf } from "../utils/domain/standing.ts";
import { dayOf } from "../utils/domain/week.ts";
import type { WhyDictionary } from "../utils/i18n/en-why.ts";
import { BesideRank } from "./BesideRank.tsx";
import type { CardProps } from "./card-props.ts";
import { moveWords } from "./move-words.ts";
import { RivalsTable } from "./RivalsTable.tsx";
import { useEnvironment } from "./use-environment.ts";
import { useWhyWords } from "./use-why-words.ts";

/** The factors of a request's rank with their marks and weights, who is above it and by what, and what would move it up. */
export function RankReasons(props: CardProps) {
	const words = useWhyWords();
	const { now, timeZone } = useEnvironment();
	const { line, view, copy } = props;
	const at = now();
	const queue = queuesOf(view.folded, at, view.marks).get(line.unitId) ?? [];
	const reasons = explainRank(queue, line.key, view.policy, dayOf(at, timeZone));
	if (!reasons) return null;
	const { factors, confidence, effort, aboveBy, moveUp, policyVersion } = reasons;
	const number = (figure: number) => words.number(figure);
	const above = queue.find(({ ask }) => ask.key === aboveBy?.key)?.ask.accountName || words.anotherAccount;
	const tier = copy.accounts.find(({ id }) => id === line.folded?.request.accountId)?.tier;
	const version = policyVersion === 0 ? words.why.defaultPolicy : number(policyVersion);
	return (
		<div class="reasons">
			<p class="muted">{words.why.score(number(reasons.score), version)}</p>
			<table class="figures">
				<thead>
					<tr>
						<th scope="col">{words.why.factor}</th>
						<th scope="col">{words.why.mark}</th>
						<th scope="col">{words.why.weight}</th>
						<th scope="col">{words.why.points}</th>
					</tr>
				</thead>
				<tbody>
					{factors.map(({ name, mark, weight, points, isKnown }) => (
						<tr key={name}>
							<th scope="row">
								{words.factor[name]}
								<span class="muted">{isKnown ? words.anchor[`${name}.${mark}`] : words.why.unknown}</span>
								{name === "fit" && (
									<span class="muted">
										{fitWords(words.fit, view.policy.rules.accountFields?.tier, tier, isKnown)}
									</span>
								)}
							</th>
							<td>{isKnown ? mark : `(${mark})`}</td>
							<td>{number(weight)}</td>
							<td>{number(points)}</td>
						</tr>
					))}
				</tbody>
			</table>
			<p>
				{words.why.confidence(number(confidence.figure))}{" "}
				<span class="muted">{confidenceWords(words.anchor, confidence.anchor)}</span>
			</p>
			<p>
				{words.why.effort(number(effort.figure))} <span class="muted">{words.estimate[line.estimate]}</span>
			</p>
			{aboveBy ? (
				<p>
					{words.why.above(above, number(aboveBy.score))}:{" "}
					{aboveBy.by === "waiting" || aboveBy.by === "key"
						? words.by[aboveBy.by]
						: words.by[aboveBy.by](number(aboveBy.theirs), number(aboveBy.yours))}
				</p>
			) : (
				<p>{words.why.first}</p>
			)}
			{aboveBy && (
				<p>
					{moveUp
						? words.why.moveUp(moveWords(moveUp.change, words), number(moveUp.place))
						: words.why.noMove}
				</p>
			)}
			<BesideRank {...props} />
			<RivalsTable {...props} />
		</div>
	);
}

/** Where the mark of strategic fit comes from, or what to do so that there is one. */
function fitWords(
	words: WhyDictionary["fit"],
	field: string | undefined,
	tier: string | undefined,
	isKnown: boolean,
): string {
	if (field === undefined) return words.noField;
	if (tier === undefined) return words.noTier(field);
	return isKnown ? words.from(tier, field) : words.noMark(tier);
}

function confidenceWords<T extends Record<string, string>>(anchors: T, anchor: string): string {
	return anchors[anchor] ?? "";
}
