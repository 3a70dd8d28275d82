/**
 * Runs jobs of the same name one after the other: a look never crosses a drain of the same store, so that no
 * record is ever in two calls at once. A job that fails ends its own turn and no other.
 */
export function createTurns(): <T>(name: string, job: () => Promise<T>) => Promise<T> {
	const last = new Map<string, Promise<unknown>>();
	return (name, job) => {
		const turn = (last.get(name) ?? Promise.resolve()).then(job);
		last.set(
			name,
			turn.catch(() => undefined),
		);
		return turn;
	};
}
