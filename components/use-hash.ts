import { useLayoutEffect, useState } from "preact/hooks";

/** What `read` finds in the hash of the page's address, which moves from one thing to the next without loading anew. */
export function useHash<T>(read: (hash: string) => T): T {
	const [found, setFound] = useState(() => read(location.hash));
	// At once and before the next frame: `hashchange` is a task of its own, and a frame before it would show the
	// last account under this one's address.
	useLayoutEffect(() => {
		const follow = () => setFound(() => read(location.hash));
		navigation.addEventListener("currententrychange", follow);
		return () => navigation.removeEventListener("currententrychange", follow);
	}, []);
	return found;
}
