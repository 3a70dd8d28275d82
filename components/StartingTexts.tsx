import { REQUEST_KINDS } from "../utils/domain/records.ts";
import { withStart } from "../utils/domain/starting-text.ts";
import { startingWordsIn } from "../utils/i18n/starting-words.ts";
import type { FormState } from "./Field.tsx";
import { useEnvironment } from "./use-environment.ts";

/** Texts to start from, for the kind of help that is chosen; what is typed already stays. */
export function StartingTexts({ form }: { form: FormState }) {
	const { words } = useEnvironment();
	const { title, texts } = startingWordsIn(words.locale);
	const kind = REQUEST_KINDS.find((each) => each === form.values.kind);
	if (!kind) return null;
	return (
		<fieldset class="starting">
			<legend class="muted">{title}</legend>
			{texts[kind].map(({ label, ...text }) => (
				<button
					key={label}
					type="button"
					class="small"
					onClick={() => {
						for (const [field, value] of withStart(form.values, text)) form.change(field, value);
					}}
				>
					{label}
				</button>
			))}
		</fieldset>
	);
}
