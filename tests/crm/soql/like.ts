const compiled = new Map<string, RegExp>();

/** SOQL's LIKE: `%` any text, `_` one character, `\%` and `\_` themselves; `isExact` minds upper and lower case. */
export function matchesLike(value: unknown, pattern: unknown, isExact: boolean): boolean {
	if (typeof value !== "string" || typeof pattern !== "string") return false;
	const key = `${isExact ? "=" : "~"}${pattern}`;
	let expression = compiled.get(key);
	if (!expression) {
		if (compiled.size > 500) compiled.clear();
		expression = compile(pattern, isExact);
		compiled.set(key, expression);
	}
	return expression.test(value);
}

function compile(pattern: string, isExact: boolean): RegExp {
	const source = pattern.replaceAll(/\\[%_\\]|[%_]|[^%_\\]+|\\/g, (part) => {
		if (part === "%") return "[\\s\\S]*";
		if (part === "_") return "[\\s\\S]";
		return RegExp.escape(/^\\[%_\\]$/.test(part) ? part.slice(1) : part);
	});
	return new RegExp(`^${source}$`, isExact ? "u" : "iu");
}
