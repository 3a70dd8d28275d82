import { weekOf, weeksFrom } from "../utils/domain/week.ts";
import { type FormState, Select, TextField } from "./Field.tsx";
import { useStepsWords } from "./use-steps-words.ts";

interface Props {
	form: FormState;
	today: string;
	/** The names of the two fields. */
	week?: string;
	hours?: string;
}

const WEEKS_AHEAD = 12;

/** One of the next weeks, or the one that is chosen already, and the hours in it. */
export function WeekAndHours({ form, today, week = "week", hours = "hours" }: Props) {
	const words = useStepsWords();
	const chosen = form.values[week];
	const weeks = new Set([...(chosen ? [chosen] : []), ...weeksFrom(weekOf(today), WEEKS_AHEAD)]);
	return (
		<div class="row">
			<Select
				form={form}
				name={week}
				label={words.step.week}
				isRequired
				options={[...weeks].sort().map((value) => ({ value, label: words.weeks([value]) }))}
			/>
			<TextField form={form} name={hours} label={words.step.hours} isRequired inputMode="decimal" />
		</div>
	);
}
