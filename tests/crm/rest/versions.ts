import type { Answer, Call, Routes } from "./call.ts";

const OLDEST = 50;
const NEWEST = 67;
export const API_VERSION = `${NEWEST}.0`;

/** `GET /services/data`, the one resource that takes no token and counts for nothing. */
export function versions() {
	return Array.from({ length: NEWEST - OLDEST + 1 }, (_, n) => {
		const number = OLDEST + n;
		return { label: labelOf(number), url: `/services/data/v${number}.0`, version: `${number}.0` };
	});
}

export function isVersion(text: string): boolean {
	const number = Number(/^v(\d+)\.0$/.exec(text)?.[1]);
	return number >= OLDEST && number <= NEWEST;
}

/** Three releases a year; version 62 was Winter '25. */
function labelOf(number: number): string {
	const season = ["Winter", "Spring", "Summer"][(number - 50) % 3];
	return `${season} '${21 + Math.floor((number - 50) / 3)}`;
}

export const versionRoutes: Routes = { "GET ": resources };

/** What there is below a version, and who asks. */
function resources({ org, access, origin, version }: Call): Answer {
	const base = `/services/data/${version}`;
	const names = [
		"sobjects",
		"query",
		"queryAll",
		"composite",
		"search",
		"parameterizedSearch",
		"limits",
		"recent",
		"tooling",
		"metadata",
	];
	const body = Object.fromEntries(names.map((name) => [name, `${base}/${name}`]));
	return { status: 200, body: { ...body, identity: `${origin}/id/${org.id}/${access.user.id}` } };
}
