/** Repeatable chance. Each subject draws from a stream of its own, so that a change to one moves no other. */
export interface Random {
	/** 0 ≤ n < 1 */
	next(): number;
	/** A whole number from `low` to `high`, both included. */
	int(low: number, high: number): number;
	chance(probability: number): boolean;
	pick<T>(items: readonly T[]): T;
	/** One that is not among the taken, as long as there is one; then it is among them. */
	pickNew<T>(items: readonly T[], taken: Set<T>): T;
	/** `count` different items, in the order drawn; fewer where there are not so many. */
	sample<T>(items: readonly T[], count: number): T[];
	/** Keys drawn in proportion to their weights. */
	weighted<K extends string>(weights: Partial<Record<K, number>>): K;
}

export function random(stream: string): Random {
	let state = hash(stream);
	const next = () => {
		// mulberry32, public domain
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
	const int = (low: number, high: number) => low + Math.floor(next() * (high - low + 1));
	const pick = <T>(items: readonly T[]): T => {
		if (items.length === 0) throw new Error(`nothing to pick from in ${stream}`);
		return items[int(0, items.length - 1)] as T;
	};
	return {
		next,
		int,
		pick,
		pickNew: (items, taken) => {
			const left = items.filter((item) => !taken.has(item));
			const item = pick(left.length > 0 ? left : items);
			taken.add(item);
			return item;
		},
		chance: (probability) => next() < probability,
		sample: (items, count) => {
			const left = [...items];
			return Array.from({ length: Math.min(count, left.length) }, () =>
				left.splice(int(0, left.length - 1), 1),
			).flat();
		},
		weighted: <K extends string>(weights: Partial<Record<K, number>>) => {
			const entries = Object.entries(weights) as [K, number][];
			let rest = next() * entries.reduce((sum, [, weight]) => sum + weight, 0);
			for (const [key, weight] of entries) {
				rest -= weight;
				if (rest < 0) return key;
			}
			return (entries.at(-1) as [K, number])[0];
		},
	};
}

/** A client key such as a device would make, always the same for the same name. */
export function clientKey(name: string): string {
	const hex = ["a", "b", "c", "d"]
		.map((salt) => hash(`${salt}/${name}`).toString(16).padStart(8, "0"))
		.join("");
	return [
		hex.slice(0, 8),
		hex.slice(8, 12),
		`4${hex.slice(13, 16)}`,
		`a${hex.slice(17, 20)}`,
		hex.slice(20),
	].join("-");
}

/** FNV-1a, mixed once more because near names must lead far apart. */
function hash(text: string): number {
	let value = 0x811c9dc5;
	for (let index = 0; index < text.length; index++)
		value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
	value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
	value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
	return (value ^ (value >>> 16)) >>> 0;
}
