import { TextArea } from "../../components/Field.tsx";
import { FormShell } from "../../components/FormShell.tsx";
import { useDraft } from "../../components/use-draft.ts";
import { useEnvironment } from "../../components/use-environment.ts";
import { useForm } from "../../components/use-form.ts";
import { storeNameOf, useAct } from "../../components/use-store.ts";
import type { Action } from "../../utils/domain/actions.ts";
import { type SentenceType, toRejection, toSentence } from "../../utils/domain/answers.ts";
import type { Connection } from "../../utils/domain/connection.ts";
import { appendOperation } from "../../utils/domain/operation.ts";
import type { RequestLine } from "../../utils/domain/request-line.ts";
import { useWords } from "./use-words.ts";

export type SentenceStep = SentenceType | "reject_offer";
const STEPS: readonly string[] = [
	...(["ask_info", "give_info", "waitlist", "escalate"] as const),
	...(["override", "withdraw", "reject_offer"] as const),
] satisfies SentenceStep[];

export function isSentence(action: Action): action is SentenceStep & Action {
	return STEPS.includes(action);
}

interface Props {
	what: SentenceStep;
	line: RequestLine;
	connection: Connection;
	onDone(): void;
	onCancel(): void;
}

const NO_VALUES = {};

/** A step that says one sentence: a question, its answer, a decision with its reason. */
export function SentencePanel({ what, line, connection, onDone, onCancel }: Props) {
	const words = useWords();
	const { now, newId } = useEnvironment();
	const draftKey = `${what}:${line.key}`;
	const draft = useDraft(storeNameOf(connection), draftKey, connection.host, NO_VALUES);
	const { form, isFailed, send } = useForm(draft, draftKey, useAct(connection), onDone);
	if (!draft.values) return null;
	const { values } = draft;
	function onSend(): void {
		const content =
			what === "reject_offer" ? toRejection(values, line.offer?.key ?? "") : toSentence(what, values);
		void send(content, (said, author) => appendOperation(line, said, author, newId, now()));
	}
	return (
		<FormShell
			title={words.action[what].replace("…", "")}
			send={words.workspace.send}
			isSaved={draft.isSaved}
			isFailed={isFailed}
			canSend={line.actions.includes(what) || line.otherActions.includes(what)}
			onSend={onSend}
			onClear={draft.clear}
			onCancel={onCancel}
		>
			<TextArea form={form} name="note" label={words.workspace.sentence} isRequired />
		</FormShell>
	);
}
