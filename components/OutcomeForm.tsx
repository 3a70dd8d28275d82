import { useMemo } from "preact/hooks";
import { toOutcome } from "../utils/domain/agenda-draft.ts";
import type { Point } from "../utils/domain/agenda-meetings.ts";
import type { Connection } from "../utils/domain/connection.ts";
import { entryOf } from "../utils/domain/entry.ts";
import { TextArea } from "./Field.tsx";
import { FormShell } from "./FormShell.tsx";
import { useAgendaWords } from "./use-agenda-words.ts";
import { useDraft } from "./use-draft.ts";
import { useEnvironment } from "./use-environment.ts";
import { useForm } from "./use-form.ts";
import { storeNameOf, useAct } from "./use-store.ts";

interface Props {
	connection: Connection;
	point: Point;
	onDone(): void;
}

/** Marks a point as taken up, with what came of it. */
export function OutcomeForm({ connection, point, onDone }: Props) {
	const { agenda } = useAgendaWords();
	const { now, newId } = useEnvironment();
	const start = useMemo(() => ({}), [point.key]);
	const draftKey = `outcome:${point.key}`;
	const draft = useDraft(storeNameOf(connection), draftKey, connection.host, start);
	const { form, isFailed, send } = useForm(draft, draftKey, useAct(connection), onDone);
	if (!draft.values) return null;
	const { values } = draft;
	return (
		<FormShell
			title={agenda.outcomeTitle}
			send={agenda.sendOutcome}
			isSaved={draft.isSaved}
			isFailed={isFailed}
			onSend={() =>
				void send(toOutcome(values, point), (content, author) => entryOf(content, author, newId, now()))
			}
			onClear={draft.clear}
			onCancel={onDone}
		>
			<TextArea form={form} name="outcome" label={agenda.outcome} isRequired />
		</FormShell>
	);
}
