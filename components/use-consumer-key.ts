import { useEffect, useState } from "preact/hooks";
import { consumerKeyOf } from "../utils/platform/consumer-key.ts";
import { consumerKeys } from "../utils/platform/settings.ts";

/** Is there a consumer key to sign in with at this host? `undefined` until that is known. */
export function useConsumerKey(host: string): boolean | undefined {
	const [hasKey, setHasKey] = useState<boolean>();
	useEffect(() => {
		const controller = new AbortController();
		const look = () =>
			void consumerKeyOf(host).then((key) => controller.signal.aborted || setHasKey(key !== ""));
		consumerKeys.onChange(look, controller.signal);
		look();
		return () => controller.abort();
	}, [host]);
	return hasKey;
}
