/**
 * The CRM keeps whole seconds (salesforce.md 3.1). Inside, times are ISO 8601 with Z, so that they sort as text;
 * answers say `+0000` instead.
 */
export function toStamp(ms: number): string {
	return new Date(Math.floor(ms / 1000) * 1000).toISOString();
}

/** `2026-03-01T10:15:30.000Z` → `2026-03-01T10:15:30.000+0000`. */
export function toRestTime(stamp: string): string {
	return stamp.replace(/Z$/, "+0000");
}

const DATE_TIME = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2})(:\d{2})?(\.\d+)?(Z|[+-]\d{2}:?\d{2})?$/i;

/** A stamp from what clients send; null if it is no time. */
export function parseDateTime(text: string): string | null {
	const ms = parseInstant(text);
	return ms === null ? null : toStamp(ms);
}

/** Milliseconds of ISO 8601 with Z, `±hh:mm` or `±hhmm`; UTC without an offset. Null if it is no time. */
export function parseInstant(text: string): number | null {
	const [, date = "", minutes = "", seconds = ":00", fraction = "", zone = "Z"] = DATE_TIME.exec(text) ?? [];
	if (parseDate(date) === null) return null;
	const offset = zone.replace(/^([+-]\d{2})(\d{2})$/, "$1:$2").toUpperCase();
	const ms = Date.parse(`${date}T${minutes}${seconds}${fraction.slice(0, 4)}${offset}`);
	return Number.isNaN(ms) ? null : ms;
}

/** A calendar day as it came, or null: `2026-02-30` is none. */
export function parseDate(text: string): string | null {
	if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
	const ms = Date.parse(`${text}T00:00:00Z`);
	return !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(text) ? text : null;
}
