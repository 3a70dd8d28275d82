import { useId, useState } from "preact/hooks";
import { isPublished } from "../utils/domain/publication.ts";
import { ownAnswers, unitOf } from "../utils/domain/pulse.ts";
import { questionAfter } from "../utils/domain/pulse-after.ts";
import { periodOf } from "../utils/domain/result.ts";
import { dayOf } from "../utils/domain/week.ts";
import { AnswerButtons } from "./AnswerButtons.tsx";
import type { FirmProps } from "./FirmSections.tsx";
import { useElementsWords } from "./use-elements-words.ts";
import { useEnvironment } from "./use-environment.ts";
import { useRate } from "./use-rate.ts";

/** Put off until this page is opened again; nothing of it is kept. */
const dismissed = new Set<string>();

/** After a request was closed: one statement about its account, answered with one tap, or not now. */
export function OneQuestion({ connection, accountId, firm, view, copy }: FirmProps) {
	const { elements } = useElementsWords();
	const { now, timeZone } = useEnvironment();
	const id = useId();
	const [, redraw] = useState(0);
	const { userId } = connection;
	const period = periodOf(dayOf(now(), timeZone));
	const unitId = unitOf(userId, copy.units, copy.experts);
	const rate = useRate(connection, period, unitId);
	const answered = ownAnswers(firm, userId, period);
	const input = { accountId, folded: view.folded, answered, userId, unitId, now: now() };
	const question = isPublished(firm.alignments, period) ? undefined : questionAfter(input);
	if (!question || dismissed.has(question.requestKey)) return null;
	return (
		<section class="question" data-question={question.item} aria-label={elements.question}>
			<h3>{elements.question}</h3>
			<p class="muted">{elements.questionWhy}</p>
			<p id={id}>{elements.statement[question.item]}</p>
			<AnswerButtons
				labelledBy={id}
				given={undefined}
				onAnswer={(answer) => void rate({ ...question, answer })}
			/>
			<div class="buttons">
				<button
					type="button"
					class="link"
					onClick={() => {
						dismissed.add(question.requestKey);
						redraw((count) => count + 1);
					}}
				>
					{elements.notNow}
				</button>
			</div>
		</section>
	);
}
