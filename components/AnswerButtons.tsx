import type { Rating } from "../utils/domain/alignment.ts";
import type { Answered } from "../utils/domain/pulse.ts";
import { useElementsWords } from "./use-elements-words.ts";

const MARKS = [1, 2, 3, 4, 5] as const;

interface Props {
	/** The statement's element, which names the group. */
	labelledBy: string;
	/** What was answered before. */
	given: Answered | undefined;
	onAnswer(answer: Rating["answer"]): void;
}

/** Never to always, and "cannot judge": each button says the key that does the same. */
export function AnswerButtons({ labelledBy, given, onAnswer }: Props) {
	const { elements } = useElementsWords();
	return (
		<fieldset class="answers" aria-labelledby={labelledBy}>
			{MARKS.map((mark) => (
				<button
					key={mark}
					type="button"
					data-answer={mark}
					aria-pressed={given?.answer === mark}
					onClick={() => onAnswer(mark)}
				>
					<kbd>{mark}</kbd> {elements.answer[mark]}
				</button>
			))}
			<button
				type="button"
				data-answer="0"
				aria-pressed={given !== undefined && given.answer === undefined}
				onClick={() => onAnswer(undefined)}
			>
				<kbd>0</kbd> {elements.answer.none}
			</button>
		</fieldset>
	);
}

/** The answer that a key stands for; `null` where it stands for none. */
export function answerOfKey(key: string): Rating["answer"] | null {
	if (key === "0") return undefined;
	return MARKS.find((mark) => String(mark) === key) ?? null;
}
