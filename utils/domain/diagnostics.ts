/** What an administrator needs to see of a device that does not do what it should; nothing that anybody wrote. */
import type { Connection } from "./connection.ts";
import type { Sending } from "./operation.ts";

/** What one user's store tells of itself. Times in epoch milliseconds. */
export interface StoreState {
	/** How many rows lie in each object store. */
	rows: Record<string, number>;
	unsent: readonly Pick<Sending, "status" | "failure">[];
	pulledAt?: number | undefined;
	endedAt?: number | undefined;
	problem?: { code: string; kind: string } | undefined;
	failedLooks?: number | undefined;
	/** Fields and values that could not be read. */
	hidden: number;
	unknown: number;
}

export interface Seen {
	version: string;
	browser: string;
	language: string;
	madeAt: number;
	stores: readonly { connection: Connection; state: StoreState | undefined }[];
}

/**
 * The text to copy: versions, counts, times and error codes. Never a name, a text, an id or a token: what is put in
 * is picked one by one, and a code that does not look like one is left out.
 */
export function diagnosticsText({ version, browser, language, madeAt, stores }: Seen): string {
	const seen = {
		...{ version, browser, language, madeAt: timeOf(madeAt) },
		connections: stores.map(({ connection, state }) => ({
			host: connection.host.replace(/^[^.]*/, "*"),
			isSandbox: connection.isSandbox ?? false,
			isSignedOut: connection.isSignedOut,
			isLead: connection.isLead ?? false,
			store: state ? ofStore(state) : "cannot be opened",
		})),
	};
	return JSON.stringify(seen, undefined, 2);
}

function ofStore({ rows, unsent, pulledAt, endedAt, problem, failedLooks, hidden, unknown }: StoreState) {
	const statuses = Map.groupBy(unsent, ({ status }) => status);
	const failures = unsent.flatMap(({ failure }) => (failure ? codeOf(failure) : []));
	return {
		rows,
		unsent: Object.fromEntries([...statuses].map(([status, of]) => [status, of.length])),
		failures: [...new Set(failures)],
		pulledAt: timeOf(pulledAt),
		endedAt: timeOf(endedAt),
		...(problem && { problem: codeOf(problem) }),
		failedLooks: failedLooks ?? 0,
		...{ hidden, unknown },
	};
}

/** The CRM's codes are words in capitals; anything else may be a text. */
function codeOf({ kind, code }: { kind: string; code: string }): string {
	return `${kind} ${/^[A-Z][A-Z0-9_]{0,59}$/.test(code) ? code : "OTHER"}`;
}

function timeOf(instant: number | undefined): string {
	return instant === undefined ? "never" : new Date(instant).toISOString();
}
