import { DECLINE_CODES } from "../utils/domain/records.ts";
import { type FormState, Select, TextArea } from "./Field.tsx";
import { useNotesWords } from "./use-notes-words.ts";
import { useStepsWords } from "./use-steps-words.ts";

/** Code, sentence and next best step; ready sentences for each code, to be changed at will. */
export function DeclineSentences({ form }: { form: FormState }) {
	const words = useStepsWords();
	const { code: reasons } = useNotesWords();
	const code = DECLINE_CODES.find((each) => each === form.values.code);
	return (
		<>
			<Select
				form={form}
				name="code"
				label={words.declineForm.code}
				isRequired
				placeholder={words.declineForm.choose}
				options={DECLINE_CODES.map((value) => ({ value, label: `${value} ${reasons[value]}` }))}
			/>
			{code && (
				<fieldset class="field">
					<legend class="muted">{words.declineForm.ready}</legend>
					{words.readyDeclines[code].map(({ note, nextStep }) => (
						<button
							key={note}
							type="button"
							class="ready"
							onClick={() => {
								form.change("note", note);
								form.change("nextStep", nextStep);
							}}
						>
							{note}
						</button>
					))}
				</fieldset>
			)}
			<TextArea form={form} name="note" label={words.declineForm.sentence} isRequired />
			<TextArea form={form} name="nextStep" label={words.declineForm.nextStep} isRequired />
		</>
	);
}
