import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import type { Values } from "../utils/domain/draft.ts";
import { onChange } from "../utils/platform/changes.ts";
import { deleteDraft, readDraft, saveDraft } from "../utils/store/drafts.ts";
import { useEnvironment } from "./use-environment.ts";

/** Well under the 300 ms within which a key must be on disk. */
const SAVE_AFTER_MS = 150;

export interface DraftInForm {
	/** Missing until it is known whether there is a draft. */
	values: Values | undefined;
	isSaved: boolean;
	change(field: string, value: string): void;
	/** Puts on disk at once what is typed. */
	flush(): Promise<void>;
	/** Empties the form without touching the store: its draft has gone with the operation made of it. */
	forget(): void;
	/** Empties the form and drops the draft. */
	clear(): void;
}

/** A form's values, kept as a draft while they are typed, and found again wherever the form is opened. */
export function useDraft(storeName: string, key: string, host: string, initial: Values): DraftInForm {
	const { storeOf, now } = useEnvironment();
	const [values, setValues] = useState<Values>();
	const [isSaved, setSaved] = useState(false);
	const current = useRef<Values>(initial);
	const unsaved = useRef<Values | null>(null);
	const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

	const show = (next: Values) => {
		current.current = next;
		setValues(next);
	};
	const forget = () => {
		clearTimeout(timer.current);
		unsaved.current = null;
		show(initial);
		setSaved(false);
	};

	const flush = useCallback(async () => {
		clearTimeout(timer.current);
		const typed = unsaved.current;
		if (!typed) return;
		unsaved.current = null;
		await saveDraft(await storeOf(storeName), { key, host, values: typed, updatedAt: now() });
		setSaved(true);
	}, [storeName, key]);

	useEffect(() => {
		const controller = new AbortController();
		// A quote may arrive from the context menu after the form has opened; what is typed stays.
		const load = async () => {
			const draft = await readDraft(await storeOf(storeName), key);
			if (controller.signal.aborted || unsaved.current) return;
			show({ ...initial, ...draft?.values });
			setSaved(draft !== undefined);
		};
		void load();
		onChange(() => storeName, load, controller.signal);
		// A popup is gone the moment it loses focus: whatever is not on disk goes there now.
		addEventListener("pagehide", () => void flush(), { signal: controller.signal });
		addEventListener("blur", () => void flush(), { signal: controller.signal });
		return () => {
			controller.abort();
			void flush();
		};
	}, [storeName, key]);

	return {
		values,
		isSaved,
		change(field, value) {
			const next = { ...current.current, [field]: value };
			show(next);
			setSaved(false);
			unsaved.current = next;
			clearTimeout(timer.current);
			timer.current = setTimeout(() => void flush(), SAVE_AFTER_MS);
		},
		flush,
		forget,
		clear() {
			forget();
			void storeOf(storeName).then((store) => deleteDraft(store, key));
		},
	};
}
