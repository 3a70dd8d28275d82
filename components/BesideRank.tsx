import { besideRank } from "../utils/domain/beside-rank.ts";
import { unitQueue } from "../utils/domain/unit-queue.ts";
import type { CardProps } from "./card-props.ts";
import { useEnvironment } from "./use-environment.ts";
import { useWhyWords } from "./use-why-words.ts";

type Told = Pick<CardProps, "line" | "view" | "copy">;

/** Waiting days, fair share, priority access and last outcomes: beside the rank, for they never enter it. */
export function BesideRank({ line, view, copy }: Told) {
	const words = useWhyWords();
	const { now } = useEnvironment();
	const priority = usePriority({ line, view, copy });
	if (!line.folded) return null;
	const account = copy.accounts.find(({ id }) => id === line.folded?.request.accountId) ?? copy.account;
	const { waitingDays, share, outcomes } = besideRank(line.folded, view.folded, account?.agreedShare, now());
	const percent = (part: number) => `${words.number(part * 100)} %`;
	const field = view.policy.rules.accountFields?.agreedShare;
	const told = [
		words.why.waiting(words.number(waitingDays)),
		share.share === undefined
			? words.why.shareUnknown
			: words.why.share(percent(share.share), words.number(share.n)),
		share.agreed === undefined || field === undefined
			? words.why.agreedUnknown(field)
			: words.why.agreed(percent(share.agreed), field),
		priority,
		outcomes.length === 0
			? words.why.noOutcomes
			: words.why.outcomes(outcomes.map(({ kind }) => words.outcome[kind]).join(", ")),
	];
	return (
		<div>
			<h4>{words.why.beside}</h4>
			<ul class="plain beside">{told.map((each) => each && <li key={each}>{each}</li>)}</ul>
		</div>
	);
}

/** What priority access has to do with a request's place in its unit's queue, and what it costs. */
function usePriority({ line, view, copy }: Told): string | undefined {
	const words = useWhyWords();
	const { now } = useEnvironment();
	const unit = copy.units.find(({ id }) => id === line.unitId);
	if (!unit) return undefined;
	const { policy, folded, marks } = view;
	const queue = unitQueue({ policy, folded, marks, accounts: copy.accounts, now: now() }, unit);
	const own = queue.places.find(({ key }) => key === line.key);
	if (!own) return undefined;
	if (queue.unknown) return words.priority[queue.unknown];
	const cap = words.number(queue.capHours ?? 0);
	const said = own.access ? words.priority[own.access](cap) : words.priority.none(cap);
	return own.place === own.byRank ? said : `${said}: ${words.priority.moved(own.place, own.byRank)}`;
}
