/** How often each kind of thing really happened: a search that never meets a fault proves nothing about it. */
export class Tally {
	readonly #counts = new Map<string, number>();

	/** Kinds that are expected to happen stand in the table from the start, with 0. */
	constructor(expected: readonly string[] = []) {
		for (const kind of expected) this.#counts.set(kind, 0);
	}

	count(kind: string): void {
		this.#counts.set(kind, this.of(kind) + 1);
	}

	of(kind: string): number {
		return this.#counts.get(kind) ?? 0;
	}

	/** Kinds that happened less often than this. */
	rarerThan(times: number): string[] {
		return [...this.#counts].filter(([, count]) => count < times).map(([kind, count]) => `${kind}: ${count}`);
	}

	/** One line for each kind, in order of the alphabet. */
	table(): string {
		const rows = [...this.#counts].sort(([a], [b]) => (a < b ? -1 : 1));
		const width = Math.max(...rows.map(([kind]) => kind.length));
		return rows.map(([kind, count]) => `${kind.padEnd(width)} ${String(count).padStart(9)}`).join("\n");
	}
}
