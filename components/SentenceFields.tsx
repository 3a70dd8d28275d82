import type { FieldsProps } from "./about-step.ts";
import { TextArea } from "./Field.tsx";
import { useStepsWords } from "./use-steps-words.ts";

/** Steps that say one sentence; which one, the heading and the label tell. */
export function SentenceFields({ form, about: { what } }: FieldsProps) {
	const words = useStepsWords();
	if (!isSentence(what, words.sentence)) return null;
	const { label, hint } = words.sentence[what];
	return (
		<>
			<TextArea form={form} name="note" label={label} isRequired />
			<p class="muted">{hint}</p>
		</>
	);
}

function isSentence<T extends object>(what: string, sentences: T): what is Extract<keyof T, string> {
	return what in sentences;
}
