import { weekOf, weeksFrom } from "../utils/domain/week.ts";
import { type FormState, Select } from "./Field.tsx";
import { useStepsWords } from "./use-steps-words.ts";

const WEEKS_AHEAD = 12;

/** One of the next weeks, or the one that is chosen already. */
export function WeekField({ form, today, name }: { form: FormState; today: string; name: string }) {
	const words = useStepsWords();
	const chosen = form.values[name];
	const weeks = new Set([...(chosen ? [chosen] : []), ...weeksFrom(weekOf(today), WEEKS_AHEAD)]);
	return (
		<Select
			form={form}
			name={name}
			label={words.step.week}
			isRequired
			options={[...weeks].sort().map((value) => ({ value, label: words.weeks([value]) }))}
		/>
	);
}
