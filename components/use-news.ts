import { useEffect, useState } from "preact/hooks";
import { hasNews } from "../utils/platform/settings.ts";

/** Whether Instep was updated and the user has not looked at the help since. */
export function useNews(): boolean {
	const [isNew, setNew] = useState(false);
	useEffect(() => {
		const controller = new AbortController();
		hasNews.onChange(setNew, controller.signal);
		void hasNews.get().then(setNew);
		return () => controller.abort();
	}, []);
	return isNew;
}
