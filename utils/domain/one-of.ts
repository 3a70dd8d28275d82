import * as v from "valibot";

/** The schema of an object with a word under this key that tells it from others. */
type Told<K extends string> = v.GenericSchema & { entries: Record<K, { literal: unknown }> };

/**
 * The schema of one of several objects, told apart by what each has under the same key. Valibot's `variant` does
 * that and more, for ten times as many bytes in the background. Pages leave out the schemas that they do not use.
 */
/* @__NO_SIDE_EFFECTS__ */
export function oneOf<K extends string, S extends readonly [Told<K>, ...Told<K>[]]>(key: K, ...schemas: S) {
	return v.lazy((value): S[number] => {
		const word = typeof value === "object" && value !== null && Reflect.get(value, key);
		return schemas.find(({ entries }) => entries[key].literal === word) ?? schemas[0];
	});
}
