import { isDay } from "./week.ts";

/**
 * An amount as it is written in Danish or English: `1.250.000,50`, `1,250,000.5`, `1 250 000`, `-400`, `(400)` as books
 * have it. An amount has two decimals at most, so what stands before just three digits parts thousands, whichever
 * sign it is. Nothing where nothing stands, null where it is no amount.
 */
export function readAmount(text: string): number | undefined | null {
	const bare = text.trim().replace(/(?<=\d)[\s'’](?=\d{3}(?!\d))/g, "");
	if (bare === "") return undefined;
	const [, booked, signed] = /^(?:\((.*)\)|(.*))$/.exec(bare.replace(/^[−–]/, "-")) ?? [];
	const isNegative = booked !== undefined || signed?.startsWith("-");
	const digits = booked ?? signed?.replace(/^-\s?/, "") ?? "";
	const isGrouped = /^[1-9]\d{0,2}([.,])\d{3}(?:\1\d{3})*(?:(?!\1)[.,]\d{1,2})?$/.test(digits);
	if (!isGrouped && !/^\d+(?:[.,]\d{1,2})?$/.test(digits)) return null;
	const [, whole = "", part = ""] = /^(.*?)(?:[.,](\d{1,2}))?$/.exec(digits) ?? [];
	const amount = Number(`${whole.replace(/[.,]/g, "")}.${part || "0"}`);
	return isNegative && amount !== 0 ? -amount : amount;
}

/** `2026-09-30`, `30-09-2026` and `30.09.2026` alike, as a day; nothing where it is none. Which of `9/10` is the month, nobody can tell. */
export function readDay(text: string): string | undefined {
	const [, day = "", , month = "", year = ""] = /^(\d{1,2})([-.])(\d{1,2})\2(\d{4})$/.exec(text.trim()) ?? [];
	const iso = year ? `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}` : text.trim();
	return isDay(iso) ? iso : undefined;
}

/** `2026-Q3`, `2026Q3`, `Q3 2026` and, with a Danish K, `K3 2026` as a period; nothing where it is none. */
export function readPeriod(text: string): string | undefined {
	const [, yearFirst, quarter, quarterFirst, year] =
		/^(?:(\d{4})[\s-]?[QK]([1-4])|[QK]([1-4])[\s-]?(\d{4}))$/i.exec(text.trim()) ?? [];
	const found = { year: yearFirst ?? year, quarter: quarter ?? quarterFirst };
	return found.year && found.quarter ? `${found.year}-Q${found.quarter}` : undefined;
}
