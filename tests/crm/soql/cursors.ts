import { ApiError } from "../errors.ts";
import { makeId } from "../ids.ts";

type Records = Record<string, unknown>[];

interface Cursor {
	userId: string;
	records: Records;
	isWide: boolean;
	madeAt: number;
}

const LIFE_MS = 2 * 24 * 60 * 60 * 1000;
const PER_USER = 10;
const PREFIX = "01g";

/** Results that did not fit one page. They live in memory: after a restart a locator is as good as expired. */
export class Cursors {
	readonly #cursors = new Map<string, Cursor>();
	readonly #now: () => number;
	#made = 0;

	constructor(now: () => number) {
		this.#now = now;
	}

	/** Keeps a result and gives its locator. A user's eleventh open one closes the first. */
	open(userId: string, records: Records, isWide: boolean): string {
		const mine = [...this.#cursors].filter(([, cursor]) => cursor.userId === userId);
		const [oldest] = mine;
		if (oldest && mine.length >= PER_USER) this.#cursors.delete(oldest[0]);
		const locator = makeId(PREFIX, ++this.#made);
		this.#cursors.set(locator, { userId, records, isWide, madeAt: this.#now() });
		return locator;
	}

	/** The result behind a locator. Throws INVALID_QUERY_LOCATOR when it is unknown, foreign, or two days old. */
	read(userId: string, locator: string): Pick<Cursor, "records" | "isWide"> {
		const cursor = this.#cursors.get(locator);
		if (!cursor || cursor.userId !== userId || this.#now() - cursor.madeAt > LIFE_MS)
			throw new ApiError(400, "INVALID_QUERY_LOCATOR", "invalid query locator");
		return cursor;
	}
}
