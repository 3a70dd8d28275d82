import { isJson } from "../records/input.ts";

/** A reference to something that an earlier subrequest did not give. */
export class MissingReference extends Error {
	constructor(path: string, name: string) {
		super(`Invalid reference specified. No value for ${path} found in ${name}`);
	}
}

const REFERENCE = /@\{([^}]+)\}/g;

/**
 * Puts values for `@{name.id}` and `@{name.records[0].Id}` into a subrequest's address or body, from the bodies
 * of earlier answers. A text that is nothing but one reference takes the value's type. Throws MissingReference.
 */
export function resolve(value: unknown, bodies: ReadonlyMap<string, unknown>): unknown {
	if (typeof value === "string") return resolveText(value, bodies);
	if (Array.isArray(value)) return value.map((each) => resolve(each, bodies));
	if (!isJson(value)) return value;
	return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, resolve(each, bodies)]));
}

function resolveText(text: string, bodies: ReadonlyMap<string, unknown>): unknown {
	const whole = /^@\{([^}]+)\}$/.exec(text)?.[1];
	if (whole !== undefined) return lookUp(whole, bodies);
	return text.replaceAll(REFERENCE, (_, path: string) => String(lookUp(path, bodies)));
}

function lookUp(path: string, bodies: ReadonlyMap<string, unknown>): unknown {
	const [name = "", ...steps] = path.split(/[.[\]]+/).filter((step) => step !== "");
	let value = bodies.get(name);
	for (const step of steps) {
		if (Array.isArray(value)) value = value[Number(step)];
		else value = isJson(value) && Object.hasOwn(value, step) ? value[step] : undefined;
	}
	if (value === undefined || value === null) throw new MissingReference(path, name);
	return value;
}
