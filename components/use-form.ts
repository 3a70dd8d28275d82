import { useState } from "preact/hooks";
import type { Checked, Problems } from "../utils/domain/draft.ts";
import type { Unsent } from "../utils/domain/entry.ts";
import type { Author } from "../utils/domain/operation.ts";
import type { FormState } from "./Field.tsx";
import type { DraftInForm } from "./use-draft.ts";
import type { Act } from "./use-environment.ts";
import { useReturn } from "./use-return.ts";

export interface Sending {
	form: FormState;
	/** The device could not keep it; the form still holds everything. */
	isFailed: boolean;
	/** Checks the form; what is in order is kept on the device, and the form then done with. */
	send<T>(checked: Checked<T>, make: (value: T, author: Author) => Unsent | Unsent[]): Promise<void>;
}

/** A draft as a form: its problems after a try to send, each gone once its field is touched. */
export function useForm(draft: DraftInForm, draftKey: string, act: Act, onDone: () => void): Sending {
	useReturn();
	const [problems, setProblems] = useState<Problems>({});
	const [isFailed, setFailed] = useState(false);
	return {
		form: {
			values: draft.values ?? {},
			problems,
			change(field, value) {
				setProblems(({ [field]: _, ...others }) => others);
				draft.change(field, value);
			},
		},
		isFailed,
		async send(checked, make) {
			// Nothing is drawn before it is kept.
			if (!checked.ok) {
				setProblems(checked.problems);
				return;
			}
			try {
				// A save still under way would bring the draft back after its operation has taken its place.
				await draft.flush();
				await act((author) => make(checked.value, author), draftKey);
				draft.forget();
				onDone();
			} catch {
				setProblems({});
				setFailed(true);
			}
		},
	};
}
