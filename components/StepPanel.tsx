import "./notes-style.ts";
import { useMemo } from "preact/hooks";
import type { Connection } from "../utils/domain/connection.ts";
import { appendOperation } from "../utils/domain/operation.ts";
import type { RequestEvent } from "../utils/domain/records.ts";
import type { RequestLine } from "../utils/domain/request-line.ts";
import { stepsSince } from "../utils/domain/steps-since.ts";
import type { CardCopy, Queues } from "../utils/domain/view.ts";
import { dayOf } from "../utils/domain/week.ts";
import type { FormStep } from "./about-step.ts";
import { ChangedNote } from "./ChangedNote.tsx";
import { FormShell } from "./FormShell.tsx";
import { STEP_FORMS } from "./step-forms.ts";
import { useDraft } from "./use-draft.ts";
import { useEnvironment } from "./use-environment.ts";
import { useForm } from "./use-form.ts";
import { useStepsWords } from "./use-steps-words.ts";
import { storeNameOf, useAct } from "./use-store.ts";

interface Props {
	what: FormStep;
	line: RequestLine;
	copy: CardCopy;
	view: Queues;
	connection: Connection;
	nomination: RequestEvent | undefined;
	onDone(): void;
	/** Instead, where it makes a difference that the step was taken. */
	onSent?(): void;
}

/** A step on a request that says more than its click, with its draft. */
export function StepPanel({ what, line, copy, view, connection, nomination, onDone, onSent }: Props) {
	const { now, newId, timeZone } = useEnvironment();
	const { folded } = line;
	const { initial, Fields, check } = STEP_FORMS[what];
	const at = now();
	const about = folded && {
		...{ what, line, folded, copy, view, nomination },
		...{ person: connection, now: at, today: dayOf(at, timeZone) },
	};
	// What the user had read when the form was first opened; a form that is opened again keeps it with the draft.
	const start = useMemo(
		() => ({ basedOn: line.steps.at(-1)?.event.key ?? "", ...(about && initial(about)) }),
		[line.key, what],
	);
	const draftKey = [what, line.key, nomination?.key].filter(Boolean).join(":");
	const draft = useDraft(storeNameOf(connection), draftKey, connection.host, start);
	const { form, isFailed, send } = useForm(draft, draftKey, useAct(connection), onSent ?? onDone);
	const words = useStepsWords();
	if (!draft.values || !about) return null;
	const { values } = draft;
	const canSend = line.actions.includes(what) || line.otherActions.includes(what);
	return (
		<>
			<ChangedNote steps={stepsSince(line.steps, values.basedOn)} isOver={!canSend} />
			<FormShell
				title={words.forms[what].title}
				send={words.forms[what].send}
				isSaved={draft.isSaved}
				isFailed={isFailed}
				canSend={canSend}
				onSend={() =>
					void send(check(values, about), (content, author) =>
						appendOperation(line, content, author, newId, now()),
					)
				}
				onClear={draft.clear}
				onCancel={onDone}
			>
				<Asked line={line} />
				<Fields form={form} about={about} />
			</FormShell>
		</>
	);
}

function Asked({ line }: { line: RequestLine }) {
	const words = useStepsWords();
	return (
		<p class="fixed">
			<strong>{line.expertise}</strong>{" "}
			<span class="muted">
				{words.estimate[line.estimate]} · {words.request.neededBy(words.dayInWeek(line.neededBy))}
			</span>
			<br />
			{line.resultWanted}
		</p>
	);
}
