import type { Values } from "./draft.ts";

/**
 * What a text to start from puts into a form: only into fields that are empty, for what somebody has typed is
 * better than what they could start from.
 */
export function withStart(values: Values, text: Values): [field: string, value: string][] {
	return Object.entries(text).filter(([field]) => !values[field]?.trim());
}
