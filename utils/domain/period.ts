import * as v from "valibot";

/**
 * A quarter, `2026-Q3`; as text its order is that of time. Apart from what is computed of quarters (result.ts): every
 * page reads entries that have one.
 */
export const Period = v.pipe(v.string(), v.regex(/^\d{4}-Q[1-4]$/));
