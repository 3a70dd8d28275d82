import { useEffect, useId, useRef, useState } from "preact/hooks";
import { AnswerButtons, answerOfKey } from "../../components/AnswerButtons.tsx";
import { Notice } from "../../components/Notice.tsx";
import { useElementsWords } from "../../components/use-elements-words.ts";
import type { Rated } from "../../components/use-rate.ts";
import type { Rating } from "../../utils/domain/alignment.ts";
import { type Answered, type Question, questionKey } from "../../utils/domain/pulse.ts";
import { useRoundsWords } from "./use-rounds-words.ts";

interface Props {
	questions: readonly Question[];
	/** By question; what was answered before the round was left is here again. */
	answered: ReadonlyMap<string, Answered>;
	/** Of an account. */
	nameOf(accountId: string): string;
	/** Resolves once the answer is on disk. */
	onAnswer(rated: Rated): Promise<void>;
	onLeave(): void;
}

/** One statement at a time, by keys alone if one likes. It begins where it was left: at the first that is open. */
export function RoundQuestions({ questions, answered, nameOf, onAnswer, onLeave }: Props) {
	const rounds = useRoundsWords();
	const { words, elements } = useElementsWords();
	const id = useId();
	const heading = useRef<HTMLHeadingElement>(null);
	const firstOpen = questions.findIndex((question) => !answered.has(questionKey(question)));
	const [place, setPlace] = useState(firstOpen === -1 ? questions.length : firstOpen);
	const [comment, setComment] = useState("");
	const [isFailed, setFailed] = useState(false);
	const isKeeping = useRef(false);
	const question = questions[place];
	const given = question && answered.get(questionKey(question));
	const done = questions.filter((each) => answered.has(questionKey(each))).length;
	const count = words.number(questions.length);

	// The keys are heard where the focus is (WCAG 2.1.4), and a screen reader reads what it lands on.
	useEffect(() => {
		setComment(given?.comment ?? "");
		heading.current?.focus();
	}, [place]);

	async function answer(mark: Rating["answer"]): Promise<void> {
		// A key that is pressed twice is not an answer to the next statement, nor one more to this.
		if (!question || isKeeping.current) return;
		isKeeping.current = true;
		try {
			await onAnswer({ ...question, answer: mark, comment });
			setFailed(false);
			setPlace(nextOpen());
		} catch {
			setFailed(true);
		} finally {
			isKeeping.current = false;
		}
	}
	/** What was answered before, about the company say, is not asked again; the arrows still lead to it. */
	function nextOpen(): number {
		const next = questions.findIndex((each, index) => index > place && !answered.has(questionKey(each)));
		return next === -1 ? questions.length : next;
	}
	function move(by: number): void {
		setPlace(Math.min(questions.length, Math.max(0, place + by)));
	}
	function onKeyDown(event: KeyboardEvent): void {
		const { key } = event;
		if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing || event.repeat) return;
		const mark = answerOfKey(key);
		const by = key === "ArrowLeft" ? -1 : key === "ArrowRight" ? 1 : 0;
		if (mark === null && by === 0) return;
		event.preventDefault();
		if (mark !== null) void answer(mark);
		else move(by);
	}
	if (!question) {
		return (
			<article class="elements" data-round="done" onKeyDown={onKeyDown}>
				<h3 ref={heading} tabIndex={-1}>
					{rounds.done}
				</h3>
				<p role="status">{rounds.doneText(words.number(done), count)}</p>
				<div class="buttons">
					{firstOpen !== -1 && (
						<button type="button" class="primary" onClick={() => setPlace(firstOpen)}>
							{rounds.toOpen}
						</button>
					)}
					<button type="button" onClick={() => setPlace(0)}>
						{rounds.again}
					</button>
					<button type="button" onClick={onLeave}>
						{rounds.toStart}
					</button>
				</div>
			</article>
		);
	}
	const { item, accountId } = question;
	return (
		<article class="elements" data-round={questionKey(question)} onKeyDown={onKeyDown}>
			<p class="muted">
				{rounds.progress(words.number(place + 1), count)} ·{" "}
				{accountId === undefined ? rounds.aboutCompany : rounds.about(nameOf(accountId))}
			</p>
			<progress max={questions.length} value={done} aria-label={rounds.progress(words.number(done), count)} />
			<h3 ref={heading} tabIndex={-1} id={id}>
				{elements.statement[item]}
			</h3>
			<p class="muted">{elements.scale}</p>
			{isFailed && <Notice text={words.store.noStorage} icon="alert" tone="bad" />}
			<AnswerButtons labelledBy={id} given={given} onAnswer={(mark) => void answer(mark)} />
			<label class="field">
				{rounds.comment}
				<textarea
					name="comment"
					rows={2}
					value={comment}
					onInput={(event) => setComment(event.currentTarget.value)}
					// What is typed here answers nothing.
					onKeyDown={(event) => event.stopPropagation()}
				/>
			</label>
			<div class="buttons">
				<button type="button" disabled={place === 0} onClick={() => move(-1)}>
					{rounds.back}
				</button>
				<button type="button" onClick={() => move(1)}>
					{rounds.skip}
				</button>
				<button type="button" class="link" onClick={onLeave}>
					{rounds.toStart}
				</button>
			</div>
			<p class="muted">{rounds.keys}</p>
		</article>
	);
}
