import { type FieldsProps, ownExperts } from "./about-step.ts";
import { Select, TextArea } from "./Field.tsx";
import { useStepsWords } from "./use-steps-words.ts";
import { WeekAndHours } from "./WeekAndHours.tsx";

/** An expert offers themself; who they are is known. */
export function NominateFields({ form, about }: FieldsProps) {
	const words = useStepsWords();
	const own = ownExperts(about);
	return (
		<>
			{own.length > 1 && (
				<Select
					form={form}
					name="expertId"
					label={words.nominate.as}
					isRequired
					options={own.map(({ id, name }) => ({ value: id, label: name }))}
				/>
			)}
			<WeekAndHours form={form} today={about.today} />
			<TextArea form={form} name="note" label={words.step.note} />
			<p class="muted">{words.nominate.hint}</p>
		</>
	);
}
