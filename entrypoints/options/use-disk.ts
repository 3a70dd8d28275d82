import { useEffect, useState } from "preact/hooks";
import { isKept, usedBytes } from "../../utils/platform/disk.ts";

/** What Instep takes of the disk, and whether the browser has promised to keep it; `undefined` until that is known. */
export function useDisk(): { bytes: number; isKept: boolean } | undefined {
	const [disk, setDisk] = useState<{ bytes: number; isKept: boolean }>();
	useEffect(() => {
		void Promise.all([usedBytes(), isKept()])
			.then(([bytes, kept]) => setDisk({ bytes, isKept: kept }))
			// A browser that denies its storage has none to tell of.
			.catch(() => undefined);
	}, []);
	return disk;
}
