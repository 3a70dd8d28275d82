import { useEffect, useState } from "preact/hooks";

/** Whether a frame has been painted with the component on it: what can wait for that begins then. */
export function useIsPainted(): boolean {
	const [isPainted, setPainted] = useState(false);
	useEffect(() => setPainted(true), []);
	return isPainted;
}
