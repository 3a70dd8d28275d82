import { useEffect, useState } from "preact/hooks";
import { type Managed, managed } from "../../utils/platform/managed.ts";

/** What the admin has set for everybody; `undefined` until that is known. */
export function useManaged(): Managed | undefined {
	const [policy, setPolicy] = useState<Managed>();
	useEffect(() => void managed().then(setPolicy), []);
	return policy;
}
