import "./notes-style.ts";
import { useMemo } from "preact/hooks";
import type { Connection } from "../utils/domain/connection.ts";
import { expertiseByUnit } from "../utils/domain/expertise.ts";
import { outsideOperation } from "../utils/domain/operation.ts";
import { commonSkill, toOutside } from "../utils/domain/outside.ts";
import type { AccountCopy } from "../utils/domain/view.ts";
import { dayOf } from "../utils/domain/week.ts";
import { TextArea, TextField } from "./Field.tsx";
import { FormShell } from "./FormShell.tsx";
import { useDraft } from "./use-draft.ts";
import { useEnvironment } from "./use-environment.ts";
import { useForm } from "./use-form.ts";
import { useStepsWords } from "./use-steps-words.ts";
import { storeNameOf, useAct } from "./use-store.ts";

interface Props {
	unitId: string;
	accountName: string | undefined;
	copy: AccountCopy;
	connection: Connection;
	onDone(): void;
}

/** Logs an ask that was made outside the tool: what it was about is guessed, one sentence is left to say. */
export function OutsidePanel({ unitId, accountName = "", copy, connection, onDone }: Props) {
	const words = useStepsWords();
	const { now, newId, timeZone } = useEnvironment();
	const { accountId, experts, units } = copy;
	const start = useMemo(
		() => ({ accountId, unitId, expertise: commonSkill(unitId, experts) ?? "" }),
		[accountId, unitId],
	);
	const draftKey = `log_outside:${accountId}:${unitId}`;
	const draft = useDraft(storeNameOf(connection), draftKey, connection.host, start);
	const { form, isFailed, send } = useForm(draft, draftKey, useAct(connection), onDone);
	if (!draft.values) return null;
	const { values } = draft;
	const skills = expertiseByUnit(experts).filter((each) => each.unitId === unitId);

	function onSend(): void {
		const outside = toOutside({ ...values, accountName }, newId(), dayOf(now(), timeZone));
		void send(outside, ({ ask, content }, author) => outsideOperation(ask, content, author, newId, now()));
	}

	return (
		<FormShell
			title={words.forms.outside.title}
			send={words.forms.outside.send}
			isSaved={draft.isSaved}
			isFailed={isFailed}
			onSend={onSend}
			onClear={draft.clear}
			onCancel={onDone}
		>
			<p class="fixed">
				<strong>{units.find(({ id }) => id === unitId)?.name}</strong>{" "}
				<span class="muted">{words.outside.hint}</span>
			</p>
			<TextField form={form} name="expertise" label={words.outside.expertise} isRequired list="unit-skills" />
			<datalist id="unit-skills">
				{skills.map(({ name }) => (
					<option key={name} value={name} />
				))}
			</datalist>
			<TextArea form={form} name="note" label={words.outside.note} isRequired />
		</FormShell>
	);
}
