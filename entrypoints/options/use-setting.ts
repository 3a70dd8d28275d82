import { useEffect, useState } from "preact/hooks";
import type { Setting } from "../../utils/platform/settings.ts";

/** A setting as it is now, wherever it is changed; `undefined` until that is known. */
export function useSetting<T>(setting: Setting<T>): { value: T } | undefined {
	const [known, setKnown] = useState<{ value: T }>();
	useEffect(() => {
		const controller = new AbortController();
		const take = (value: T) => controller.signal.aborted || setKnown({ value });
		setting.onChange(take, controller.signal);
		void setting.get().then(take);
		return () => controller.abort();
	}, [setting]);
	return known;
}
