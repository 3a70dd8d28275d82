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
	/** `updatedAt` of the draft as this form last read or wrote it. */
	const known = useRef(0);
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
		known.current = now();
		try {
			await saveDraft(await storeOf(storeName), { key, host, values: typed, updatedAt: known.current });
			setSaved(unsaved.current === null);
		} catch (error) {
			unsaved.current ??= typed;
			throw error;
		}
	}, [storeName, key]);

	useEffect(() => {
		const controller = new AbortController();
		const read = async () => readDraft(await storeOf(storeName), key);
		void read().then((draft) => {
			if (controller.signal.aborted) return;
			known.current = draft?.updatedAt ?? 0;
			show({ ...initial, ...draft?.values });
			setSaved(draft !== undefined);
		});
		// A quote may arrive from the context menu while the form is open. Only the quote is taken over: what
		// is typed here may be newer than what is stored.
		const takeQuote = async () => {
			const draft = await read();
			if (controller.signal.aborted || !draft || draft.updatedAt <= known.current) return;
			known.current = draft.updatedAt;
			const { quote = "", sourceTitle = "" } = draft.values;
			show({ ...current.current, quote, sourceTitle });
		};
		onChange(() => storeName, takeQuote, controller.signal);
		// A popup is gone the moment it loses focus: whatever is not on disk goes there now.
		addEventListener("pagehide", () => void flush().catch(() => undefined), { signal: controller.signal });
		addEventListener("blur", () => void flush().catch(() => undefined), { signal: controller.signal });
		return () => {
			controller.abort();
			void flush().catch(() => undefined);
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
			// Where it cannot be saved, "Draft saved" stays away, and sending says why.
			timer.current = setTimeout(() => void flush().catch(() => undefined), SAVE_AFTER_MS);
		},
		flush,
		forget,
		clear() {
			forget();
			void storeOf(storeName).then((store) => deleteDraft(store, key));
		},
	};
}
