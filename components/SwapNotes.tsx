import { type CardSwap, swapsOf } from "../utils/domain/card-swaps.ts";
import { appendOperation } from "../utils/domain/operation.ts";
import { pendingOf } from "../utils/domain/pending.ts";
import type { FoldedRequest } from "../utils/domain/support.ts";
import { swapAgreement } from "../utils/domain/swap-proposal.ts";
import type { CardProps } from "./card-props.ts";
import { PendingMark } from "./PendingMark.tsx";
import { useEnvironment } from "./use-environment.ts";
import { useNotesWords } from "./use-notes-words.ts";

/** The swaps a request is part of, with what each of the two would have; the other side can agree. */
export function SwapNotes({ line, view, copy, actions }: CardProps) {
	const { now, newId } = useEnvironment();
	const { folded } = line;
	if (!folded) return null;
	/** Said on the request on which it was proposed, whosever that is. */
	const agree = ({ proposal, proposedOn: { request } }: CardSwap) =>
		actions.onAct(
			(author) => appendOperation(request, swapAgreement(proposal), author, newId, now()),
			`agree_swap:${proposal.key}`,
		);
	return swapsOf(line.key, view.folded, now()).map((swap) => {
		const agreed = copy.operations.find(({ event }) => event.refersTo === swap.proposal.key);
		const isMine = line.swaps.some(({ proposal }) => proposal.key === swap.proposal.key);
		return (
			<div key={swap.proposal.key} class="said swap">
				<SwapTerms swap={swap} own={folded} />
				{agreed ? (
					<PendingMark pending={pendingOf(agreed)} actions={actions} />
				) : (
					isMine && <AgreeButton onAgree={() => agree(swap)} />
				)}
			</div>
		);
	});
}

function AgreeButton({ onAgree }: { onAgree(): unknown }) {
	const words = useNotesWords();
	return (
		<div class="buttons">
			<button type="button" class="primary" onClick={onAgree}>
				{words.swap.agree}
			</button>
		</div>
	);
}

function SwapTerms({ swap, own }: { swap: CardSwap; own: FoldedRequest }) {
	const words = useNotesWords();
	const { proposal, proposedOn, other, stage } = swap;
	const has = (weeks: string[] | undefined, hours: number | undefined) =>
		[words.weeks(weeks ?? []), hours !== undefined && words.hours(words.number(hours))]
			.filter(Boolean)
			.join(", ");
	const proposing = has(proposal.weeks, proposal.hours);
	const asked = has(proposal.otherWeeks, proposal.otherHours);
	const isOwn = proposedOn.request.key === own.request.key;
	return (
		<>
			<p>
				<strong>{stage === "incoming" ? words.swap.incoming(proposal.actorName) : words.swap[stage]}</strong>
			</p>
			<p>
				<span class="muted">{words.swap.here}:</span> {isOwn ? proposing : asked}
			</p>
			<p>
				<span class="muted">
					{other
						? words.swap.there(other.request.accountName || words.anotherAccount, other.request.expertise)
						: words.anotherAccount}
					:
				</span>{" "}
				{isOwn ? asked : proposing}
			</p>
			{proposal.note && <p class="muted">{proposal.note}</p>}
		</>
	);
}
