import { type FormState, TextField } from "./Field.tsx";
import { useStepsWords } from "./use-steps-words.ts";
import { WeekField } from "./WeekField.tsx";

interface Props {
	form: FormState;
	today: string;
	/** The names of the two fields. */
	week?: string;
	hours?: string;
}

/** A week, and the hours in it. */
export function WeekAndHours({ form, today, week = "week", hours = "hours" }: Props) {
	const words = useStepsWords();
	return (
		<div class="row">
			<WeekField form={form} today={today} name={week} />
			<TextField form={form} name={hours} label={words.step.hours} isRequired inputMode="decimal" />
		</div>
	);
}
