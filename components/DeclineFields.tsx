import { DECLINE_CODES } from "../utils/domain/records.ts";
import { type FieldsProps, loadWhenNeeded } from "./about-step.ts";
import { Select, TextArea } from "./Field.tsx";
import { useNotesWords } from "./use-notes-words.ts";
import { useStepsWords } from "./use-steps-words.ts";

/** Code, sentence and next best step; ready sentences for each code, to be changed at will. */
export function DeclineFields({ form, about }: FieldsProps) {
	const words = useStepsWords();
	const { code: reasons } = useNotesWords();
	const code = DECLINE_CODES.find((each) => each === form.values.code);
	return (
		<>
			<FreeHours about={about} />
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

/** What the unit has left in the week that help is needed; it is kept with the decline. */
function FreeHours({ about }: { about: FieldsProps["about"] }) {
	const words = useStepsWords();
	const load = loadWhenNeeded(about);
	if (!load) return null;
	const { week, free, over } = load;
	const hours = (n: number) => words.hours(words.number(n));
	if (free === undefined) return <p class="muted">{words.declineForm.unknown(about.line.unitName)}</p>;
	return (
		<p class={over > 0 ? "warning" : "muted"}>
			{over > 0
				? words.declineForm.over(words.weeks([week]), hours(over))
				: words.declineForm.free(words.weeks([week]), hours(free))}
		</p>
	);
}
