import { type FieldsProps, sideOf } from "./about-step.ts";
import { Choice, TextArea } from "./Field.tsx";
import { useStepsWords } from "./use-steps-words.ts";

const MARKS = ["1", "2", "3", "4", "5"] as const;

/** One tap, each mark with a word: those who asked rate the help, those who helped what they were given. */
export function RatingFields({ form, about }: FieldsProps) {
	const words = useStepsWords();
	return (
		<>
			<Choice
				form={form}
				name="rating"
				label={words.rating[sideOf(about)]}
				isRequired
				options={MARKS.map((value) => ({ value, label: words.rating.marks[value] }))}
			/>
			<TextArea form={form} name="note" label={words.step.note} />
		</>
	);
}
