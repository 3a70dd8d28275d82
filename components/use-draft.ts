import { useCallback, useLayoutEffect, useRef, useState } from "preact/hooks";
import type { Values } from "../utils/domain/draft.ts";
import { onChange } from "../utils/platform/changes.ts";
import { deleteDraft, readDraft, saveDraft } from "../utils/store/drafts.ts";
import { useEnvironment } from "./use-environment.ts";

/** Well under the 300 ms within which a key must be on disk (ux.md U7): after a pause, */
const SAVE_AFTER_MS = 150;
/** and where somebody types without one, so long after the first key that is not on disk. */
const SAVE_BY_MS = 250;

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
	const pause = useRef<ReturnType<typeof setTimeout>>(undefined);
	const deadline = useRef<ReturnType<typeof setTimeout>>(undefined);
	/** "Draft saved" is yet to be said of what is typed: in a pause, for words that come and go are noise. */
	const isUnsaid = useRef(false);

	const show = (next: Values) => {
		current.current = next;
		setValues(next);
	};
	const forget = () => {
		clearTimeout(pause.current);
		clearTimeout(deadline.current);
		deadline.current = undefined;
		unsaved.current = null;
		isUnsaid.current = false;
		show(initial);
		setSaved(false);
	};

	const save = useCallback(async () => {
		clearTimeout(deadline.current);
		deadline.current = undefined;
		const typed = unsaved.current;
		if (!typed) return;
		unsaved.current = null;
		known.current = now();
		try {
			await saveDraft(await storeOf(storeName), { key, host, values: typed, updatedAt: known.current });
		} catch (error) {
			unsaved.current ??= typed;
			throw error;
		}
	}, [storeName, key]);

	const flush = useCallback(async () => {
		clearTimeout(pause.current);
		await save();
		if (!isUnsaid.current || unsaved.current) return;
		isUnsaid.current = false;
		setSaved(true);
	}, [save]);

	useLayoutEffect(() => {
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
			isUnsaid.current = true;
			clearTimeout(pause.current);
			// Where it cannot be saved, "Draft saved" stays away, and sending says why.
			pause.current = setTimeout(() => void flush().catch(() => undefined), SAVE_AFTER_MS);
			deadline.current ??= setTimeout(() => void save().catch(() => undefined), SAVE_BY_MS);
		},
		flush,
		forget,
		clear() {
			forget();
			void storeOf(storeName).then((store) => deleteDraft(store, key));
		},
	};
}
