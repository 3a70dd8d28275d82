import "./notes-style.ts";
import { freshAnswer } from "../utils/domain/fresh-answer.ts";
import type { RequestEvent } from "../utils/domain/records.ts";
import { isOpen, type RequestState, timeOf } from "../utils/domain/request.ts";
import type { FoldedRequest } from "../utils/domain/support.ts";
import { type CardProps, isInCrm } from "./card-props.ts";
import { DeclineNote } from "./DeclineNote.tsx";
import { later } from "./later.tsx";
import { RaceNote } from "./RaceNote.tsx";
import { SwapNotes } from "./SwapNotes.tsx";
import { TurnNote } from "./TurnNote.tsx";
import { useLanding } from "./use-landing.ts";
import { useNotesWords } from "./use-notes-words.ts";
import { WhyRank } from "./WhyRank.tsx";

/** Few requests have a business case. */
const CaseNote = later(() => import("./CaseNote.tsx").then((module) => module.CaseNote));

/** What a card tells without being opened: whose turn it is, what holds it up, who stepped in, what it is part of. */
export function CardNotes(props: CardProps) {
	const words = useNotesWords();
	const { line, view } = props;
	const own = useLanding(line.folded?.request.id);
	if (!isInCrm(line)) return null;
	const { request, state } = line.folded;
	const last = (type: RequestEvent["type"]) =>
		state.steps.findLast(({ event, superseded }) => event.type === type && !superseded)?.event;
	const override = last("override");
	const question = state.status === "needs_info" ? last("ask_info") : undefined;
	const answer = freshAnswer(state);
	const moves = state.status === "waitlisted" ? last("waitlist") : undefined;
	const escalation = state.openEscalation?.event;
	const told = (event: RequestEvent) => words.moment(timeOf(event));
	return (
		<div class="notes" ref={own}>
			<TurnNote {...props} />
			<DeclineNote state={state} />
			{line.race && <RaceNote race={line.race} />}
			{escalation && (
				<Said
					tone="warn"
					by={words.notes.escalated(escalation.actorName, told(escalation))}
					event={escalation}
				/>
			)}
			{override && <Said by={words.notes.decided(override.actorName, told(override))} event={override} />}
			{question && <Said tone="warn" by={words.notes.asks(question.actorName)} event={question} />}
			{answer && <Said by={words.notes.answers(answer.actorName)} event={answer} />}
			{moves && <Said by={words.notes.movesUp} event={moves} />}
			{state.status === "expired" && <p class="muted">{words.notes.expired}</p>}
			<Nominations {...props} state={state} />
			{request.businessCase && <CaseNote {...props} />}
			<Remainder request={request} folded={view.folded} />
			<SwapNotes {...props} line={line} />
			<Thanks state={state} />
			{isOpen(state.status) && line.rank && <WhyRank {...props} />}
		</div>
	);
}

function Said({ by, event, tone = "" }: { by: string; event: RequestEvent; tone?: string }) {
	return (
		<p class={`said ${tone}`}>
			<span class="muted">{by}:</span> {event.note}
		</p>
	);
}

function Nominations({ line, copy, actions, state }: CardProps & { state: RequestState }) {
	const words = useNotesWords();
	if (!isOpen(state.status)) return null;
	return state.nominations.map((event) => (
		<div key={event.key} class="said row-between">
			<p>
				{words.notes.nominated(
					copy.experts.find(({ id }) => id === event.expertId)?.name ?? event.actorName,
					words.hours(words.number(event.hours ?? 0)),
					words.weeks(event.weeks ?? []),
				)}
				{event.note && (
					<>
						<br />
						<span class="muted">{event.note}</span>
					</>
				)}
			</p>
			{[...line.actions, ...line.otherActions].includes("offer") && (
				<button type="button" onClick={() => actions.onAction(line, "offer", event)}>
					{words.notes.confirm}
				</button>
			)}
		</div>
	));
}

/** The request that this one is the rest of, and those that are the rest of this one. */
function Remainder({
	request,
	folded,
}: {
	request: FoldedRequest["request"];
	folded: readonly FoldedRequest[];
}) {
	const words = useNotesWords();
	const of = folded.find((each) => each.request.key === request.linkedRequestKey)?.request;
	const rests = folded.filter((each) => each.request.linkedRequestKey === request.key);
	return (
		<>
			{request.linkedRequestKey && (
				<p class="muted">{of ? words.notes.restOf(of.number) : words.notes.follows}</p>
			)}
			{rests.map((rest) => (
				<p key={rest.request.key} class="muted">
					{words.notes.rest(rest.request.number)}
				</p>
			))}
		</>
	);
}

function Thanks({ state: { ratings, credits } }: { state: RequestState }) {
	const words = useNotesWords();
	const { asker, unit } = ratings;
	const mark = ({ rating }: RequestEvent) => words.number(rating ?? 0);
	const told = [
		asker && words.notes.ratedHelp(asker.actorName, mark(asker)),
		unit && words.notes.ratedContext(unit.actorName, mark(unit)),
		...credits.map(({ actorName }) => words.notes.thanked(actorName)),
	].filter((each) => each !== undefined);
	return told.length === 0 ? null : <p class="muted">{told.join(" · ")}</p>;
}
