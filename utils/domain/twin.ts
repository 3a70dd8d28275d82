/**
 * What the log says beside a statement: figures whose meaning is the statement's (the words for them are the page's),
 * the cases they rest on, and when the latest of those was, in epoch milliseconds. Or why it says nothing: nobody
 * records it, there was no case, or this user may not read it.
 */
export type Twin =
	| { values: readonly number[]; n: number; asOf: number | undefined }
	| { unknown: "not_recorded" | "no_case" | "hidden" };

/** A twin of some cases; `at` is when a case was last heard of. Without cases it is unknown, never 0. */
export function twinOf<Case extends { at: number }>(
	cases: readonly Case[],
	values: (cases: readonly Case[]) => readonly number[],
): Twin {
	if (cases.length === 0) return { unknown: "no_case" };
	const asOf = cases.reduce((latest, { at }) => Math.max(latest, at), 0);
	return { values: values(cases), n: cases.length, asOf };
}
