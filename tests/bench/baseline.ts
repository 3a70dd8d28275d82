/** What the browser itself needs for the plainest form of the work: as many objects, made and sorted by a number. */
export function sortObjects(count: number): { n: number; key: string }[] {
	const objects = Array.from({ length: count }, (_, index) => ({
		n: (index * 7_919) % count,
		key: `k${index}`,
	}));
	return objects.sort((a, b) => a.n - b.n);
}
