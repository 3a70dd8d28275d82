import { DatabaseSync, type SQLInputValue, type SQLOutputValue, type StatementSync } from "node:sqlite";
import { matchesLike } from "./soql/like.ts";

export type Row = Record<string, SQLOutputValue>;

/** SQLite with the few habits that everything here shares: cached statements, nested transactions, text folding. */
export class Database {
	readonly raw: DatabaseSync;
	readonly #statements = new Map<string, StatementSync>();
	readonly #listing = new Map<string, StatementSync>();
	#depth = 0;

	/** `file` null keeps everything in memory. Throws what SQLite throws for a file that it cannot use. */
	constructor(file: string | null) {
		this.raw = new DatabaseSync(file ?? ":memory:");
		// SQLite's own NOCASE knows ASCII only; the demo company has Ægir and Åse.
		this.raw.function("fold", { deterministic: true }, fold);
		this.raw.function("soql_like", { deterministic: true }, (value, pattern, isExact) =>
			matchesLike(value, pattern, isExact === 1) ? 1 : 0,
		);
		this.raw.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;");
	}

	run(sql: string, ...values: SQLInputValue[]): void {
		this.#prepare(sql).run(...values);
	}

	get(sql: string, ...values: SQLInputValue[]): Row | undefined {
		return this.#prepare(sql).get(...values);
	}

	all(sql: string, ...values: SQLInputValue[]): Row[] {
		return this.#prepare(sql).all(...values);
	}

	/** Rows as lists of columns, for queries whose columns have no names of their own. */
	columns(sql: string, ...values: SQLInputValue[]): SQLOutputValue[][] {
		let statement = this.#listing.get(sql);
		if (!statement) {
			statement = this.raw.prepare(sql);
			statement.setReturnArrays(true);
			this.#listing.set(sql, statement);
		}
		// The type of `all` does not follow setReturnArrays.
		return statement.all(...values).map((row) => Object.values(row));
	}

	/** All or nothing; may be nested. An error thrown by `work` takes back what it did and is thrown on. */
	transaction<T>(work: () => T): T {
		const name = `level_${this.#depth}`;
		this.raw.exec(`SAVEPOINT ${name}`);
		this.#depth++;
		try {
			const result = work();
			this.raw.exec(`RELEASE ${name}`);
			return result;
		} catch (error) {
			this.raw.exec(`ROLLBACK TO ${name}; RELEASE ${name}`);
			throw error;
		} finally {
			this.#depth--;
		}
	}

	close(): void {
		this.#statements.clear();
		this.#listing.clear();
		this.raw.close();
	}

	#prepare(sql: string): StatementSync {
		const known = this.#statements.get(sql);
		if (known) return known;
		const statement = this.raw.prepare(sql);
		this.#statements.set(sql, statement);
		return statement;
	}
}

function fold(value: SQLOutputValue): SQLOutputValue {
	return typeof value === "string" ? value.toLowerCase() : value;
}

/** A name as SQLite must see it; names come from metadata and are word characters only. */
export function quoted(name: string): string {
	return `"${name}"`;
}
